import type { Language } from '#shared/model/language.ts';
import { type Lexicon, SPEECH_LABELS, type SpeechLabel, type SpeechWeights } from '#shared/model/lexicon.ts';
import { findingCategorySchema } from '#shared/model/speech-act.ts';
import { featureNames, LONGEST_GRAM } from '#shared/speech/line-features.ts';
import { normaliseText } from '#shared/speech/normalise-text.ts';
import { readLine } from '#shared/speech/read-line.ts';
import { speechRules } from '#shared/speech/speech-rules.ts';
import type { LabelledLine } from './labelled-lines.ts';

// One logistic regression per label over what is in a line, by AdaGrad. The patterns of a label have a say before any
// line is seen (`PRIOR`): the lines only correct it, so that rare labels do not need many. Patterns are made from the same
// lines and explain nearly all of them, so words would learn nothing: each line is learnt again as if no pattern held, and
// once more as if no slot did. What is said in words that no pattern knows is then judged by its words.

const EPOCHS = 25;
/** Weights are the mean of what they are after each of the last epochs: the last steps alone would leave much to chance. */
const MEAN_OF = 15;
const RATE = 0.25;
const RIDGE = 1e-3;
/** A feature must be in so many lines; one of three units, of which there are most, in more. Chosen on lines of other batches. */
const FEWEST_LINES = { short: 2, long: 3 };
/** Joined speeches for each plain line, chosen by cross-validation, and for each line with a claim. */
const JOINED_SHARE = { plain: 0.3, claims: 0.3 };
/** Smaller weights, in thousandths of a logit, are left out. */
const SMALLEST_WEIGHT = 60;
/** Logits that a counting pattern gives its label, and that a label has without one. Chosen by cross-validation. */
const PRIOR = { finding: 3.5, act: 2.5, none: -2 };
/** Thresholds that balance precision and recall on the development lines: a false finding hurts more than a missed one. */
const THRESHOLD = { finding: -0.9, act: -1 };
/** Acts that are said in ever new words: they are missed more often than heard in vain. Chosen by five-fold figures. */
const EASIER: Record<Language, Partial<Record<SpeechLabel, number>>> = {
  zh: { answer: -1.5, hook: -1.5, honestLimit: -1.5 },
  en: {
    greeting: -1.75,
    hook: -2,
    demo: -1.25,
    callToAction: -1.5,
    urgency: -1.75,
    interactionPrompt: -1.5,
    transition: -1.25,
  },
};

const CATEGORIES: ReadonlySet<string> = new Set(findingCategorySchema.options);

/** How much a kind of feature counts before training: kinds with many members count less each. */
function scaleOf(name: string): number {
  if (name.startsWith('r:')) return 1.5;
  if (name === 'm') return 0.5;
  if (name.startsWith('k:')) return 0.3;
  if (name.startsWith('g:')) return /^g:[^\x20-\x7f]$/.test(name) ? 0.5 : isOfThreeWords(name) ? 0.4 : 0.8;
  return 1;
}

function isOfThreeWords(gram: string): boolean {
  return gram.split(' ').length === LONGEST_GRAM;
}

/** Grams of three units, and two words with any word between them. */
function isLong(name: string, lang: Language): boolean {
  if (name.startsWith('k:')) return true;
  return name.startsWith('g:') && (lang === 'zh' ? [...name].length === 2 + LONGEST_GRAM : isOfThreeWords(name));
}

/** The ways in which a line is learnt: all of it, without what patterns say, without what slots say too. */
const VIEWS: readonly ((name: string) => boolean)[] = [
  () => true,
  (name) => !/^(?:r2?|p|u|c):/.test(name),
  (name) => !/^(?:r2?|p|u|c|s):/.test(name),
];

/** Weights of a lexicon, learnt from labelled lines. Deterministic. */
export function trainWeights(lexicon: Omit<Lexicon, 'weights'>, lines: readonly LabelledLine[]): SpeechWeights {
  const whole = [...lines, ...joined(lines)].map(({ text, labels }) => ({ labels, names: featuresOf(text, lexicon) }));
  const counts = new Map<string, number>();
  for (const { names } of whole.slice(0, lines.length))
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const speeches = VIEWS.flatMap((isSeen) =>
    whole.map(({ labels, names }) => ({ labels, names: new Set([...names].filter(isSeen)) })),
  );
  const features = [...counts]
    .filter(([name, count]) => count >= (isLong(name, lexicon.lang) ? FEWEST_LINES.long : FEWEST_LINES.short))
    .map(([name]) => name);
  const places = new Map(features.map((name, place) => [name, place]));
  const scales = Float64Array.from(features, scaleOf);
  const rows = speeches.map(({ names }) => Int32Array.from([...names].flatMap((name) => places.get(name) ?? [])));
  const bias: number[] = [];
  const weights: number[][] = features.map(() => []);
  for (const [index, label] of SPEECH_LABELS.entries()) {
    const truths = speeches.map(({ labels }) => labels.has(label));
    const priors = speeches.map(({ names }) => priorOf(label, names));
    const learnt = regress(rows, scales, truths, priors);
    const threshold = CATEGORIES.has(label) ? THRESHOLD.finding : (EASIER[lexicon.lang][label] ?? THRESHOLD.act);
    bias.push(Math.round((learnt.bias + PRIOR.none - threshold) * 1_000));
    for (const [place, weight] of learnt.weights.entries()) {
      const own = features[place] === `r:${label}` ? patternPrior(label) : 0;
      const thousandths = Math.round((weight * (scales[place] ?? 1) + own) * 1_000);
      if (Math.abs(thousandths) >= SMALLEST_WEIGHT) weights[place]?.push(index, thousandths);
    }
  }
  const kept = features
    .map((name, place) => [name, weights[place] ?? []] as const)
    .filter(([, list]) => list.length > 0);
  // Patterns that no line holds still speak for their label.
  for (const label of SPEECH_LABELS) {
    if (!places.has(`r:${label}`))
      kept.push([`r:${label}`, [SPEECH_LABELS.indexOf(label), patternPrior(label) * 1_000]]);
  }
  return { bias, features: Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** Longer speeches out of lines, so that one act or finding does not speak against another: of plain lines, and of claims. */
function joined(lines: readonly LabelledLine[]): readonly LabelledLine[] {
  const isPlain = ({ labels }: LabelledLine) => ![...labels].some((label) => CATEGORIES.has(label));
  const plain = lines.filter(isPlain);
  const claims = lines.filter((line) => !isPlain(line));
  const at = (list: readonly LabelledLine[], index: number) =>
    list[index % list.length] ?? { text: '', labels: new Set() };
  return [
    ...Array.from({ length: Math.round(plain.length * JOINED_SHARE.plain) }, (_, index) =>
      join([at(plain, index * 7), at(plain, index * 13 + 5), ...(index % 2 === 0 ? [at(plain, index * 17 + 11)] : [])]),
    ),
    ...Array.from({ length: Math.round(claims.length * JOINED_SHARE.claims) }, (_, index) =>
      join([at(claims, index * 7), at(index % 2 === 0 ? claims : plain, index * 13 + 5)]),
    ),
  ];
}

function join(parts: readonly LabelledLine[]): LabelledLine {
  return {
    text: parts.map(({ text }) => text).join('. '),
    labels: new Set(parts.flatMap(({ labels }) => [...labels])),
  };
}

function featuresOf(text: string, lexicon: Omit<Lexicon, 'weights'>): ReadonlySet<string> {
  const rules = speechRules(lexicon as Lexicon);
  return featureNames(readLine(normaliseText(text), rules), rules);
}

function patternPrior(label: SpeechLabel): number {
  return CATEGORIES.has(label) ? PRIOR.finding : PRIOR.act;
}

function priorOf(label: SpeechLabel, names: ReadonlySet<string>): number {
  return PRIOR.none + (names.has(`r:${label}`) ? patternPrior(label) : 0);
}

function regress(
  rows: readonly Int32Array[],
  scales: Float64Array,
  truths: readonly boolean[],
  priors: readonly number[],
): { weights: Float64Array; bias: number } {
  const weights = new Float64Array(scales.length);
  const squares = new Float64Array(scales.length).fill(RIDGE);
  const means = new Float64Array(scales.length);
  let bias = 0;
  let biasMean = 0;
  let biasSquares = RIDGE;
  const order = rows.map((_, index) => index);
  let seed = 12_345;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
      const other = seed % (at + 1);
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    for (const index of order) {
      const row = rows[index] ?? new Int32Array();
      let sum = bias + (priors[index] ?? 0);
      for (const place of row) sum += (weights[place] ?? 0) * (scales[place] ?? 0);
      const error = 1 / (1 + Math.exp(-sum)) - (truths[index] ? 1 : 0);
      for (const place of row) {
        const slope = error * (scales[place] ?? 0) + RIDGE * (weights[place] ?? 0);
        const square = (squares[place] ?? 0) + slope * slope;
        squares[place] = square;
        weights[place] = (weights[place] ?? 0) - (RATE * slope) / Math.sqrt(square);
      }
      biasSquares += error * error;
      bias -= (RATE * error) / Math.sqrt(biasSquares);
    }
    if (epoch < EPOCHS - MEAN_OF) continue;
    for (let place = 0; place < means.length; place += 1) means[place] += weights[place] / MEAN_OF;
    biasMean += bias / MEAN_OF;
  }
  return { weights: means, bias: biasMean };
}
