import { useTranslation } from 'react-i18next';
import type { Fact } from '#shared/model/fact-sheet.ts';
import { Drawer } from '../../components/Drawer.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import type { ShownProduct } from '../studio/show-selectors.ts';
import { useMoney } from '../studio/useShow.ts';
import styles from './FactDrawer.module.css';

export interface FactDrawerProps {
  readonly shown: ShownProduct | null;
  readonly onClose: () => void;
}

/** The fact sheet of a product: what can be said, what viewers may ask with the right answer, and what proves it. */
export function FactDrawer({ shown, onClose }: FactDrawerProps) {
  const { t } = useTranslation('prepare');
  const { pick } = useLanguage();
  return (
    <Drawer
      title={shown === null ? '' : pick(shown.product.name)}
      about={t('show.facts.about')}
      isOpen={shown !== null}
      onClose={onClose}
    >
      {shown && <Sheet shown={shown} />}
    </Drawer>
  );
}

function Sheet({ shown: { product, item, slot } }: { readonly shown: ShownProduct }) {
  const { t } = useTranslation('prepare');
  const { pick } = useLanguage();
  const { price } = useMoney();
  const certificates = product.facts.filter(({ topic }) => topic === 'certificate');
  const others = product.facts.filter(({ topic }) => topic !== 'certificate');
  return (
    <>
      <p className={styles.figures}>
        {t('show.facts.figures', {
          slot,
          price: price(item.priceCents),
          floor: price(product.floorPriceCents),
          cost: price(product.costCents),
          stock: item.stock,
        })}
      </p>
      <h3 className={styles.heading}>{t('show.facts.points')}</h3>
      <ul className={styles.points}>
        {product.sellingPoints.map((point) => (
          <li key={point.en}>{pick(point)}</li>
        ))}
      </ul>
      <h3 className={styles.heading}>{t('show.facts.answers')}</h3>
      <FactList facts={others} empty={t('show.facts.none')} />
      <h3 className={styles.heading}>{t('show.facts.certificates')}</h3>
      <FactList facts={certificates} empty={t('show.facts.noCertificate')} />
    </>
  );
}

function FactList({ facts, empty }: { readonly facts: readonly Fact[]; readonly empty: string }) {
  const { t } = useTranslation(['prepare', 'studio']);
  const { pick } = useLanguage();
  if (facts.length === 0) return <p className={styles.empty}>{empty}</p>;
  return (
    <dl className={styles.facts}>
      {facts.map(({ topic, answer, source }) => (
        <div key={topic} className={styles.fact}>
          <dt className={styles.topic}>{t(`studio:topics.${topic}`)}</dt>
          <dd>
            {pick(answer)}
            {source && <span className={styles.source}>{t('show.facts.source', { source: pick(source) })}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
