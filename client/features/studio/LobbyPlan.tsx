import { ClipboardList, Monitor, Smartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { timeSegments } from '#shared/model/run-of-show.ts';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ScrollBox } from '../../components/ScrollBox.tsx';
import { formatClock } from '../../format/clock.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import styles from './LobbyPlan.module.css';
import { ProductThumb } from './ProductThumb.tsx';
import { selectBrief, selectPublic, selectRunOfShow, selectWatchPath } from './show-selectors.ts';
import { useMoney } from './useShow.ts';

/** The run-of-show with its times and products, and the screens that the team puts up beside the studio. */
export function LobbyPlan({ className }: { readonly className?: string | undefined }) {
  const { t } = useTranslation('studio');
  const { roomId = '' } = useParams();
  const { pick } = useLanguage();
  const { price } = useMoney();
  const brief = useRoomStore(selectBrief);
  const { queue } = useRoomStore(selectPublic);
  const watchPath = useRoomStore(selectWatchPath);
  const aim = brief?.team?.project.brief;
  const text = aim === undefined ? '' : pick(aim);
  const segments = timeSegments(useRoomStore(selectRunOfShow), brief?.plannedMs ?? 0);
  return (
    <Panel
      className={className}
      title={t('lobby.plan')}
      count={segments.length}
      actions={
        <>
          <ButtonLink size={28} icon={<Monitor size={14} />} to={`/studio/${roomId}/host`}>
            {t('lobby.hostScreen')}
          </ButtonLink>
          {watchPath && (
            <ButtonLink size={28} icon={<Smartphone size={14} />} to={watchPath} reloadDocument>
              {t('lobby.phoneScreen')}
            </ButtonLink>
          )}
        </>
      }
    >
      <p className={styles.brief} title={text}>
        {brief && `${pick(brief.enterpriseName)} · ${pick(brief.projectName)}`}
        {text !== '' && <span className={styles.aim}>{text}</span>}
      </p>
      <ScrollBox label={t('lobby.plan')} className={styles.list}>
        <ol>
          {segments.map(({ segment, startMs }) => (
            <li key={segment.id} className={styles.segment}>
              <span className={styles.start}>{formatClock(startMs)}</span>
              <span className={styles.name}>{pick(segment.name)}</span>
              <ul className={styles.products}>
                {segment.productIds.map((id) => {
                  const product = brief?.products.find((one) => one.id === id);
                  const item = queue.find((one) => one.productId === id);
                  return product && item ? (
                    <li key={id} className={styles.product}>
                      <ProductThumb pictureUrl={product.pictureUrl} size={24} />
                      <span className={styles.productName}>{pick(product.shortName)}</span>
                      <span className={styles.price}>{price(item.priceCents)}</span>
                    </li>
                  ) : null;
                })}
              </ul>
            </li>
          ))}
        </ol>
      </ScrollBox>
      <div className={styles.change}>
        <ButtonLink size={28} icon={<ClipboardList size={14} />} to={`/prepare/${roomId}`}>
          {t('lobby.prepare')}
        </ButtonLink>
      </div>
    </Panel>
  );
}
