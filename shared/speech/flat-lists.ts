/** Lists of numbers in one: list `number` is `items[from[number]]` up to `items[from[number + 1]]`. */
export interface FlatLists {
  readonly from: Int32Array;
  readonly items: Int32Array;
}

/** The lists in one; what is absent is an empty list. `count` of them when more are meant than are given. */
export function flattenLists(lists: readonly (readonly number[] | undefined)[], count = lists.length): FlatLists {
  const from = new Int32Array(count + 1);
  for (let number = 0; number < count; number += 1) {
    from[number + 1] = (from[number] ?? 0) + (lists[number]?.length ?? 0);
  }
  return { from, items: Int32Array.from(lists.flatMap((list) => list ?? [])) };
}
