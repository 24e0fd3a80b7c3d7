import { type Lexicon, SPEECH_LABELS, type SpeechLabel } from '../model/lexicon.ts';
import { jointOf, LONGEST_GRAM, patternName, visitFeatures } from './line-features.ts';
import type { LineReading } from './read-line.ts';
import { type SpeechRules, speechRules } from './speech-rules.ts';

/** By label: the sum of the weights of what is in the line, in thousandths of a logit. Above 0 the line carries the label. */
export type LineScores = Readonly<Record<SpeechLabel, number>>;

/** Flat list: label, weight, label, weight … */
type Weights = readonly number[];

/** The weights of a lexicon by what they are for, so that a line is judged without making names. */
interface WeightTable {
  readonly byPattern: readonly (Weights | undefined)[];
  readonly bySlot: readonly (Weights | undefined)[];
  readonly byName: ReadonlyMap<string, Weights>;
  /** Numbers of the units that grams are made of. */
  readonly units: ReadonlyMap<string, number>;
  /** Grams as a tree: node and unit lead to a node, which may have weights. */
  readonly grams: ReadonlyMap<number, number>;
  readonly byNode: readonly (Weights | undefined)[];
  /** Pairs of units with any unit between them, by first and last. */
  readonly skips: ReadonlyMap<number, Weights>;
}

/** More units than any lexicon has. */
const UNITS = 0x8000;
const known = new WeakMap<Lexicon, WeightTable>();

/** Scores of a line for every label. Whole numbers: the same on every machine. Never throws. */
export function scoreLine(line: LineReading, lexicon: Lexicon): LineScores {
  const rules = speechRules(lexicon);
  const table = known.get(lexicon) ?? tabulate(lexicon, rules);
  known.set(lexicon, table);
  const sums = [...lexicon.weights.bias];
  const seen = new Set<Weights>();
  const add = (weights: Weights | undefined) => {
    if (weights === undefined || seen.has(weights)) return;
    seen.add(weights);
    for (let at = 0; at < weights.length; at += 2) {
      const label = weights[at] ?? 0;
      sums[label] = (sums[label] ?? 0) + (weights[at + 1] ?? 0);
    }
  };
  visitFeatures(line, rules, {
    pattern: (rule) => add(table.byPattern[rule]),
    named: (name) => add(table.byName.get(name)),
    slot: (slot) => add(table.bySlot[slot]),
    units: (units) => addGrams(units, table, add),
  });
  const scores: Partial<Record<SpeechLabel, number>> = {};
  for (const [index, label] of SPEECH_LABELS.entries()) scores[label] = sums[index] ?? 0;
  return scores as LineScores;
}

function addGrams(units: readonly string[], table: WeightTable, add: (weights: Weights | undefined) => void): void {
  const numbers = units.map((unit) => table.units.get(unit) ?? -1);
  for (let from = 0; from < numbers.length; from += 1) {
    let node = 0;
    for (let at = from; at < from + LONGEST_GRAM && at < numbers.length; at += 1) {
      const number = numbers[at] ?? -1;
      const next = number < 0 ? undefined : table.grams.get(node * UNITS + number);
      if (next === undefined) break;
      node = next;
      add(table.byNode[node]);
    }
    const [first = -1, last = -1] = [numbers[from], numbers[from + 2]];
    if (table.skips.size > 0 && first >= 0 && last >= 0) add(table.skips.get(first * UNITS + last));
  }
}

function tabulate({ weights }: Lexicon, rules: SpeechRules): WeightTable {
  const byName = new Map(Object.entries(weights.features));
  const units = new Map<string, number>();
  const numberOf = (unit: string) => {
    const number = units.get(unit) ?? units.size;
    units.set(unit, number);
    return number;
  };
  const grams = new Map<number, number>();
  const byNode: (Weights | undefined)[] = [undefined];
  const skips = new Map<number, Weights>();
  for (const [name, list] of byName) {
    if (name.startsWith('g:')) {
      let node = 0;
      for (const unit of name.slice(2).split(jointOf(rules))) {
        const branch = node * UNITS + numberOf(unit);
        const next = grams.get(branch) ?? byNode.length;
        if (next === byNode.length) {
          grams.set(branch, next);
          byNode.push(undefined);
        }
        node = next;
      }
      byNode[node] = list;
    } else if (name.startsWith('k:')) {
      const [first = '', last = ''] = name.slice(2).split(' _ ');
      skips.set(numberOf(first) * UNITS + numberOf(last), list);
    }
  }
  return {
    byPattern: rules.rules.map((_rule, place) => byName.get(patternName(rules, place))),
    bySlot: rules.slotNames.map((name) => byName.get(`s:${name}`)),
    byName,
    units,
    grams,
    byNode,
    skips,
  };
}
