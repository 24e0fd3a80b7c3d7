/**
 * Amounts of money that a normalised text may mean, in cents: 129, 129.50, 29块9, "29 99" (29.99) and "1 29"
 * (one twenty nine = 129). Every reading is given, because a host says prices in all these ways. Rules: SPE-4.
 */
export function spokenAmounts(text: string): ReadonlySet<number> {
  const amounts = new Set<number>();
  for (const match of text.matchAll(/([0-9]{1,9})(?:\.([0-9]{1,2}))?/g)) {
    const [whole = '', fraction = ''] = [match[1], match[2]];
    amounts.add(cents(whole, fraction));
    const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 4);
    const small = /^(?:块|元)([0-9]{1,2})(?![0-9])/.exec(rest)?.[1] ?? /^ ([0-9]{2})(?![0-9])/.exec(rest)?.[1];
    if (fraction !== '' || small === undefined) continue;
    amounts.add(cents(whole, small));
    if (rest[0] === ' ' && whole.length === 1) amounts.add(cents(`${whole}${small}`, ''));
  }
  return amounts;
}

/** Whole numbers in a normalised text. */
export function spokenCounts(text: string): ReadonlySet<number> {
  return new Set([...text.matchAll(/(?<![0-9.])[0-9]{1,9}(?![0-9.%])/g)].map((match) => Number(match[0])));
}

/** Where a price stands in the normalised text: a number with its unit, or with a currency sign in the raw text; else -1. */
export function pricePlace(raw: string, normal: string): number {
  const withUnit = normal.search(/[0-9](?:元|块|dollars|bucks|euros|pounds|usd)/);
  return withUnit < 0 && /[$€£¥￥] ?[0-9]/.test(raw) ? normal.search(/[0-9]/) : withUnit;
}

function cents(whole: string, fraction: string): number {
  return Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
}
