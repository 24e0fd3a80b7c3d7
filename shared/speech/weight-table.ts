import { type Lexicon, SPEECH_LABELS, type SpeechLabel } from '../model/lexicon.ts';
import { isDigit } from './character-table.ts';
import { jointOf, LONGEST_GRAM, labelName, patternName, unitsOf } from './line-features.ts';
import { createPairTable, type PairTable } from './pair-table.ts';
import { isPoint } from './pattern-index.ts';
import type { LineReading } from './read-line.ts';
import { type SpeechRules, speechRules } from './speech-rules.ts';

/** The weights of a feature: label, weight, label, weight …; labels by their place, weights in thousandths of a logit. */
export type Weights = readonly number[];

/** The weights of a lexicon by what they are for, so that a line is judged without making names. Lists have numbers; -1 is none. */
export interface WeightTable {
  readonly lists: readonly Weights[];
  readonly byPattern: readonly number[];
  readonly bySlot: readonly number[];
  readonly byLabel: ReadonlyMap<SpeechLabel, readonly [one: number, several: number]>;
  readonly byName: ReadonlyMap<string, number>;
  /** Begins a line; the answer says of each list whether it is asked for the first time in it. One line at a time. */
  startLine(): (list: number) => boolean;
  /** Numbers of the lists of grams in a line, told in order; one may be told again. */
  eachGram(line: LineReading, tell: (list: number) => void): void;
}

const known = new WeakMap<Lexicon, WeightTable>();
const NONE = -1;
const CLAUSE_END_CODE = 0x7c;
const ZERO_CODE = 0x30;

/** The table of a lexicon, built once per lexicon object. */
export function weightTable(lexicon: Lexicon): WeightTable {
  const built = known.get(lexicon) ?? tabulate(lexicon, speechRules(lexicon));
  known.set(lexicon, built);
  return built;
}

function tabulate({ weights }: Lexicon, rules: SpeechRules): WeightTable {
  const entries = Object.entries(weights.features);
  const byName = new Map(entries.map(([name], number) => [name, number]));
  const numberOf = (name: string) => byName.get(name) ?? NONE;
  return {
    lists: entries.map(([, list]) => list),
    byPattern: rules.rules.map((_rule, place) => numberOf(patternName(rules, place))),
    bySlot: rules.slotNames.map((name) => numberOf(`s:${name}`)),
    byLabel: new Map(
      SPEECH_LABELS.map((label) => [label, [numberOf(labelName(label, false)), numberOf(labelName(label, true))]]),
    ),
    byName,
    startLine: createLineMemory(entries.length),
    eachGram: createGramReader(byName, rules),
  };
}

/** Remembers by the number of the line in which a list was asked for last: nothing has to be wiped between lines. */
function createLineMemory(count: number): WeightTable['startLine'] {
  const lastLine = new Uint32Array(count);
  let line = 0;
  const isFirst = (list: number) => {
    if (lastLine[list] === line) return false;
    lastLine[list] = line;
    return true;
  };
  return () => {
    line = (line + 1) >>> 0;
    return isFirst;
  };
}

/** Grams as a tree: node and unit lead to a node, which may have a list; `skips` are pairs of units with any unit between. */
interface GramTree {
  readonly units: ReadonlyMap<string, number>;
  readonly branches: PairTable;
  readonly listOfNode: readonly number[];
  readonly skips: PairTable;
}

function createGramReader(byName: ReadonlyMap<string, number>, rules: SpeechRules): WeightTable['eachGram'] {
  const tree = growTree(byName, rules);
  const unitByCode = new Int32Array(0x10000).fill(NONE);
  for (const [unit, number] of tree.units) if (unit.length === 1) unitByCode[unit.charCodeAt(0)] = number;
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

  return (line, tell) => {
    numbers.length = 0;
    if (skipsUnits) for (const unit of unitsOf(line, rules)) numbers.push(tree.units.get(unit) ?? NONE);
    else readCharacters(line.text);
    for (let from = 0; from < numbers.length; from += 1) {
      let node = 0;
      for (let at = from; at < from + LONGEST_GRAM && at < numbers.length; at += 1) {
        const number = numbers[at] ?? NONE;
        node = number < 0 ? NONE : tree.branches.find(node, number);
        if (node < 0) break;
        const list = tree.listOfNode[node] ?? NONE;
        if (list >= 0) tell(list);
      }
      const first = numbers[from] ?? NONE;
      const last = numbers[from + 2] ?? NONE;
      const list = skipsUnits && first >= 0 && last >= 0 ? tree.skips.find(first, last) : NONE;
      if (list >= 0) tell(list);
    }
  };
}

function growTree(byName: ReadonlyMap<string, number>, rules: SpeechRules): GramTree {
  const units = new Map<string, number>();
  const branches = createPairTable();
  const listOfNode = [NONE];
  const skips = createPairTable();
  const unitNumber = (unit: string) => {
    const number = units.get(unit) ?? units.size;
    units.set(unit, number);
    return number;
  };
  for (const [name, list] of byName) {
    if (name.startsWith('g:')) {
      let node = 0;
      for (const unit of name.slice(2).split(jointOf(rules))) {
        const number = unitNumber(unit);
        const next = branches.find(node, number);
        if (next < 0) {
          branches.set(node, number, listOfNode.length);
          node = listOfNode.length;
          listOfNode.push(NONE);
        } else node = next;
      }
      listOfNode[node] = list;
    } else if (name.startsWith('k:')) {
      const [first = '', last = ''] = name.slice(2).split(' _ ');
      skips.set(unitNumber(first), unitNumber(last), list);
    }
  }
  return { units, branches, listOfNode, skips };
}
