import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { METRICS } from '#shared/metrics/metric-registry.ts';
import { METRICS_DOC, renderMetricsDoc } from '../tools/metrics-doc.ts';

test('[MET-6] docs/metrics.md is the rendering of the registry', () => {
  expect(readFileSync(METRICS_DOC, 'utf8').replaceAll('\r\n', '\n')).toBe(renderMetricsDoc());
});

test('[MET-6] the rendering has a row for every metric', () => {
  const page = renderMetricsDoc();
  for (const { id } of METRICS) expect(page).toContain(`| \`${id}\` |`);
});
