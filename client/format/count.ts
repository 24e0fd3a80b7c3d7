import type { Language } from '#shared/model/language.ts';
import { grouped } from './money.ts';

const STEPS: Readonly<Record<Language, readonly (readonly [number, string])[]>> = {
  zh: [
    [100_000_000, '亿'],
    [10_000, '万'],
  ],
  en: [
    [1_000_000, 'M'],
    [1_000, 'K'],
  ],
};
/** Below this a count is written out in both languages. */
const EXACT_BELOW = 10_000;

/** A count that fits a tile: exact and grouped below 10,000, then 1.2万 and 3.4亿, or 12.3K and 1.2M. */
export function formatCount(count: number, language: Language): string {
  if (count < EXACT_BELOW) return grouped(count);
  const step = STEPS[language].find(([size]) => count >= size);
  if (!step) return grouped(count);
  const [size, unit] = step;
  return `${String(Math.floor((count / size) * 10) / 10)}${unit}`;
}
