import type { TFunction } from 'i18next';
import type { Language } from '#shared/model/language.ts';
import type { Project } from '#shared/model/project.ts';
import type { ScoredMetric } from '#shared/scoring/scorecard.ts';
import { formatCount } from '../../format/count.ts';
import { formatMoney } from '../../format/money.ts';
import { formatDecimal, formatPercent } from '../../format/percent.ts';

/** How numbers of a debrief are written: the language of the screens and the currency of the project. */
export interface NumberStyle {
  readonly t: TFunction<'debrief'>;
  readonly language: Language;
  readonly currency: Project['currency'];
}

/** A metric's value with its unit; a dash where nothing was measured. */
export function metricText(value: number | null, unit: ScoredMetric['unit'], style: NumberStyle): string {
  if (value === null) return style.t('unit.none');
  switch (unit) {
    case 'count':
      return formatCount(Math.round(value), style.language);
    case 'ratio':
      return formatPercent(value);
    case 'cents':
      return formatMoney(Math.round(value), style.currency);
    case 'seconds':
      return style.t('unit.seconds', { value: formatDecimal(value, 1) });
    case 'factor':
      return formatDecimal(value, 2);
    case 'xPar':
      return style.t('unit.xPar', { value: formatDecimal(value, 2) });
    case 'points':
      return formatDecimal(value, 1);
  }
}
