import type { MetricValues } from '../metrics/metric.ts';
import type { Bilingual } from '../model/language.ts';
import type { Recording } from '../model/recording.ts';
import type { Role } from '../model/seat.ts';
import type { Evidence, ScoredMetric } from './scorecard.ts';
import type { ShowFacts } from './show-facts.ts';

/** What a scored metric is measured from. */
export interface ShowReading {
  readonly recording: Recording;
  readonly show: ShowFacts;
  readonly metrics: MetricValues;
}

/** A measured value, or null with the reason why it could not be measured. */
export type Measured =
  | { readonly value: number; readonly evidence: readonly Evidence[] }
  | { readonly value: null; readonly reason: Bilingual };

/** How a scored metric is called and defined, in which unit, who owns it, and how it is measured. `owners` empty: the whole team. */
export interface ScoredMetricDefinition {
  readonly name: Bilingual;
  /** Shown on hover. */
  readonly formula: Bilingual;
  readonly unit: ScoredMetric['unit'];
  readonly owners: readonly Role[];
  measure(reading: ShowReading): Measured;
}

const MOST_EVIDENCE = 5;

/** A value with its evidence, at most five places, in show order; looked up when somebody asks for it. */
export function measured(value: number, evidence: readonly Evidence[] | (() => readonly Evidence[]) = []): Measured {
  return {
    value,
    get evidence() {
      return sorted((typeof evidence === 'function' ? evidence() : evidence).slice(0, MOST_EVIDENCE));
    },
  };
}

function sorted(evidence: readonly Evidence[]): readonly Evidence[] {
  return [...evidence].sort((a, b) => a.atMs - b.atMs || a.seq - b.seq);
}

/** No value, with the reason in both languages. */
export function unmeasured(zh: string, en: string): Measured {
  return { value: null, reason: { zh, en } };
}

/** The reason when nothing said is in the log: silence and missing captions cannot be told apart. */
export const NO_WORDS: Measured = unmeasured(
  '这一场没有口播字幕，无法判断主播说了什么',
  'the log has no captions, so what was said is not known',
);

/** One place of evidence. */
export function evidenceAt(seq: number, atMs: number, zh: string, en: string): Evidence {
  return { seq, atMs, note: { zh, en } };
}

/** Lower median; null for none. */
export function lowerMedian(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
