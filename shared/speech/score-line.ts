import { type Lexicon, SPEECH_LABELS, type SpeechLabel } from '../model/lexicon.ts';
import { visitFeatures } from './line-features.ts';
import type { LineReading } from './read-line.ts';
import { speechRules } from './speech-rules.ts';
import { weightTable } from './weight-table.ts';

/** By the place of the label: the sum of the weights of what is in the line, in thousandths of a logit. */
export type LineScores = Int32Array;

const PLACES = Object.fromEntries(SPEECH_LABELS.map((label, place) => [label, place])) as Record<SpeechLabel, number>;

/** The score of a label. Above 0 the line carries it. */
export function scoreOf(label: SpeechLabel, scores: LineScores): number {
  return scores[PLACES[label]] ?? 0;
}

/** Scores of a line for every label. Whole numbers: the same on every machine. Never throws. */
export function scoreLine(line: LineReading, lexicon: Lexicon): LineScores {
  const { sums, startLine, adder, addGrams } = weightTable(lexicon);
  startLine();
  visitFeatures(line, speechRules(lexicon), adder);
  addGrams(line);
  return sums();
}
