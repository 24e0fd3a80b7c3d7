import { Volume2, VolumeX } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LivePart } from '#shared/protocol/footage-contract.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { canPlayLive, type LivePlayer, playLive } from '../../media/live-player.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore, useRoomStoreApi } from '../../store/useRoomStore.ts';
import { createChunkSource } from './chunk-source.ts';
import styles from './LivePicture.module.css';

const DELAY_EVERY_MS = 500;

export interface LivePictureProps {
  readonly part: LivePart;
  /** A small picture has no room for controls. */
  readonly hasControls: boolean;
}

const selectPlace = (state: RoomStore) => state.brief?.roomId ?? '';
const selectIsPublic = (state: RoomStore) => state.brief?.team == null;

/** The host as they are recorded, a second or two behind, with the delay in words. Silent until its sound is asked for. */
export function LivePicture({ part, hasControls }: LivePictureProps) {
  const { t } = useTranslation('studio');
  const video = useRef<HTMLVideoElement>(null);
  const [isMuted, setMuted] = useState(true);
  const delayMs = useLivePlayer(video, part);
  if (!canPlayLive(part.mimeType)) return <p className={styles.none}>{t('phone.noLive')}</p>;
  return (
    <>
      <video
        ref={video}
        className={styles.video}
        data-mode={part.mode}
        muted={isMuted}
        playsInline
        aria-label={t('phone.livePicture')}
      />
      <span className={styles.bar}>
        {delayMs !== null && (
          <span className={styles.delay} data-testid="live-delay" data-ms={delayMs}>
            {t('phone.delay', { seconds: (delayMs / 1_000).toFixed(1) })}
          </span>
        )}
        {hasControls && (
          <IconButton
            size={28}
            label={t(isMuted ? 'phone.soundOn' : 'phone.soundOff')}
            icon={isMuted ? <VolumeX size={14} /> : <Volume2 size={14} />}
            onClick={() => setMuted(!isMuted)}
          />
        )}
      </span>
    </>
  );
}

/** Plays a part into a video and gives its delay, twice a second. */
function useLivePlayer(video: React.RefObject<HTMLVideoElement | null>, part: LivePart): number | null {
  const store = useRoomStoreApi();
  const place = useRoomStore(selectPlace);
  const isPublic = useRoomStore(selectIsPublic);
  const [delayMs, setDelayMs] = useState<number | null>(null);
  const first = useRef(part);
  first.current = part;
  const { partId, mimeType } = part;
  useEffect(() => {
    const element = video.current;
    if (element === null || !canPlayLive(mimeType) || first.current.partId !== partId) return;
    const { pass } = store.getState().footage;
    const known = pass !== null && pass.untilMs > performance.now() ? pass.text : null;
    const fetchChunk = createChunkSource(place, partId, isPublic, known);
    const player: LivePlayer = playLive({ video: element, part: first.current, fetchChunk });
    const stop = store.subscribe((state, before) => {
      if (state.footage === before.footage) return;
      const news = state.footage.parts.find((one) => one.partId === partId);
      if (news !== undefined) player.moved(news, state.footage.toldAtMs);
    });
    const timer = setInterval(() => setDelayMs(player.delayMs()), DELAY_EVERY_MS);
    return () => {
      stop();
      clearInterval(timer);
      player.close();
      setDelayMs(null);
    };
  }, [video, store, place, isPublic, partId, mimeType]);
  return delayMs;
}
