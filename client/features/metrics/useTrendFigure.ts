import { formatCount } from '../../format/count.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { useMoney } from '../studio/useShow.ts';
import type { TrendField } from './trend-series.ts';

/** Writes a figure of the trend; a dash where there is none yet. */
export function useTrendFigure(): (field: TrendField, value: number | null) => string {
  const { language } = useLanguage();
  const { total } = useMoney();
  return (field, value) => {
    if (value === null) return '—';
    return field === 'gmvCents' ? total(Math.round(value)) : formatCount(Math.round(value), language);
  };
}
