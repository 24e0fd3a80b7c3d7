import { type Lexicon, SPEECH_LABELS } from '../model/lexicon.ts';
import { isDigit } from './character-table.ts';
import { type CodeTree, createCodeTree, ROOT } from './code-tree.ts';
import { type FeatureVisitor, foldDigits, jointOf, LONGEST_GRAM, labelName, patternName } from './line-features.ts';
import { createPairTable, type PairTable } from './pair-table.ts';
import { isPoint } from './pattern-index.ts';
import type { LineReading } from './read-line.ts';
import { type SpeechRules, speechRules } from './speech-rules.ts';

/** The weights of a lexicon by what they are for, so that a line is judged without making names. */
export interface WeightTable {
  /** By label, in thousandths of a logit: the biases and what has been added since `startLine`. One line at a time. */
  readonly sums: Int32Array;
  /** Begins a line. */
  startLine(): void;
  /** Adds the weights of what it is told. What is in a line several times counts once. */
  readonly adder: FeatureVisitor;
  /** Adds the lists of all grams in a line. */
  addGrams(line: LineReading): void;
}

const known = new WeakMap<Lexicon, WeightTable>();
const NONE = -1;
const CLAUSE_END_CODE = 0x7c;
const ZERO_CODE = 0x30;
const SPACE_CODE = 0x20;

/** The table of a lexicon, built once per lexicon object. */
export function weightTable(lexicon: Lexicon): WeightTable {
  const built = known.get(lexicon) ?? tabulate(lexicon, speechRules(lexicon));
  known.set(lexicon, built);
  return built;
}

function tabulate({ weights }: Lexicon, rules: SpeechRules): WeightTable {
  const { lists, sums, startLine, add } = createAdder(weights.bias, Object.values(weights.features));
  const byName = new Map(Object.keys(weights.features).map((name, number) => [name, lists[number] ?? NONE]));
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

/** Bits of an entry that say the label; the weight stands above them. */
const LABEL_BITS = 5;
const LABEL_MASK = (1 << LABEL_BITS) - 1;

/**
 * Adds lists of `label, weight, label, weight …` up. All stand in one array, each behind the number of the line in which
 * it was added last and the place where it ends, so that a list is one piece of memory and nothing is made or wiped for a
 * line. The number of a list is its place.
 */
function createAdder(
  bias: readonly number[],
  features: readonly (readonly number[])[],
): Pick<WeightTable, 'sums' | 'startLine'> & { readonly lists: readonly number[]; add(list: number): void } {
  const flat: number[] = [];
  const lists = features.map((list) => {
    const place = flat.length;
    flat.push(0, place + 2 + list.length / 2);
    for (let at = 0; at < list.length; at += 2) flat.push(((list[at + 1] ?? 0) << LABEL_BITS) | (list[at] ?? 0));
    return place;
  });
  const cells = Int32Array.from(flat);
  const biases = Int32Array.from(bias);
  const sums = new Int32Array(bias.length);
  let line = 0;
  return {
    lists,
    sums,
    startLine() {
      line = (line + 1) | 0;
      sums.set(biases);
    },
    add(list) {
      if (list < 0 || cells[list] === line) return;
      cells[list] = line;
      const to = cells[list + 1] ?? 0;
      for (let at = list + 2; at < to; at += 1) {
        const entry = cells[at] ?? 0;
        const label = entry & LABEL_MASK;
        sums[label] = (sums[label] ?? 0) + (entry >> LABEL_BITS);
      }
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
  /** The units of the line that is being read; kept so that a line makes no list of its own. */
  const numbers: number[] = [];

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
      numbers.push(units.get(hasDigit ? foldDigits(word) : word) ?? NONE);
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
