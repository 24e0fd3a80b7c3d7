import { type Lexicon, SPEECH_LABELS } from '../model/lexicon.ts';
import { isDigit } from './character-table.ts';
import { type CodeTree, createCodeTree, ROOT } from './code-tree.ts';
import { type FeatureVisitor, foldDigits, jointOf, LONGEST_GRAM, labelName, patternName } from './line-features.ts';
import { createPairTable, type PairTable } from './pair-table.ts';
import { isPoint } from './pattern-index.ts';
import type { LineReading } from './read-line.ts';
import { type SpeechRules, speechRules } from './speech-rules.ts';
import { createStampSet } from './stamp-set.ts';
import { stemOf } from './stem-word.ts';

/** The weights of a lexicon by what they are for, so that a line is judged without making names. */
export interface WeightTable {
  /** By label, in thousandths of a logit: the biases and all that has been added since `startLine`. One line at a time. */
  sums(): Int32Array;
  /** Begins a line. */
  startLine(): void;
  /** Adds the weights of what it is told. What is in a line several times counts once. */
  readonly adder: FeatureVisitor;
  /** Adds the lists of all grams in a line. */
  addGrams(line: LineReading): void;
}

const known = new WeakMap<Lexicon, WeightTable>();
const NONE = -1;
const ROWS_AT_ONCE = 4;
const CLAUSE_END_CODE = 0x7c;
const ZERO_CODE = 0x30;
const SPACE_CODE = 0x20;
/** Words that are remembered, so that hostile text fills nothing: how many, and how long. */
const MOST_WORDS = 20_000;
const LONGEST_WORD = 24;

/** The table of a lexicon, built once per lexicon object. */
export function weightTable(lexicon: Lexicon): WeightTable {
  const before = known.get(lexicon);
  if (before !== undefined) return before;
  const built = tabulate(lexicon, speechRules(lexicon));
  known.set(lexicon, built);
  return built;
}

function tabulate({ weights }: Lexicon, rules: SpeechRules): WeightTable {
  const { sums, startLine, add } = createAdder(weights.bias, Object.values(weights.features));
  const byName = new Map(Object.keys(weights.features).map((name, list) => [name, list]));
  const listOf = (name: string) => byName.get(name) ?? NONE;
  const byPattern = Int32Array.from(rules.rules, (_rule, place) => listOf(patternName(rules, place)));
  const bySlot = Int32Array.from(rules.slotNames, (name) => listOf(`s:${name}`));
  const [byLabel, bySeveral] = [false, true].map(
    (isSeveral) => new Map(SPEECH_LABELS.map((label) => [label, listOf(labelName(label, isSeveral))])),
  );
  return {
    sums,
    startLine,
    adder: {
      pattern: (rule) => add(byPattern[rule] ?? NONE),
      label: (label, isSeveral) => add((isSeveral ? bySeveral : byLabel)?.get(label) ?? NONE),
      named: (name) => add(listOf(name)),
      slot: (slot) => add(bySlot[slot] ?? NONE),
    },
    addGrams: createGramReader(byName, rules, add),
  };
}

/**
 * Adds lists of `label, weight, label, weight …` up. Most lists have a weight for most labels, so each is a row of weights
 * by label, all rows in one array. What is in a line is noted first and added in the end: rows are added several at a time.
 */
function createAdder(
  bias: readonly number[],
  features: readonly (readonly number[])[],
): Pick<WeightTable, 'sums' | 'startLine'> & { add(list: number): void } {
  const width = bias.length;
  const rows = new Int16Array((features.length + 1) * width);
  for (const [list, weights] of features.entries()) {
    for (let at = 0; at < weights.length; at += 2) rows[list * width + (weights[at] ?? 0)] = weights[at + 1] ?? 0;
  }
  /** Where a row of zeros begins. */
  const nothing = features.length * width;
  const biases = Int32Array.from(bias);
  const added = createStampSet(features.length);
  const chosen = new Int32Array(features.length + ROWS_AT_ONCE);
  let count = 0;
  return {
    startLine() {
      added.clear();
      count = 0;
    },
    add(list) {
      if (list < 0 || !added.add(list)) return;
      chosen[count] = list * width;
      count += 1;
    },
    sums() {
      chosen.fill(nothing, count, count + ROWS_AT_ONCE);
      const sums = biases.slice();
      for (let place = 0; place < count; place += ROWS_AT_ONCE) {
        const first = chosen[place] ?? 0;
        const second = chosen[place + 1] ?? 0;
        const third = chosen[place + 2] ?? 0;
        const fourth = chosen[place + 3] ?? 0;
        for (let label = 0; label < width; label += 1) {
          sums[label] =
            (sums[label] ?? 0) +
            (rows[first + label] ?? 0) +
            (rows[second + label] ?? 0) +
            (rows[third + label] ?? 0) +
            (rows[fourth + label] ?? 0);
        }
      }
      return sums;
    },
  };
}

/** Grams as a tree: node and unit lead to a node, which may have a list; `skips` are pairs of units with any unit between. */
interface GramTree {
  readonly units: ReadonlyMap<string, number>;
  /** By unit: the node of the gram that it is alone, -1 for none. */
  readonly firsts: Int32Array;
  readonly next: CodeTree['next'];
  readonly listOfNode: Int32Array;
  readonly skips: PairTable;
}

function createGramReader(
  byName: ReadonlyMap<string, number>,
  rules: SpeechRules,
  add: (list: number) => void,
): WeightTable['addGrams'] {
  const { units, firsts, next, listOfNode, skips } = growTree(byName, rules);
  const unitByCode = new Int32Array(0x10000).fill(NONE);
  for (const [unit, number] of units) if (unit.length === 1) unitByCode[unit.charCodeAt(0)] = number;
  const skipsUnits = rules.lang === 'en';
  /** Numbers of words that were said before: a word is cut to its stem once. */
  const byWord = new Map<string, number>();
  /** The units of the line that is being read; kept so that a line makes no list of its own. */
  const numbers: number[] = [];

  function numberOf(word: string): number {
    const before = byWord.get(word);
    if (before !== undefined) return before;
    const number = units.get(stemOf(word)) ?? NONE;
    if (byWord.size < MOST_WORDS && word.length <= LONGEST_WORD) byWord.set(word, number);
    return number;
  }

  function readCharacters(text: string): void {
    numbers.push(unitByCode[CLAUSE_END_CODE] ?? NONE);
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (isDigit(code)) {
        numbers.push(unitByCode[ZERO_CODE] ?? NONE);
        while (isDigit(text.charCodeAt(at + 1)) || isPoint(text, at + 1)) at += 1;
      } else numbers.push(unitByCode[code] ?? NONE);
    }
    numbers.push(unitByCode[CLAUSE_END_CODE] ?? NONE);
  }

  /** The same as the units of `unitsOf`, without a list of words. */
  function readWords(text: string): void {
    numbers.push(unitByCode[CLAUSE_END_CODE] ?? NONE);
    let from = 0;
    let hasDigit = false;
    for (let at = 0; at <= text.length; at += 1) {
      const code = text.charCodeAt(at);
      hasDigit ||= isDigit(code);
      if (at < text.length && code !== SPACE_CODE && code !== CLAUSE_END_CODE) continue;
      const word = text.slice(from, at);
      numbers.push(numberOf(hasDigit ? foldDigits(word) : word));
      if (code === CLAUSE_END_CODE) numbers.push(unitByCode[CLAUSE_END_CODE] ?? NONE);
      from = at + 1;
      hasDigit = false;
    }
    numbers.push(unitByCode[CLAUSE_END_CODE] ?? NONE);
  }

  return (line) => {
    numbers.length = 0;
    if (skipsUnits) readWords(line.text);
    else readCharacters(line.text);
    for (let from = 0; from < numbers.length; from += 1) {
      const first = numbers[from] ?? NONE;
      if (first < 0) continue;
      let node = firsts[first] ?? NONE;
      for (let at = from + 1; node >= 0; at += 1) {
        add(listOfNode[node] ?? NONE);
        if (at >= from + LONGEST_GRAM || at >= numbers.length) break;
        node = next(node, numbers[at] ?? NONE);
      }
      const last = numbers[from + 2] ?? NONE;
      if (skipsUnits && last >= 0) add(skips.find(first, last));
    }
  };
}

function growTree(byName: ReadonlyMap<string, number>, rules: SpeechRules): GramTree {
  const units = new Map<string, number>();
  const tree = createCodeTree();
  const lists: number[] = [];
  const skips = createPairTable();
  let nodes = 1;
  const unitNumber = (unit: string) => {
    const number = units.get(unit) ?? units.size;
    units.set(unit, number);
    return number;
  };
  for (const [name, list] of byName) {
    if (name.startsWith('g:')) {
      let node = ROOT;
      for (const unit of name.slice(2).split(jointOf(rules))) node = tree.grow(node, unitNumber(unit));
      lists[node] = list;
      nodes = Math.max(nodes, node + 1);
    } else if (name.startsWith('k:')) {
      const [first = '', last = ''] = name.slice(2).split(' _ ');
      skips.set(unitNumber(first), unitNumber(last), list);
    }
  }
  return {
    units,
    firsts: Int32Array.from(units.values(), (unit) => tree.next(ROOT, unit)),
    next: tree.next,
    listOfNode: Int32Array.from({ length: nodes }, (_, node) => lists[node] ?? NONE),
    skips,
  };
}
