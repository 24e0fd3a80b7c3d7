import { formatDecimal } from './percent.ts';

/** A change with its sign: `+2.1`, `−0.4` with a minus that is as wide as a plus, `0`. */
export function signed(value: number, digits: number, write = (size: number) => formatDecimal(size, digits)): string {
  const text = write(Math.abs(value));
  if (/^[^1-9]*$/.test(text)) return text;
  return `${value < 0 ? '−' : '+'}${text}`;
}
