import { useTranslation } from 'react-i18next';
import type { Cue } from '#shared/model/cue.ts';
import { RoleBadge } from '../../components/RoleBadge.tsx';
import { ScrollBox } from '../../components/ScrollBox.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { formatClock } from '../../format/clock.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { selectCues, selectShowSecond } from '../studio/show-selectors.ts';
import styles from './CueLog.module.css';

/** A cue that nobody has acknowledged for so long is late. Source: host acknowledgement missing 10 s, interface study 2.6. */
const LATE_AFTER_S = 10;

/** The newest cues with what became of them, newest first. */
export function CueLog() {
  const { t } = useTranslation('studio');
  const cues = useRoomStore(selectCues);
  return (
    <ScrollBox label={t('cue.log')}>
      <ol aria-label={t('cue.log')}>
        {cues.length === 0 && <li className={styles.none}>{t('cue.none')}</li>}
        {[...cues].reverse().map((cue) => (
          <li key={cue.id} className={styles.row}>
            <span className={styles.time}>{formatClock(cue.atMs)}</span>
            <RoleBadge role={cue.to} />
            <span className={styles.text} title={cue.text}>
              {cue.text}
            </span>
            <CueState cue={cue} />
          </li>
        ))}
      </ol>
    </ScrollBox>
  );
}

function CueState({ cue }: { readonly cue: Cue }) {
  const { t } = useTranslation('studio');
  const second = useRoomStore(selectShowSecond);
  const { atMs, acknowledgedAtMs } = cue;
  if (acknowledgedAtMs !== null) {
    return (
      <span className={styles.state} data-tone="done">
        <StateMark kind="ok" />
        {t('cue.seen', { count: Math.round((acknowledgedAtMs - atMs) / 1000) })}
      </span>
    );
  }
  const waited = Math.max(0, second - Math.floor(atMs / 1000));
  const isLate = waited > LATE_AFTER_S;
  return (
    <span className={styles.state} data-tone={isLate ? 'late' : 'quiet'}>
      {isLate && <StateMark kind="attend" size={9} />}
      {t('cue.waiting', { count: waited })}
    </span>
  );
}
