import { Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Evidence } from '#shared/scoring/scorecard.ts';
import { formatClock } from '../../format/clock.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './EvidenceLinks.module.css';

/** Moments that a number rests on, at most three; each opens the replay there. */
export function EvidenceLinks({
  roomId,
  evidence,
}: {
  readonly roomId: string;
  readonly evidence: readonly Evidence[];
}) {
  const { t } = useTranslation('debrief');
  const { pick } = useLanguage();
  return (
    <span className={styles.links}>
      {evidence.slice(0, 3).map((moment) => {
        const clock = formatClock(moment.atMs);
        const label = t('evidence.at', { clock, note: pick(moment.note) });
        return (
          <Link
            key={`${moment.seq}-${moment.note.en}`}
            to={`/replay/${roomId}?at=${moment.atMs}`}
            className={styles.link}
            aria-label={label}
            title={label}
          >
            <Play size={10} aria-hidden="true" />
            {clock}
          </Link>
        );
      })}
    </span>
  );
}
