import { isDigit, isLetter } from './character-table.ts';
import { type CodeTree, createCodeTree, ROOT } from './code-tree.ts';
import { type FlatLists, flattenLists } from './flat-lists.ts';
import { CLAUSE_END } from './fold-text.ts';
import { createSlotScan, type SlotScan } from './slot-scan.ts';

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
  /** Slots by node of phrases that end there; `open` those that stand for every word that begins like this. */
  readonly closed: FlatLists;
  readonly open: FlatLists;
  /** By node: 1 when a phrase ends there, else 0. At most nodes none does. */
  readonly isEnd: Uint8Array;
  readonly scan: SlotScan;
}

/** Where phrases of the slots stand: by slot the flat list start, end, start, end … in order of start; absent when nowhere. */
export type SlotPlaces = readonly (readonly number[] | undefined)[];

const CODES = 0x10000;
const NONE = -1;
const NOWHERE: readonly number[] = [];
const CLAUSE_END_CODE = CLAUSE_END.charCodeAt(0);
const NUMBER_CODE = ANY_NUMBER.charCodeAt(0);
const DOT = 0x2e;

/** Builds the tree from `[phrase, slot]`; phrases are normalised, `word*` stands for every word that begins so. */
export function createPatternIndex(phrases: Iterable<readonly [string, number]>, slotCount: number): PatternIndex {
  const tree = createCodeTree();
  const firsts = new Int32Array(CODES);
  let nodes = 1;
  const closed: number[][] = [];
  const open: number[][] = [];
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
    const lists = isOpen ? open : closed;
    lists[node] ??= [];
    if (lists[node]?.includes(slot) === false) lists[node]?.push(slot);
    nodes = Math.max(nodes, node + 1);
  }
  return {
    next: tree.next,
    firsts,
    isEnd: Uint8Array.from({ length: nodes }, (_, node) => (closed[node] || open[node] ? 1 : 0)),
    closed: flattenLists(closed, nodes),
    open: flattenLists(open, nodes),
    scan: createSlotScan(slotCount),
  };
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
  const { closed, open, isEnd, scan } = index;
  let node = from;
  for (let end = at; node >= 0; end += 1) {
    if (isEnd[node] === 1) {
      if (hasSlots(closed, node) && isEdge(text, end)) note(scan, closed, node, start, end);
      if (hasSlots(open, node)) note(scan, open, node, start, wordEnd(text, end));
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

function hasSlots({ from }: FlatLists, node: number): boolean {
  return from[node] !== from[node + 1];
}

function note(scan: SlotScan, { from, items }: FlatLists, node: number, start: number, end: number): void {
  const to = from[node + 1] ?? 0;
  for (let at = from[node] ?? 0; at < to; at += 1) scan.note(items[at] ?? 0, start, end);
}

/** The last match of a pattern for each place where it can end, as start, end, start, end …; empty when it matches nowhere. */
export function matchSteps(
  text: string,
  steps: readonly PatternStep[],
  scan: SlotScan,
  reach: Readonly<Record<Gap, number>>,
): readonly number[] {
  let chains: readonly number[] = scan.placesOf(steps[0]?.slot ?? NONE) ?? NOWHERE;
  for (let index = 1; index < steps.length && chains.length > 0; index += 1) {
    const { slot, gap } = steps[index] ?? { slot: NONE, gap: 'none' };
    chains = extend(text, chains, scan.placesOf(slot) ?? NOWHERE, gap, reach[gap]);
  }
  return chains;
}

function extend(
  text: string,
  chains: readonly number[],
  next: readonly number[],
  gap: Gap,
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
    if (start - end > reach || (gap === 'none' && end !== start && text[end] !== ' ')) continue;
    if (gap !== 'far' && hasClauseEnd(text, end, start)) continue;
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
