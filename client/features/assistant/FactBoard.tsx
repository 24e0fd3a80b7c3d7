import { BadgeCheck, FileText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fact } from '#shared/model/fact-sheet.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ScrollBox } from '../../components/ScrollBox.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { selectProducts } from '../../store/selectors.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { ProductThumb } from '../studio/ProductThumb.tsx';
import { type ShownProduct, selectPinned } from '../studio/show-selectors.ts';
import { useHotkeys } from '../studio/useHotkeys.ts';
import { useMoney, useShowLanguage } from '../studio/useShow.ts';
import { CameraCard } from './CameraCard.tsx';
import styles from './FactBoard.module.css';

export interface FactBoardProps {
  readonly shown: ShownProduct | null;
  /** Was this product looked up by hand, so that it stays while another goes on air. */
  readonly isChosen: boolean;
  readonly onRelease: () => void;
}

/** Facts and certificates of a product in the show's language, large enough to hold up to the camera. */
export function FactBoard({ shown, isChosen, onRelease }: FactBoardProps) {
  const { t } = useTranslation('studio');
  const lang = useShowLanguage();
  const { price } = useMoney();
  const pinnedId = useRoomStore(selectPinned)?.productId ?? null;
  const picture = useRoomStore(selectProducts).find((one) => one.id === shown?.product.id)?.pictureUrl ?? null;
  const [heldUp, setHeldUp] = useState<Fact | null>(null);
  const first = shown?.product.facts.find((fact) => fact.topic === 'certificate') ?? null;
  useHotkeys({ Q: () => first !== null && setHeldUp(first) });
  if (shown === null) {
    return (
      <Panel title={t('assistant.facts')} className={styles.panel}>
        <p className={styles.none}>{t('assistant.noProduct')}</p>
      </Panel>
    );
  }
  const { product, item, slot } = shown;
  const proofs = product.facts.filter((fact) => fact.topic === 'certificate');
  const others = product.facts.filter((fact) => fact.topic !== 'certificate');
  return (
    <Panel
      title={t('assistant.facts')}
      className={styles.panel}
      actions={
        isChosen && (
          <Button size={28} keyHint="0" onClick={onRelease}>
            {t('assistant.follow')}
          </Button>
        )
      }
    >
      <ScrollBox label={t('assistant.facts')} className={styles.body} lang={lang}>
        <header className={styles.head}>
          <ProductThumb pictureUrl={picture} size={80} />
          <div className={styles.words}>
            <p className={styles.state} data-live={product.id === pinnedId}>
              {product.id === pinnedId && <StateMark kind="onAir" size={10} />}
              {product.id === pinnedId
                ? t('stage.onAir', { slot })
                : t('stage.slot', { slot, state: t('stage.selected') })}
            </p>
            <h3 className={styles.name}>{product.name[lang]}</h3>
            <p className={styles.price}>
              {price(item.priceCents)} <small>{t('moderator.onAirLeft', { stock: item.stock })}</small>
            </p>
          </div>
        </header>
        {proofs.map((fact, at) => (
          <div key={fact.answer[lang]} className={styles.proof}>
            <BadgeCheck className={styles.seal} aria-hidden="true" />
            <p className={styles.proofText}>
              <small>{t('topics.certificate')}</small>
              {fact.answer[lang]}
            </p>
            <Button size={28} keyHint={at === 0 ? 'Q' : undefined} onClick={() => setHeldUp(fact)}>
              {t('assistant.toCamera')}
            </Button>
          </div>
        ))}
        <dl className={styles.facts}>
          {others.map((fact) => (
            <FactRow key={`${fact.topic}/${fact.answer[lang]}`} fact={fact} />
          ))}
        </dl>
      </ScrollBox>
      {heldUp && (
        <CameraCard
          product={product.name[lang]}
          text={heldUp.answer[lang]}
          source={heldUp.source ? heldUp.source[lang] : null}
          onClose={() => setHeldUp(null)}
        />
      )}
    </Panel>
  );
}

function FactRow({ fact }: { readonly fact: Fact }) {
  const { t } = useTranslation('studio');
  const lang = useShowLanguage();
  return (
    <div className={styles.fact}>
      <dt>{t(`topics.${fact.topic}`)}</dt>
      <dd>
        {fact.answer[lang]}
        {fact.source && (
          <span className={styles.source}>
            <FileText size={12} aria-hidden="true" />
            {fact.source[lang]}
          </span>
        )}
      </dd>
    </div>
  );
}
