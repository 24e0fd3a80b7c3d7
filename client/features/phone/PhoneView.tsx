import { Heart, ShoppingBag, Users } from 'lucide-react';
import { Suspense, use } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPiece } from '../../components/lazy-piece.ts';
import { formatCount } from '../../format/count.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import hostScene from './host-scene.svg';
import { PhoneCard } from './PhoneCard.tsx';
import { PhoneChat } from './PhoneChat.tsx';
import { PhoneOffers } from './PhoneOffers.tsx';
import styles from './PhoneView.module.css';
import { PictureContext } from './picture-context.ts';

const LivePicture = lazyPiece(async () => ({ default: (await import('./LivePicture.tsx')).LivePicture }));

export interface PhoneViewProps {
  /** `small` inside the studio, `full` on a phone; `mini` is the picture alone, without chat and bar. */
  readonly size: 'mini' | 'small' | 'full';
}

const selectShop = (state: RoomStore) => state.brief?.enterpriseName ?? null;
/** Who stands before the camera: the host, else the assistant. */
const selectLivePart = ({ footage }: RoomStore) =>
  footage.parts.find((part) => part.role === 'host') ?? footage.parts[0] ?? null;
const selectOnline = (state: RoomStore) => state.room.public.online;
const selectLikes = (state: RoomStore) => state.room.public.likes;
const selectPhase = (state: RoomStore) => state.room.public.phase;
const selectListed = (state: RoomStore) => state.room.public.queue.filter((item) => item.isListed).length;

/** What a viewer sees: host, shop, people, offers, chat, notices, product card. Public facts only. */
export function PhoneView({ size }: PhoneViewProps) {
  const { t } = useTranslation('studio');
  const { pick, language } = useLanguage();
  const shop = useRoomStore(selectShop);
  const online = useRoomStore(selectOnline);
  const phase = useRoomStore(selectPhase);
  const listed = useRoomStore(selectListed);
  const shopName = shop === null ? '' : pick(shop);
  return (
    <div className={styles.phone} data-size={size} data-theme="dark">
      <PhonePicture hasControls={size !== 'mini'} />
      <div className={styles.top}>
        {size !== 'mini' && (
          <span className={styles.shop}>
            <span className={styles.avatar} aria-hidden="true">
              {shopName.slice(0, 1)}
            </span>
            <span className={styles.shopName}>{shopName}</span>
          </span>
        )}
        <span className={styles.pill} title={t('phone.online', { count: online })}>
          <Users size={size === 'full' ? 14 : 12} aria-hidden="true" />
          {formatCount(online, language)}
        </span>
      </div>
      <div className={styles.marks}>
        <span className={styles.pill}>{t('phone.simulated')}</span>
      </div>
      {size !== 'mini' && <PhoneOffers />}
      {phase !== 'live' && (
        <p className={styles.curtain}>
          {phase === 'lobby'
            ? t('phone.waitingLobby')
            : phase === 'paused'
              ? t('phone.waitingPaused')
              : t('phone.ended')}
        </p>
      )}
      <div className={styles.bottom}>
        {size !== 'mini' && <PhoneChat count={size === 'full' ? 5 : 3} />}
        <PhoneCard size={size} />
        {size !== 'mini' && <PhoneBar listed={listed} />}
        {size === 'full' && <p className={styles.notReal}>{t('phone.notReal')}</p>}
      </div>
    </div>
  );
}

/** The host: from the camera when somebody is recorded, else drawn. */
function PhonePicture({ hasControls }: { readonly hasControls: boolean }) {
  const { t } = useTranslation('studio');
  const replayed = use(PictureContext);
  const part = useRoomStore(selectLivePart);
  return (
    <>
      <img className={styles.scene} src={hostScene} alt={t('phone.hostPicture')} draggable={false} />
      {replayed ??
        (part !== null && (
          <Suspense fallback={null}>
            <LivePicture part={part} hasControls={hasControls} />
          </Suspense>
        ))}
    </>
  );
}

interface PhoneBarProps {
  /** Products in the bag. */
  readonly listed: number;
}

/** The lower edge of a viewer's app. It takes no input: what viewers do is simulated. */
function PhoneBar({ listed }: PhoneBarProps) {
  const { t } = useTranslation('studio');
  const { language } = useLanguage();
  const likes = useRoomStore(selectLikes);
  return (
    <div className={styles.bar}>
      <span className={styles.say} aria-hidden="true">
        {t('phone.say')}
      </span>
      <span className={styles.icon} role="img" aria-label={t('phone.bag', { count: listed })}>
        <ShoppingBag aria-hidden="true" />
        <span className={styles.badge}>{listed}</span>
      </span>
      <span className={styles.icon} role="img" aria-label={t('phone.likes', { count: likes })}>
        <Heart aria-hidden="true" />
        <span className={styles.likes}>{formatCount(likes, language)}</span>
      </span>
    </div>
  );
}
