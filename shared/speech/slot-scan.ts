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
/** Offsets of so many texts fit into a number of 32 bits, and any text behind them. */
const MOST_OFFSETS = 0x4000_0000;

/** A rule that is looked for when its rarest slot is said, and its next rarest one: few rules are looked at when it is not. */
export interface KeyedRule {
  readonly rule: number;
  readonly partner: number;
}

/**
 * A phrase as it stands among the records: how many slots it is in, those in order, how many numbers follow, and by twos the
 * rules that are to be looked for when it is said, each with its partner. All that is asked of a phrase is one piece of memory.
 */
export function phraseRecord(
  slots: readonly number[],
  rulesBySlot: readonly (readonly KeyedRule[] | undefined)[],
): readonly number[] {
  const rules = slots.flatMap((slot) => rulesBySlot[slot] ?? []).flatMap(({ rule, partner }) => [rule, partner]);
  return [slots.length, ...[...slots].sort((a, b) => a - b), rules.length, ...rules];
}

/** A scan in which nothing stands, of phrases with these records and of slots below `slotCount`. */
export function createSlotScan(records: Uint16Array, slotCount: number): SlotScan {
  /**
   * By slot, where it was noted first and last, as offsets into the pool of all texts so far put one behind the other: what
   * lies before `begun` was noted in a text before.
   */
  const firsts = new Int32Array(slotCount).fill(-1);
  const lasts = new Int32Array(slotCount).fill(-1);
  const listed = createStampSet(slotCount);
  const lists = new Array<readonly number[]>(slotCount).fill([]);
  let pool = new Int32Array(FIRST_PLACES * STRIDE);
  let used = 0;
  let begun = 0;

  function enlarge(): void {
    const larger = new Int32Array(pool.length * 2);
    larger.set(pool);
    pool = larger;
  }

  function isSaid(slot: number): boolean {
    return (lasts[slot] ?? -1) >= begun;
  }

  function holds(phrase: number, slot: number): boolean {
    const last = phrase + (records[phrase] ?? 0);
    let at = phrase + 1;
    while (at < last && (records[at] ?? 0) < slot) at += 1;
    return records[at] === slot;
  }

  function listOf(slot: number): readonly number[] {
    const first = (firsts[slot] ?? 0) - begun;
    const last = (lasts[slot] ?? 0) - begun;
    const list = [pool[first + 1] ?? 0, pool[first + 2] ?? 0];
    if (first === last) return list;
    for (let place = first + STRIDE; place < last; place += STRIDE) {
      if (holds(pool[place] ?? 0, slot)) list.push(pool[place + 1] ?? 0, pool[place + 2] ?? 0);
    }
    list.push(pool[last + 1] ?? 0, pool[last + 2] ?? 0);
    return list;
  }

  return {
    records,
    count: () => used / STRIDE,
    phraseAt: (place) => pool[place * STRIDE] ?? 0,
    isSaid,
    placesOf(slot) {
      if (!isSaid(slot)) return undefined;
      const list = listed.add(slot) ? listOf(slot) : (lists[slot] ?? []);
      lists[slot] = list;
      return list;
    },
    begin() {
      listed.clear();
      begun += used;
      used = 0;
      if (begun < MOST_OFFSETS) return;
      begun = 0;
      lasts.fill(-1);
    },
    note(phrase, start, end) {
      if (used === pool.length) enlarge();
      pool[used] = phrase;
      pool[used + 1] = start;
      pool[used + 2] = end;
      const place = begun + used;
      const last = phrase + (records[phrase] ?? 0);
      for (let at = phrase + 1; at <= last; at += 1) {
        const slot = records[at] ?? 0;
        if ((lasts[slot] ?? -1) < begun) firsts[slot] = place;
        lasts[slot] = place;
      }
      used += STRIDE;
    },
    behind(phrase) {
      const rules = phrase + 1 + (records[phrase] ?? 0);
      return rules + 1 + (records[rules] ?? 0);
    },
  };
}
