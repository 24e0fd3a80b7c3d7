import type { Bilingual } from '../model/language.ts';
import type { Project } from '../model/project.ts';
import type { ScoredMetric } from './scorecard.ts';

const SYMBOLS: Readonly<Record<Project['currency'], string>> = { CNY: '¥', USD: '$', EUR: '€' };

/** A value as the sentences of a scorecard write it, in both languages, without locale data. */
export function formatValue(value: number, unit: ScoredMetric['unit'], currency: Project['currency']): Bilingual {
  switch (unit) {
    case 'ratio':
      return same(`${oneDecimal(value * 100)}%`);
    case 'seconds':
      return { zh: `${oneDecimal(value)} 秒`, en: `${oneDecimal(value)} s` };
    case 'cents':
      return same(`${SYMBOLS[currency]}${(value / 100).toFixed(2)}`);
    case 'xPar':
      return { zh: `基准的 ${value.toFixed(2)} 倍`, en: `${value.toFixed(2)} × par` };
    case 'points':
      return { zh: `${oneDecimal(value)} 分`, en: `${oneDecimal(value)} points` };
    case 'factor':
      return same(value.toFixed(2));
    case 'count':
      return same(String(oneDecimal(value)));
  }
}

/** Rounds to one decimal. */
export function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}

function same(text: string): Bilingual {
  return { zh: text, en: text };
}
