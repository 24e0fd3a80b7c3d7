/** Worker threads that play for one question at the same time. */
export const LANES = 2;

/**
 * Works through items in their order, `inHand` at a time, as many as there are workers unless said; rejects with the first
 * failure, after which no further item is begun.
 */
export async function sideBySide<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
  inHand = LANES,
): Promise<void> {
  const waiting = [...items];
  const lane = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  try {
    await Promise.all(Array.from({ length: inHand }, lane));
  } finally {
    waiting.length = 0;
  }
}

/**
 * Splits so much work into portions, in their order: at most `most` each, and smaller ones towards the end, so that no worker
 * waits long for the other's last.
 */
export function portionsOf(count: number, most: number): readonly number[] {
  const portions: number[] = [];
  for (let left = count; left > 0; left -= portions[portions.length - 1]) {
    portions.push(Math.min(most, Math.ceil(left / (2 * LANES))));
  }
  return portions;
}
