import type { AudienceCounted } from '../events/audience-counted.ts';
import type { AudienceTicked } from '../events/audience-ticked.ts';
import { addIncrements, NO_AUDIENCE } from '../model/audience-counters.ts';
import type { JournalEntry } from '../model/recording.ts';

/** A tick in which viewers were only counted. */
interface CountedTick {
  readonly entry: JournalEntry;
  readonly ticked: AudienceTicked;
  readonly counted: AudienceCounted;
}

/**
 * Entries whose metrics, scores and facts of the show are those of the given ones: of ticks that follow one another and in
 * which viewers were only counted the last stays, with the sums of all; a new peak of viewers ends such a stretch.
 */
export function condenseEntries(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  const condensed: JournalEntry[] = [];
  let stretch: CountedTick[] = [];
  let peak = 0;
  const close = (): void => {
    if (stretch.length > 0) condensed.push(sumOf(stretch));
    stretch = [];
  };
  for (const entry of entries) {
    const tick = countedTick(entry);
    if (tick === null) {
      close();
      condensed.push(entry);
    } else stretch.push(tick);
    const online = onlineOf(entry);
    if (online <= peak) continue;
    peak = online;
    close();
  }
  close();
  return condensed;
}

function countedTick(entry: JournalEntry): CountedTick | null {
  const [ticked, counted, more] = entry.events;
  if (ticked?.type !== 'audienceTicked' || counted?.type !== 'audienceCounted' || more !== undefined) return null;
  const { lines, notices, sales, couponUses, offerUses } = ticked;
  const isCountedOnly = lines.length + notices.length + sales.length + couponUses.length === 0;
  return isCountedOnly && offerUses === undefined ? { entry, ticked, counted } : null;
}

function sumOf(stretch: readonly CountedTick[]): JournalEntry {
  const last = stretch[stretch.length - 1];
  const counters = { ...NO_AUDIENCE };
  for (const { counted } of stretch) addIncrements(counters, counted.counters);
  const likes = stretch.reduce((sum, { ticked }) => sum + ticked.likes, 0);
  const products = stretch.flatMap(({ counted }) => counted.products);
  return {
    ...last.entry,
    events: [
      { ...last.ticked, likes },
      { ...last.counted, counters, products },
    ],
  };
}

function onlineOf({ events }: JournalEntry): number {
  const [first] = events;
  return first?.type === 'audienceTicked' ? first.online : 0;
}
