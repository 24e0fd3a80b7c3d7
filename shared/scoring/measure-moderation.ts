import type { LineId } from '../model/ids.ts';
import { ABUSIVE_INTENTS } from '../model/phrase-pack.ts';
import type { Recording } from '../model/recording.ts';
import { evidenceAt, type Measured, measured, type ShowReading, unmeasured } from './measured.ts';
import type { Evidence } from './scorecard.ts';

/** An abusive line that stays longer is felt by everybody who reads. Source: `domain` 3.2. */
const IN_TIME_MS = 30_000;

interface AbusiveLine {
  readonly seq: number;
  readonly atMs: number;
  hiddenAtMs: number | null;
}

/** What became of the lines that had to go, and where an honest line was hidden. */
interface Moderation {
  readonly abusive: readonly AbusiveLine[];
  readonly silenced: readonly Evidence[];
}

/**
 * Fair moderation: abusive lines hidden within 30 seconds, as a share of those that had to go and the honest ones that
 * were hidden too. A line of the last 30 seconds counts only when it was hidden. Source: `domain` 6.3. Rules: SCO-19.
 */
export function measureFairModeration({ recording, show }: ShowReading): Measured {
  const { abusive, silenced } = readModeration(recording);
  const due = abusive.filter(({ atMs, hiddenAtMs }) => hiddenAtMs !== null || atMs + IN_TIME_MS <= show.liveMs);
  if (due.length + silenced.length === 0) return unmeasured('没有需要隐藏的弹幕', 'no line had to be hidden');
  const left = due.filter(({ atMs, hiddenAtMs }) => hiddenAtMs === null || hiddenAtMs - atMs > IN_TIME_MS);
  return measured((due.length - left.length) / (due.length + silenced.length), [
    ...silenced,
    ...left.map(({ seq, atMs }) =>
      evidenceAt(seq, atMs, '辱骂或刷屏的弹幕超过 30 秒没隐藏', 'a rude or spam line stayed for over 30 seconds'),
    ),
  ]);
}

function readModeration({ entries }: Recording): Moderation {
  const abusive = new Map<LineId, AbusiveLine>();
  const silenced: Evidence[] = [];
  for (const { seq, showMs, events } of entries) {
    for (const event of events) {
      if (event.type === 'audienceCounted' || event.type === 'linesClassified') {
        for (const { lineId, intent } of event.intents)
          if (ABUSIVE_INTENTS.includes(intent)) abusive.set(lineId, { seq, atMs: showMs, hiddenAtMs: null });
      } else if (event.type === 'lineHidden') {
        const line = abusive.get(event.lineId);
        if (line !== undefined) line.hiddenAtMs ??= showMs;
        else silenced.push(evidenceAt(seq, showMs, '隐藏了一条正常弹幕', 'an honest line was hidden'));
      }
    }
  }
  return { abusive: [...abusive.values()], silenced };
}
