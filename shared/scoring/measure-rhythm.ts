import { evidenceAt, type Measured, measured, NO_WORDS, type ShowReading, unmeasured } from './measured.ts';
import type { ShowFacts, Spoken } from './show-facts.ts';

/** Silence that viewers feel. Source: `domain` 12, deadAirSec. */
const DEAD_AIR_MS = 8_000;

/** Mean seconds that a viewer stayed. Rules: SCO-13. */
export function measureWatchTime({ metrics }: ShowReading): Measured {
  return metrics.viewers === 0
    ? unmeasured('没有观众进房', 'nobody entered')
    : measured(Math.round(metrics.averageWatchSeconds * 10) / 10);
}

/** Share of the show in silences of more than eight seconds; the longest are the evidence. Rules: SCO-13. */
export function measureDeadAir({ show }: ShowReading): Measured {
  if (show.spoken.length === 0) return NO_WORDS;
  const gaps = deadAirOf(show);
  const silentMs = gaps.reduce((sum, { ms }) => sum + ms, 0);
  const longest = [...gaps].sort((a, b) => b.ms - a.ms).slice(0, 5);
  return measured(
    silentMs / show.liveMs,
    longest.map(({ seq, fromMs, ms }) => {
      const seconds = Math.round(ms / 1_000);
      return evidenceAt(seq, fromMs, `冷场 ${seconds} 秒`, `${seconds} seconds of dead air`);
    }),
  );
}

/** Silences of more than eight seconds, in order; `seq` is the entry of the words before. */
export function deadAirOf({ spoken, startSeq, liveMs }: Pick<ShowFacts, 'spoken' | 'startSeq' | 'liveMs'>) {
  return silences(spoken, startSeq, liveMs).filter(({ ms }) => ms > DEAD_AIR_MS);
}

/** Times in which nobody spoke; `seq` is the entry of the words before. */
function silences(
  spoken: readonly Spoken[],
  startSeq: number,
  liveMs: number,
): { seq: number; fromMs: number; ms: number }[] {
  const gaps: { seq: number; fromMs: number; ms: number }[] = [];
  let last = { seq: startSeq, endMs: 0 };
  for (const { seq, startMs, endMs } of spoken) {
    gaps.push({ seq: last.seq, fromMs: last.endMs, ms: startMs - last.endMs });
    if (endMs > last.endMs) last = { seq, endMs };
  }
  return [...gaps, { seq: last.seq, fromMs: last.endMs, ms: liveMs - last.endMs }];
}
