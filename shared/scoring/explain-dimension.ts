import type { Bilingual } from '../model/language.ts';
import type { Project } from '../model/project.ts';
import { formatValue } from './format-value.ts';
import type { ScoredMetric } from './scorecard.ts';

/** A scored metric with why it has no points, null when it has some. */
export interface ExplainedMetric {
  readonly metric: ScoredMetric;
  readonly reason: Bilingual | null;
}

/**
 * One sentence on a dimension, built from its values alone: the metric that lost most with its target, the others with
 * their values, and what was not counted and why. Rules: SCO-6.
 */
export function explainDimension(explained: readonly ExplainedMetric[], currency: Project['currency']): Bilingual {
  const counted = explained
    .filter(({ metric }) => metric.points !== null)
    .sort((a, b) => lossOf(b.metric) - lossOf(a.metric));
  const worst = counted[0];
  return {
    zh: sentence('zh', worst, counted.slice(1), explained, currency),
    en: sentence('en', worst, counted.slice(1), explained, currency),
  };
}

function sentence(
  lang: keyof Bilingual,
  worst: ExplainedMetric | undefined,
  others: readonly ExplainedMetric[],
  explained: readonly ExplainedMetric[],
  currency: Project['currency'],
): string {
  const [comma, end] = lang === 'zh' ? ['，', '。'] : [', ', '.'];
  const parts = others.map(({ metric }) => valueText(metric, lang, currency));
  const first = worst === undefined ? [] : [leadText(worst.metric, lang, currency)];
  const skipped = explained.filter(({ metric }) => metric.points === null);
  const reasons = new Set(skipped.flatMap(({ reason }) => (reason === null ? [] : [reason[lang]])));
  const left = [...reasons].map((reason) =>
    skippedText(
      skipped.filter((one) => one.reason?.[lang] === reason).map(({ metric }) => metric.name[lang]),
      reason,
      lang,
    ),
  );
  return [[...first, ...parts].join(comma) + (worst === undefined ? '' : end), ...left]
    .filter((text) => text !== '')
    .join(lang === 'zh' ? '' : ' ');
}

function leadText(metric: ScoredMetric, lang: keyof Bilingual, currency: Project['currency']): string {
  const value = valueText(metric, lang, currency);
  if (lossOf(metric) < 0.05) return lang === 'zh' ? `各项达标：${value}` : `On target: ${value}`;
  const target = formatValue(metric.target ?? 0, metric.unit, currency)[lang];
  return lang === 'zh' ? `失分最多的是${value}（目标 ${target}）` : `Most points lost: ${value} (target ${target})`;
}

function valueText(metric: ScoredMetric, lang: keyof Bilingual, currency: Project['currency']): string {
  const value = formatValue(metric.value ?? 0, metric.unit, currency)[lang];
  return lang === 'zh' ? `${metric.name.zh} ${value}` : `${metric.name.en} ${value}`;
}

/** Metrics that share a reason are named together, so that the reason is said once. */
function skippedText(names: readonly string[], reason: string, lang: keyof Bilingual): string {
  return lang === 'zh' ? `${names.join('、')}不计分：${reason}。` : `Not scored, ${reason}: ${names.join(', ')}.`;
}

function lossOf({ points, maxPoints }: ScoredMetric): number {
  return maxPoints - (points ?? maxPoints);
}
