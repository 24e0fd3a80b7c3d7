import { measureRecording } from '#shared/metrics/measure-recording.ts';
import type { MetricValues } from '#shared/metrics/metric.ts';
import { type Content, loadContent } from '../content/load-content.ts';
import { type HeadlessPlan, runHeadless } from './run-headless.ts';

let content: Content | null = null;

/** Worker entry: plays one headless show and returns its metrics. Content is read once per worker. */
export default async function measureHeadless(plan: HeadlessPlan): Promise<MetricValues> {
  content ??= loadContent();
  return measureRecording((await runHeadless(plan, content)).recording);
}
