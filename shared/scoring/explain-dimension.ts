import type { Bilingual } from '../model/language.ts';
import type { Project } from '../model/project.ts';
import { formatValue } from './format-value.ts';
import type { ScoredMetric } from './scorecard.ts';

/** A scored metric with why it has no points, null when it has some. */
export interface ExplainedMetric {
  readonly metric: ScoredMetric;
  readonly reason: Bilingual | null;
}

/** A loss below this is none: it is written as 0. */
const LEAST_LOSS = 0.05;
/** Punctuation of a sentence, by language. */
const MARKS = {
  zh: { comma: '，', list: '、', end: '。', gap: '' },
  en: { comma: ', ', list: ', ', end: '.', gap: ' ' },
} as const;

/**
 * What a dimension came to, built from its values alone: the metric that lost most, the others that lost, each with its
 * target, then those that reached theirs, and what was not counted and why. Rules: SCO-6.
 */
export function explainDimension(explained: readonly ExplainedMetric[], currency: Project['currency']): Bilingual {
  return { zh: explain('zh', explained, currency), en: explain('en', explained, currency) };
}

function explain(lang: keyof Bilingual, explained: readonly ExplainedMetric[], currency: Project['currency']): string {
  const counted = explained.map(({ metric }) => metric).filter(({ points }) => points !== null);
  const lost = counted.filter((metric) => lossOf(metric) >= LEAST_LOSS).sort((a, b) => lossOf(b) - lossOf(a));
  const kept = counted.filter((metric) => lossOf(metric) < LEAST_LOSS);
  const skipped = explained.filter(({ metric }) => metric.points === null);
  const reasons = new Set(skipped.flatMap(({ reason }) => (reason === null ? [] : [reason[lang]])));
  const left = [...reasons].map((reason) =>
    skippedText(
      skipped.filter((one) => one.reason?.[lang] === reason).map(({ metric }) => metric.name[lang]),
      reason,
      lang,
    ),
  );
  return [lostText(lost, lang, currency), keptText(kept, lang, currency), ...left]
    .filter((text) => text !== '')
    .join(MARKS[lang].gap);
}

function lostText(lost: readonly ScoredMetric[], lang: keyof Bilingual, currency: Project['currency']): string {
  const [most, ...others] = lost.map((metric) => {
    const target = formatValue(metric.target ?? 0, metric.unit, currency)[lang];
    const value = valueText(metric, lang, currency);
    return lang === 'zh' ? `${value}（目标 ${target}）` : `${value} (target ${target})`;
  });
  if (most === undefined) return '';
  const { comma, list, end } = MARKS[lang];
  const then = others.length === 0 ? '' : `${comma}${lang === 'zh' ? '其次是' : 'then '}${others.join(list)}`;
  return `${lang === 'zh' ? '失分最多的是' : 'Most points lost: '}${most}${then}${end}`;
}

function keptText(kept: readonly ScoredMetric[], lang: keyof Bilingual, currency: Project['currency']): string {
  if (kept.length === 0) return '';
  const { list, end } = MARKS[lang];
  const values = kept.map((metric) => valueText(metric, lang, currency)).join(list);
  return `${lang === 'zh' ? '达标：' : 'On target: '}${values}${end}`;
}

function valueText(metric: ScoredMetric, lang: keyof Bilingual, currency: Project['currency']): string {
  return `${metric.name[lang]} ${formatValue(metric.value ?? 0, metric.unit, currency)[lang]}`;
}

/** Metrics that share a reason are named together, so that the reason is said once. */
function skippedText(names: readonly string[], reason: string, lang: keyof Bilingual): string {
  return lang === 'zh' ? `${names.join('、')}不计分：${reason}。` : `Not scored, ${reason}: ${names.join(', ')}.`;
}

function lossOf({ points, maxPoints }: ScoredMetric): number {
  return maxPoints - (points ?? maxPoints);
}
