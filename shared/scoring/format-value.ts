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
      return same(`${SYMBOLS[currency]}${moneyText(value / 100)}`);
    case 'xPar':
      return { zh: `标准队的 ${value.toFixed(2)} 倍`, en: `${value.toFixed(2)} × par` };
    case 'points':
      return { zh: `${oneDecimal(value)} 分`, en: oneDecimal(value) === 1 ? '1 point' : `${oneDecimal(value)} points` };
    case 'factor':
      return same(value.toFixed(2));
    case 'count':
      return same(String(oneDecimal(value)));
  }
}

/** An amount as people write a price, `3,000` or `276.85`: the same as the figures beside the sentence. */
function moneyText(amount: number): string {
  const [whole = '', decimals = ''] = amount.toFixed(2).split('.');
  const tail = decimals.replace(/0+$/, '');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (tail === '' ? '' : `.${tail}`);
}

/** Rounds to one decimal. */
export function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}

function same(text: string): Bilingual {
  return { zh: text, en: text };
}
