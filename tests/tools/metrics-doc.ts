import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { MetricDefinition } from '#shared/metrics/metric.ts';
import { METRICS } from '#shared/metrics/metric-registry.ts';
import { SCORED_METRICS } from '#shared/scoring/scored-metric-registry.ts';

/** Where the page stands. */
export const METRICS_DOC = fileURLToPath(new URL('../../docs/metrics.md', import.meta.url));

const UNITS = {
  count: 'count',
  ratio: 'ratio, 0 to 1',
  cents: 'hundredths of the currency',
  seconds: 'seconds',
  factor: 'factor, 0 and above',
  xPar: 'times par',
  points: 'points',
} as const;

/** The page `docs/metrics.md`, rendered from the registry. */
export function renderMetricsDoc(metrics: readonly MetricDefinition[] = METRICS): string {
  const rows = metrics.map(
    ({ id, name, unit, formula, source }) =>
      `| \`${id}\` | ${name.en}<br>${name.zh} | ${UNITS[unit]} | ${formula.en}<br>${formula.zh} | ${source} |`,
  );
  const scored = Object.entries(SCORED_METRICS).map(
    ([id, { name, unit, formula, owners }]) =>
      `| \`${id}\` | ${name.en}<br>${name.zh} | ${UNITS[unit]} | ${formula.en}<br>${formula.zh} | ${owners.join(', ')} |`,
  );
  return `${[
    '# Metrics',
    '',
    'Rendered from `shared/metrics/metric-registry.ts` by `npx tsx tests/tools/metrics-doc.ts`; a test compares the two.',
    'Tiles, scorecard, exports and `simulate` use these numbers and no others. Where nothing was there to divide by, a metric is 0;',
    '`medianAnswerSeconds` is then null.',
    '',
    '| id | name | unit | formula | source of the convention |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    'Identity: `gpmShowCents` = `enterRate` × (clicks ÷ views) × `clickOrderRate` × `aovCents` × 1,000. It needs clicks per view;',
    'the tile shows `clickRate`, clicks per exposure of a card, as the data screens of platforms do.',
    '',
    '## What rubrics score',
    '',
    'From `shared/scoring/scored-metric-registry.ts`. Which of them a dimension counts, and from which value on, is in the rubric.',
    'Where nothing was there to measure, a metric is not scored and says why.',
    '',
    '| id | name | unit | formula | seats that own it |',
    '|---|---|---|---|---|',
    ...scored,
  ].join('\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(METRICS_DOC, renderMetricsDoc());
