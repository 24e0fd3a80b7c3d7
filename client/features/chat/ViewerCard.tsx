import { VolumeX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../components/Chip.tsx';
import { Panel } from '../../components/Panel.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { ViewerAvatar } from '../../components/ViewerAvatar.tsx';
import { formatClock, formatCountdown } from '../../format/clock.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { selectProducts } from '../../store/selectors.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import type { ChatRow } from './chat-view.ts';
import { UnmuteButton } from './UnmuteButton.tsx';
import styles from './ViewerCard.module.css';
import { viewerHistory } from './viewer-history.ts';
import { viewerNumber } from './viewer-number.ts';

const selectPublic = (state: RoomStore) => state.room.public;

/** Who wrote the chosen line: what this viewer wrote and bought in this show, as far as everybody could see it. */
export function ViewerCard({ row }: { readonly row: ChatRow | null }) {
  const { t } = useTranslation('studio');
  const { pick } = useLanguage();
  const room = useRoomStore(selectPublic);
  const products = useRoomStore(selectProducts);
  if (row === null) {
    return (
      <Panel title={t('moderator.viewer')}>
        <p className={styles.none}>{t('moderator.viewerNone')}</p>
      </Panel>
    );
  }
  const history = viewerHistory(room, row.entry.viewer);
  const muted = room.mutedViewers.find((one) => one.viewer === row.entry.viewer);
  const nameOf = (id: string) => {
    const product = products.find((one) => one.id === id);
    return product ? pick(product.shortName) : id;
  };
  return (
    <Panel
      title={t('moderator.viewer')}
      actions={
        <span className={styles.number}>{t('moderator.viewerNumber', { number: viewerNumber(row.entry.viewer) })}</span>
      }
    >
      <div className={styles.head}>
        <ViewerAvatar viewer={row.entry.viewer} className={styles.avatar} />
        <strong className={styles.name}>{row.entry.name}</strong>
        {muted && (
          <>
            <Chip mark={<VolumeX aria-hidden="true" />}>
              {muted.untilMs === null
                ? t('moderator.mutedShow')
                : t('moderator.mutedLeft', { clock: formatCountdown(muted.untilMs - room.showMs) })}
            </Chip>
            <UnmuteButton viewer={row.entry.viewer} name={row.entry.name} />
          </>
        )}
        <dl className={styles.figures}>
          <div>
            <dt>{t('moderator.viewerLines')}</dt>
            <dd>{history.lineCount}</dd>
          </div>
          <div>
            <dt>{t('moderator.viewerOrders')}</dt>
            <dd>{history.boughtCount}</dd>
          </div>
        </dl>
      </div>
      <ol className={styles.list} aria-label={t('moderator.history')}>
        {history.items.map((item) => (
          <li key={item.id} className={styles.item}>
            <span className={styles.time}>{formatClock(item.atMs)}</span>
            <span className={styles.mark}>
              {item.kind === 'bought' ? <StateMark kind="ok" /> : <span className={styles.dot} aria-hidden="true" />}
            </span>
            <span className={styles.text}>
              {item.kind === 'line' && item.text}
              {item.kind === 'reply' && t('moderator.replied', { role: t(`roles.${item.role}`), text: item.text })}
              {item.kind === 'bought' &&
                t('moderator.bought', { count: item.quantity, product: nameOf(item.productId) })}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
