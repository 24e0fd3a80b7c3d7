import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/Panel.tsx';
import { ScrollBox } from '../../components/ScrollBox.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { formatClock } from '../../format/clock.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { SEAT_ORDER } from '../../store/seat-claims.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { selectRunOfShow } from '../studio/show-selectors.ts';
import { useMoney } from '../studio/useShow.ts';
import styles from './TeamFeed.module.css';
import { type FeedItem, teamFeed } from './team-feed.ts';

const COUNT = 40;
const selectRoom = (state: RoomStore) => state.room;

/** What happened and what is late, newest first. */
export function TeamFeed({ className }: { readonly className?: string | undefined }) {
  const { t } = useTranslation('studio');
  const { pick } = useLanguage();
  const room = useRoomStore(selectRoom);
  const runOfShow = useRoomStore(selectRunOfShow);
  const itemText = useItemText();
  const nameOf = (segmentId: string) => {
    const segment = runOfShow.find((one) => one.id === segmentId);
    return segment ? pick(segment.name) : segmentId;
  };
  const items = teamFeed(room, nameOf, COUNT);
  return (
    <Panel title={t('feed.title')} className={className}>
      <ScrollBox label={t('feed.title')} className={styles.list}>
        <ol>
          {items.length === 0 && <li className={styles.none}>{t('feed.none')}</li>}
          {items.map((item) => (
            <li key={item.key} className={styles.row}>
              <span className={styles.time}>{formatClock(item.atMs)}</span>
              <StateMark kind={item.tone} size={9} />
              <span className={styles.text}>{itemText(item)}</span>
            </li>
          ))}
        </ol>
      </ScrollBox>
    </Panel>
  );
}

function useItemText(): (item: FeedItem) => string {
  const { t } = useTranslation('studio');
  const { price } = useMoney();
  return ({ word, values }) => {
    const role = SEAT_ORDER.find((one) => one === values.role);
    const cents = typeof values.cents === 'number' ? price(values.cents) : '';
    return t(`feed.${word}`, { ...values, amount: cents, role: role ? t(`roles.${role}`) : '' });
  };
}
