import { useTranslation } from 'react-i18next';
import type { ChatEntry } from '#shared/model/room.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { selectChat, selectProducts } from '../../store/selectors.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import styles from './PhoneChat.module.css';

const NOTICE_MS = 6_000;

const selectLastNotice = (state: RoomStore) => {
  const last = state.room.public.notices.at(-1);
  return last !== undefined && state.room.public.showMs - last.atMs < NOTICE_MS ? last : null;
};
const selectLastCaption = (state: RoomStore) => state.room.public.captions.at(-1) ?? null;
const selectPinnedLine = (state: RoomStore) => state.room.public.pinnedLine;
const selectShop = (state: RoomStore) => state.brief?.enterpriseName ?? null;

/** The newest lines that viewers see, with the shop's replies, the last purchase and the caption of what is said. */
export function PhoneChat({ count }: { readonly count: number }) {
  const { t } = useTranslation('studio');
  const { pick } = useLanguage();
  const bubbles = toBubbles(useRoomStore(selectChat)).slice(-count);
  const notice = useRoomStore(selectLastNotice);
  const caption = useRoomStore(selectLastCaption);
  const pinned = useRoomStore(selectPinnedLine);
  const shop = useRoomStore(selectShop);
  const bought = useRoomStore(selectProducts).find((one) => one.id === notice?.productId);
  return (
    <div className={styles.chat}>
      {pinned && (
        <p className={styles.pinned}>
          <span className={styles.tag}>{t('phone.pinnedTag')}</span>
          <span className={styles.name}>{pinned.name}</span>
          {pinned.text}
        </p>
      )}
      {notice && bought && (
        <p className={styles.notice}>{t('phone.bought', { name: notice.name, product: pick(bought.shortName) })}</p>
      )}
      <ul className={styles.list}>
        {bubbles.map((bubble) => (
          <li key={bubble.id} className={styles.bubble} data-shop={bubble.isShop}>
            {bubble.isShop && <span className={styles.tag}>{t('phone.shopTag')}</span>}
            <span className={styles.name}>{bubble.isShop && shop ? pick(shop) : bubble.name}</span>
            <span className={styles.text}>{bubble.text}</span>
          </li>
        ))}
      </ul>
      {caption && <p className={styles.caption}>{caption.text}</p>}
    </div>
  );
}

interface Bubble {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly isShop: boolean;
}

/** Visible lines and the replies under them in the order in which they came. */
function toBubbles(chat: readonly ChatEntry[]): readonly Bubble[] {
  return chat
    .filter((entry) => !entry.isHidden)
    .flatMap((entry) => [
      { id: entry.id, name: entry.name, text: entry.text, isShop: false, atMs: entry.atMs },
      ...entry.replies.map((reply, index) => ({
        id: `${entry.id}/${index}`,
        name: '',
        text: `@${entry.name} ${reply.text}`,
        isShop: true,
        atMs: reply.atMs,
      })),
    ])
    .sort((a, b) => a.atMs - b.atMs);
}
