/**
 * Where phrases of the slots stand in the text that was read last. One is kept for each index and used again for the next
 * text: reading makes no lists, only the places that are asked for are made into one.
 */
export interface SlotScan {
  /** Slots that stand somewhere, in order of their first phrase. */
  readonly said: readonly number[];
  isSaid(slot: number): boolean;
  /** Whether all of `slots[from]` up to `slots[to]` stand somewhere. */
  areSaid(slots: Int32Array, from: number, to: number): boolean;
  /** The flat list start, end, start, end … in order of start; undefined when the slot stands nowhere. It stays as it is. */
  placesOf(slot: number): readonly number[] | undefined;
  /** Begins a text. */
  begin(): void;
  /** Adds a place of a slot. */
  note(slot: number, start: number, end: number): void;
}

const NONE = -1;
/** Numbers of a place in the pool: start, end and where the slot's next place is. */
const STRIDE = 3;
const FIRST_PLACES = 1_024;

/** A scan of `slotCount` slots, in which none stands. */
export function createSlotScan(slotCount: number): SlotScan {
  /** By slot: the number of the text in which it stood last. Nothing has to be wiped between texts. */
  const lastText = new Uint32Array(slotCount);
  const lists = new Array<readonly number[] | null>(slotCount).fill(null);
  const first = new Int32Array(slotCount);
  const last = new Int32Array(slotCount);
  const said: number[] = [];
  let pool = new Int32Array(FIRST_PLACES * STRIDE);
  let used = 0;
  let text = 0;

  function add(start: number, end: number): number {
    if (used + STRIDE > pool.length) {
      const larger = new Int32Array(pool.length * 2);
      larger.set(pool);
      pool = larger;
    }
    const place = used;
    pool[place] = start;
    pool[place + 1] = end;
    pool[place + 2] = NONE;
    used += STRIDE;
    return place;
  }

  function listOf(slot: number): readonly number[] {
    const list: number[] = [];
    for (let place = first[slot] ?? NONE; place !== NONE; place = pool[place + 2] ?? NONE) {
      list.push(pool[place] ?? 0, pool[place + 1] ?? 0);
    }
    return list;
  }

  return {
    said,
    isSaid: (slot) => lastText[slot] === text,
    areSaid(slots, from, to) {
      for (let at = from; at < to; at += 1) if (lastText[slots[at] ?? 0] !== text) return false;
      return true;
    },
    placesOf(slot) {
      if (lastText[slot] !== text) return undefined;
      const list = lists[slot] ?? listOf(slot);
      lists[slot] = list;
      return list;
    },
    begin() {
      text = (text + 1) >>> 0;
      used = 0;
      said.length = 0;
    },
    note(slot, start, end) {
      const place = add(start, end);
      if (lastText[slot] === text) pool[(last[slot] ?? 0) + 2] = place;
      else {
        lastText[slot] = text;
        lists[slot] = null;
        first[slot] = place;
        said.push(slot);
      }
      last[slot] = place;
    },
  };
}
