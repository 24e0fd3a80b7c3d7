import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toWebVtt } from '#shared/media/web-vtt.ts';
import type { JournalEntry } from '#shared/model/recording.ts';
import type { RoomFootage } from '#shared/protocol/footage-contract.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { captionCues } from './caption-cues.ts';
import styles from './FootageVideo.module.css';
import type { FootagePlayer } from './useFootagePlayer.ts';

export interface FootageVideoProps {
  readonly player: FootagePlayer;
  readonly footage: RoomFootage;
  readonly entries: readonly JournalEntry[];
  /** `fill` its place, cut as a viewer's phone cuts it, or `fit` as it was recorded. */
  readonly look: 'fill' | 'fit';
}

/** The recorded picture at the playhead, with what was said as captions; in a gap it says so. */
export function FootageVideo({ player, footage, entries, look }: FootageVideoProps) {
  const { t } = useTranslation('replay');
  const { language } = useLanguage();
  const captions = useCaptions(player, footage, entries);
  const { part, src } = player;
  return (
    <div className={styles.frame} data-look={look}>
      {/* biome-ignore lint/a11y/useMediaCaption: the track comes with what was said; a part in which nothing was said has none. */}
      <video
        ref={player.video}
        className={styles.video}
        data-shown={part !== null && part.mode === 'camera' && !player.hasFailed}
        src={src ?? undefined}
        playsInline
        preload="auto"
        aria-label={t('footage.picture')}
        onError={player.onError}
      >
        {captions !== null && (
          <track
            key={captions}
            kind="captions"
            src={captions}
            srcLang={language}
            label={t('footage.captions')}
            default
          />
        )}
      </video>
      {part === null && <p className={styles.word}>{t('footage.gap')}</p>}
      {part?.mode === 'voice' && <p className={styles.word}>{t('footage.voiceOnly')}</p>}
      {player.hasFailed && (
        <p className={styles.word} role="alert">
          {t('footage.failed')}
        </p>
      )}
    </div>
  );
}

/** The address of the captions of the part at the playhead; null when nothing was said in it. */
function useCaptions(player: FootagePlayer, footage: RoomFootage, entries: readonly JournalEntry[]): string | null {
  const { part, timeline } = player;
  const { clock } = footage;
  const text = useMemo(() => {
    const span = timeline?.spans.find(({ partId }) => partId === part?.partId);
    if (part === null || span === undefined) return null;
    const cues = captionCues(entries, part, span, clock);
    return cues.length === 0 ? null : toWebVtt(cues);
  }, [part, timeline, entries, clock]);
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (text === null) return setUrl(null);
    const made = URL.createObjectURL(new Blob([text], { type: 'text/vtt' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [text]);
  return url;
}
