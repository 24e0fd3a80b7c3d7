import { Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Evidence } from '#shared/scoring/scorecard.ts';
import { formatClock } from '../../format/clock.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './EvidenceLinks.module.css';

const MOST_LINKS = 3;

/** Moments that a number rests on, at most three; each opens the replay there. Those of one second are one link that names them all. */
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
      {bySecond(evidence).map(([clock, moments]) => {
        const notes = new Set(moments.map(({ note }) => pick(note)));
        const label = t('evidence.at', { clock, note: [...notes].join(t('evidence.and')) });
        return (
          <Link
            key={clock}
            to={`/replay/${roomId}?at=${moments[0]?.atMs}`}
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

/** Moments by the second that a link would show, at most three of them, in the order in which they come. */
function bySecond(evidence: readonly Evidence[]): readonly (readonly [clock: string, moments: readonly Evidence[]])[] {
  const seconds = new Map<string, Evidence[]>();
  for (const moment of evidence) {
    const clock = formatClock(moment.atMs);
    seconds.set(clock, [...(seconds.get(clock) ?? []), moment]);
  }
  return [...seconds].slice(0, MOST_LINKS);
}
