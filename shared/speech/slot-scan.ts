import { createStampSet } from './stamp-set.ts';

/**
 * The phrases that stand in the text that was read last, and by them where its slots stand. One is kept for each index and
 * used again for the next text: reading notes phrases, each of which is in many slots; only the places of slots that are
 * asked for are made into lists. A phrase is named by the place of its record.
 */
export interface SlotScan {
  /** Told the phrases that stand in the text, in order: their slots and rules are `numbers[from]` up to `numbers[to]`. */
  readonly records: Uint16Array;
  /** How many places of phrases the text has. */
  count(): number;
  /** The phrase at a place, in the order in which they were noted. */
  phraseAt(place: number): number;
  isSaid(slot: number): boolean;
  /** The flat list start, end, start, end … in order of start; undefined when the slot stands nowhere. It stays as it is. */
  placesOf(slot: number): readonly number[] | undefined;
  /** Begins a text. */
  begin(): void;
  /** Adds a place of a phrase. */
  note(phrase: number, start: number, end: number): void;
  /** The phrase whose record stands behind that of another. */
  behind(phrase: number): number;
}

/** Numbers of a place in the pool: phrase, start and end. */
const STRIDE = 3;
const FIRST_PLACES = 1_024;

/**
 * A phrase as it stands among the records: how many slots it is in, those in order, how many rules are to be looked for
 * when it is said, and those. All that is asked of a phrase is one piece of memory.
 */
export function phraseRecord(
  slots: readonly number[],
  rulesBySlot: readonly (readonly number[] | undefined)[],
): readonly number[] {
  const rules = [...new Set(slots.flatMap((slot) => rulesBySlot[slot] ?? []))];
  return [slots.length, ...[...slots].sort((a, b) => a - b), rules.length, ...rules];
}

/** A scan in which nothing stands, of phrases with these records and of slots below `slotCount`. */
export function createSlotScan(records: Uint16Array, slotCount: number): SlotScan {
  const said = createStampSet(slotCount);
  const listed = createStampSet(slotCount);
  const lists = new Array<readonly number[]>(slotCount).fill([]);
  let pool = new Int32Array(FIRST_PLACES * STRIDE);
  let used = 0;

  function enlarge(): void {
    const larger = new Int32Array(pool.length * 2);
    larger.set(pool);
    pool = larger;
  }

  function holds(phrase: number, slot: number): boolean {
    const last = phrase + (records[phrase] ?? 0);
    let at = phrase + 1;
    while (at < last && (records[at] ?? 0) < slot) at += 1;
    return records[at] === slot;
  }

  function listOf(slot: number): readonly number[] {
    const list: number[] = [];
    for (let place = 0; place < used; place += STRIDE) {
      if (holds(pool[place] ?? 0, slot)) list.push(pool[place + 1] ?? 0, pool[place + 2] ?? 0);
    }
    return list;
  }

  return {
    records,
    count: () => used / STRIDE,
    phraseAt: (place) => pool[place * STRIDE] ?? 0,
    isSaid: said.has,
    placesOf(slot) {
      if (!said.has(slot)) return undefined;
      const list = listed.add(slot) ? listOf(slot) : (lists[slot] ?? []);
      lists[slot] = list;
      return list;
    },
    begin() {
      said.clear();
      listed.clear();
      used = 0;
    },
    note(phrase, start, end) {
      if (used === pool.length) enlarge();
      pool[used] = phrase;
      pool[used + 1] = start;
      pool[used + 2] = end;
      used += STRIDE;
      const last = phrase + (records[phrase] ?? 0);
      for (let at = phrase + 1; at <= last; at += 1) said.add(records[at] ?? 0);
    },
    behind(phrase) {
      const rules = phrase + 1 + (records[phrase] ?? 0);
      return rules + 1 + (records[rules] ?? 0);
    },
  };
}
