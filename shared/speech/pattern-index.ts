import { isDigit, isLetter } from './character-table.ts';
import { type CodeTree, createCodeTree, ROOT } from './code-tree.ts';
import { flattenLists } from './flat-lists.ts';
import { CLAUSE_END } from './fold-text.ts';
import { createSlotScan, type KeyedRule, phraseRecord, type SlotScan } from './slot-scan.ts';

/** Stands in a phrase for any number, and in the index for a run of digits. */
export const ANY_NUMBER = '#';

/** How far the next part of a pattern may be: right behind, in the same clause, or further on in the line. */
export type Gap = 'none' | 'near' | 'far';

/** One part of a pattern: any phrase of the slot, `gap` behind the part before it. */
export interface PatternStep {
  readonly slot: number;
  readonly gap: Gap;
}

/**
 * Phrases of all slots in one tree, so that a line is read once. Made by `createPatternIndex`. Nodes are numbers: a line
 * costs a few small look-ups per character. One text at a time.
 */
export interface PatternIndex {
  /** The node that a character leads to from a node, -1 for none. */
  readonly next: CodeTree['next'];
  /** By character: the node that phrases beginning with it lead to, 0 for none: most places of a line begin nothing. */
  readonly firsts: Int32Array;
  /** By node: whether phrases end there, `CLOSED` ones or those that are `OPEN` to every word that begins like this. */
  readonly ends: Uint8Array;
  /** By node: the phrase that ends there, as its place in the records of the scan; when both kinds do, the closed one. */
  readonly phrases: Int32Array;
  readonly scan: SlotScan;
}

const CODES = 0x10000;
const ASCII_CODES = 0x80;
const CLOSED = 1;
const OPEN = 2;
const NOWHERE: readonly number[] = [];
const CLAUSE_END_CODE = CLAUSE_END.charCodeAt(0);
const NUMBER_CODE = ANY_NUMBER.charCodeAt(0);
const DOT = 0x2e;

/**
 * Builds the tree from `[phrase, slot]`; phrases are normalised, `word*` stands for every word that begins so. `rulesBySlot`
 * are those to look for when a phrase of the slot stands in a text.
 */
export function createPatternIndex(
  phrases: Iterable<readonly [string, number]>,
  slotCount: number,
  rulesBySlot: readonly (readonly KeyedRule[] | undefined)[] = [],
): PatternIndex {
  const tree = createCodeTree(ASCII_CODES);
  const firsts = new Int32Array(CODES);
  let nodes = 1;
  /** By node and kind. */
  const slotLists: [closed: number[], open: number[]][] = [];
  for (const [phrase, slot] of phrases) {
    const isOpen = phrase.endsWith('*');
    const plain = isOpen ? phrase.slice(0, -1) : phrase;
    if (plain === '') continue;
    let node = ROOT;
    for (let at = 0; at < plain.length; at += 1) {
      const child = tree.grow(node, plain.charCodeAt(at));
      if (node === ROOT) firsts[plain.charCodeAt(at)] = child;
      node = child;
    }
    slotLists[node] ??= [[], []];
    const list = slotLists[node]?.[isOpen ? 1 : 0];
    if (list?.includes(slot) === false) list.push(slot);
    nodes = Math.max(nodes, node + 1);
  }
  const ends = new Uint8Array(nodes);
  const places = new Int32Array(nodes);
  const records: number[] = [];
  for (const [node, [closed = [], open = []] = []] of slotLists.entries()) {
    ends[node] = (closed.length > 0 ? CLOSED : 0) | (open.length > 0 ? OPEN : 0);
    places[node] = records.length;
    for (const list of [closed, open]) if (list.length > 0) records.push(...phraseRecord(list, rulesBySlot));
  }
  return { next: tree.next, firsts, ends, phrases: places, scan: createSlotScan(Uint16Array.from(records), slotCount) };
}

/**
 * Places of all phrases in a normalised text; the scan is good until the index reads the next text. Time is linear in the
 * text: each start looks one longest phrase ahead.
 */
export function findSlots(text: string, index: PatternIndex): SlotScan {
  const { firsts, scan } = index;
  scan.begin();
  for (let start = 0; start < text.length; start += 1) {
    const code = text.charCodeAt(start);
    const first = firsts[code] ?? ROOT;
    const number = isDigit(code) ? (firsts[NUMBER_CODE] ?? ROOT) : ROOT;
    if ((first === ROOT && number === ROOT) || !isEdge(text, start)) continue;
    if (number !== ROOT) walk(text, index, number, start, numberEnd(text, start));
    if (first !== ROOT) walk(text, index, first, start, start + 1);
  }
  return scan;
}

function walk(text: string, index: PatternIndex, from: number, start: number, at: number): void {
  const { ends, phrases, scan } = index;
  let node = from;
  for (let end = at; node >= 0; end += 1) {
    const kinds = ends[node] ?? 0;
    if (kinds !== 0) {
      const phrase = phrases[node] ?? 0;
      if ((kinds & CLOSED) !== 0 && isEdge(text, end)) scan.note(phrase, start, end);
      if ((kinds & OPEN) !== 0)
        scan.note((kinds & CLOSED) === 0 ? phrase : scan.behind(phrase), start, wordEnd(text, end));
    }
    if (end >= text.length) return;
    const code = text.charCodeAt(end);
    if (isDigit(code) && !isDigit(text.charCodeAt(end - 1))) {
      const number = index.next(node, NUMBER_CODE);
      if (number >= 0) walk(text, index, number, start, numberEnd(text, end));
    }
    node = index.next(node, code);
  }
}

/** The steps of many patterns in one: those of pattern `number` are `from[number]` up to `from[number + 1]`. */
export interface PatternSteps {
  readonly from: Int32Array;
  readonly slots: Int32Array;
  /** By step: the gap before it, as its place in `GAPS`. */
  readonly gaps: Uint8Array;
}

/** Gaps by the numbers that stand for them. */
export const GAPS = ['none', 'near', 'far'] as const satisfies readonly Gap[];
const NO_GAP = 0;
const FAR_GAP = 2;

/** The steps of patterns in one piece of memory. */
export function flattenSteps(patterns: readonly (readonly PatternStep[])[]): PatternSteps {
  const { from, items: slots } = flattenLists(patterns.map((steps) => steps.map(({ slot }) => slot)));
  return { from, slots, gaps: Uint8Array.from(patterns.flat(), ({ gap }) => GAPS.indexOf(gap)) };
}

/** Whether all slots of a pattern stand somewhere. */
export function hasAllSlots(pattern: number, { from, slots }: PatternSteps, scan: SlotScan): boolean {
  const to = from[pattern + 1] ?? 0;
  for (let at = from[pattern] ?? 0; at < to; at += 1) if (!scan.isSaid(slots[at] ?? 0)) return false;
  return true;
}

/**
 * The last match of a pattern for each place where it can end, as start, end, start, end …; empty when it matches nowhere.
 * `reach` is how many characters a gap may span, in the order of `GAPS`.
 */
export function matchSteps(
  text: string,
  pattern: number,
  { from, slots, gaps }: PatternSteps,
  scan: SlotScan,
  reach: readonly number[],
): readonly number[] {
  const first = from[pattern] ?? 0;
  const to = from[pattern + 1] ?? 0;
  let chains: readonly number[] = scan.placesOf(slots[first] ?? 0) ?? NOWHERE;
  for (let step = first + 1; step < to && chains.length > 0; step += 1) {
    const gap = gaps[step] ?? NO_GAP;
    chains = extend(text, chains, scan.placesOf(slots[step] ?? 0) ?? NOWHERE, gap, reach[gap] ?? 0);
  }
  return chains;
}

function extend(
  text: string,
  chains: readonly number[],
  next: readonly number[],
  gap: number,
  reach: number,
): readonly number[] {
  let extended: number[] | null = null;
  const byEnd = sortedByEnd(chains);
  let from = 0;
  let best = -1;
  for (let index = 0; index < next.length; index += 2) {
    const start = next[index] ?? 0;
    while (from < byEnd.length && (byEnd[from + 1] ?? 0) <= start) {
      best = from;
      from += 2;
    }
    if (best < 0) continue;
    const end = byEnd[best + 1] ?? 0;
    if (start - end > reach || (gap === NO_GAP && end !== start && text[end] !== ' ')) continue;
    if (gap !== FAR_GAP && hasClauseEnd(text, end, start)) continue;
    extended ??= [];
    extended.push(byEnd[best] ?? 0, next[index + 1] ?? 0);
  }
  return extended ?? NOWHERE;
}

function sortedByEnd(chains: readonly number[]): readonly number[] {
  for (let index = 3; index < chains.length; index += 2) {
    if ((chains[index] ?? 0) >= (chains[index - 2] ?? 0)) continue;
    const pairs = Array.from({ length: chains.length / 2 }, (_, pair): [number, number] => [
      chains[pair * 2] ?? 0,
      chains[pair * 2 + 1] ?? 0,
    ]);
    return pairs.sort((a, b) => a[1] - b[1] || a[0] - b[0]).flat();
  }
  return chains;
}

/** Whether a clause ends in `[from, to)`. */
export function hasClauseEnd(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === CLAUSE_END_CODE) return true;
  return false;
}

function wordEnd(text: string, from: number): number {
  let end = from;
  while (isLetter(text.charCodeAt(end))) end += 1;
  return end;
}

function numberEnd(text: string, from: number): number {
  let end = from;
  while (isDigit(text.charCodeAt(end)) || isPoint(text, end)) end += 1;
  return end;
}

/** Whether a phrase may start or end here: neither a word nor a number goes on across the place. */
export function isEdge(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  if (isLetter(before)) return !isLetter(after);
  if (isDigit(before)) return !isDigit(after) && !isPoint(text, at);
  return !(before === DOT && isDigit(text.charCodeAt(at - 2)) && isDigit(after));
}

/** Whether a decimal point with a digit behind it stands here. */
export function isPoint(text: string, at: number): boolean {
  return text.charCodeAt(at) === DOT && isDigit(text.charCodeAt(at + 1));
}
