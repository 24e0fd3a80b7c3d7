import type { Project } from '#shared/model/project.ts';
import type { Cents } from '#shared/model/units.ts';

type Currency = Project['currency'];

const SIGN: Readonly<Record<Currency, string>> = { CNY: '¥', USD: '$', EUR: '€' };

/** Money as people write a price: `¥129`, `¥29.9`, `¥1,299`. A third form `¥0.05` keeps both decimals when both matter. */
export function formatMoney(cents: Cents, currency: Currency): string {
  const [whole, decimals] = split(cents);
  const tail = decimals.replace(/0+$/, '');
  return `${SIGN[currency]}${grouped(whole)}${tail === '' ? '' : `.${tail}`}`;
}

/** A total in whole units, rounded half up: `¥2,825`. For figures in which cents are noise. */
export function formatWholeMoney(cents: Cents, currency: Currency): string {
  return `${SIGN[currency]}${grouped(Math.round(cents / 100))}`;
}

/** Text of a price field: `129` or `29.90`, without sign and groups. */
export function priceText(cents: Cents): string {
  const [whole, decimals] = split(cents);
  return decimals === '00' ? String(whole) : `${whole}.${decimals}`;
}

/** Thousands grouped by commas, in both languages. */
export function grouped(whole: number): string {
  return String(whole).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** The currency's sign. */
export function currencySign(currency: Currency): string {
  return SIGN[currency];
}

function split(cents: Cents): readonly [number, string] {
  return [Math.floor(cents / 100), String(cents % 100).padStart(2, '0')];
}
