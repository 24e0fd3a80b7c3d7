import { type Lexicon, SPEECH_LABELS, type SpeechLabel } from '#shared/model/lexicon.ts';
import { findingCategorySchema } from '#shared/model/speech-act.ts';
import { analyseLine } from '#shared/speech/analyse-line.ts';
import type { LabelledLine } from './labelled-lines.ts';

/** Hits and misses of one label. */
export interface LabelCount {
  readonly label: SpeechLabel;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

const CATEGORIES: ReadonlySet<string> = new Set(findingCategorySchema.options);

/** What a line is judged to carry when nothing is known of the room. */
export function labelsOf(text: string, lexicon: Lexicon): ReadonlySet<SpeechLabel> {
  const { acts, findings } = analyseLine(text, lexicon, () => ({ product: null, stock: null }));
  return new Set([...acts.map(({ kind }) => kind), ...findings.map(({ category }) => category)]);
}

/** Counts over lines, by label. `judge` gives the labels of a line. */
export function countLabels(
  lines: readonly LabelledLine[],
  judge: (line: LabelledLine) => ReadonlySet<SpeechLabel>,
): readonly LabelCount[] {
  const judged = lines.map((line) => ({ line, labels: judge(line) }));
  return SPEECH_LABELS.map((label) => {
    const count = (isTrue: boolean, isSaid: boolean) =>
      judged.filter(({ line, labels }) => line.labels.has(label) === isTrue && labels.has(label) === isSaid).length;
    return { label, right: count(true, true), wrong: count(false, true), missed: count(true, false) };
  });
}

/** Precision, recall and F1; 1 where there was nothing to get wrong. */
export function rates({ right, wrong, missed }: Omit<LabelCount, 'label'>) {
  const ratio = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  return {
    precision: ratio(right, right + wrong),
    recall: ratio(right, right + missed),
    f1: ratio(2 * right, 2 * right + wrong + missed),
  };
}

/** Findings over all categories together, acts as the mean of their F1. */
export function summarise(counts: readonly LabelCount[]) {
  const findings = counts.filter(({ label }) => CATEGORIES.has(label));
  const acts = counts.filter(({ label, right, missed }) => !CATEGORIES.has(label) && right + missed > 0);
  const sum = (key: 'right' | 'wrong' | 'missed') => findings.reduce((total, count) => total + count[key], 0);
  return {
    findings: rates({ right: sum('right'), wrong: sum('wrong'), missed: sum('missed') }),
    actsMacroF1: acts.reduce((total, count) => total + rates(count).f1, 0) / Math.max(1, acts.length),
  };
}
