import { isDigit, isLetter } from './character-table.ts';
import { CLAUSE_END } from './fold-text.ts';
import { createPairTable, type PairTable } from './pair-table.ts';

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
 * Phrases of all slots in one tree, so that a line is read once. Made by `createPatternIndex`. Nodes are numbers and all
 * branches are in one table by node and character: a line costs a few small look-ups per character.
 */
export interface PatternIndex {
  readonly branches: PairTable;
  /** By character: the node that phrases beginning with it lead to, 0 for none: most places of a line begin nothing. */
  readonly firsts: Int32Array;
  /** By node: slots of phrases that end here; `openSlots` of those that stand for every word that begins like this. */
  readonly slots: readonly (readonly number[])[];
  readonly openSlots: readonly (readonly number[])[];
  readonly slotCount: number;
}

/** Where phrases of the slots stand: by slot the flat list start, end, start, end … in order of start; absent when nowhere. */
export type SlotPlaces = readonly (readonly number[] | undefined)[];

const CODES = 0x10000;
const ROOT = 0;
const NOWHERE: readonly number[] = [];
const CLAUSE_END_CODE = CLAUSE_END.charCodeAt(0);
const NUMBER_CODE = ANY_NUMBER.charCodeAt(0);
const DOT = 0x2e;

/** Builds the tree from `[phrase, slot]`; phrases are normalised, `word*` stands for every word that begins so. */
export function createPatternIndex(phrases: Iterable<readonly [string, number]>, slotCount: number): PatternIndex {
  const branches = createPairTable();
  const firsts = new Int32Array(CODES);
  const slots: number[][] = [[]];
  const openSlots: number[][] = [[]];
  for (const [phrase, slot] of phrases) {
    const isOpen = phrase.endsWith('*');
    const plain = isOpen ? phrase.slice(0, -1) : phrase;
    if (plain === '') continue;
    let node = ROOT;
    for (let at = 0; at < plain.length; at += 1) {
      const code = plain.charCodeAt(at);
      const known = branches.find(node, code);
      const child = known < 0 ? slots.length : known;
      if (known < 0) {
        branches.set(node, code, child);
        if (node === ROOT) firsts[code] = child;
        slots.push([]);
        openSlots.push([]);
      }
      node = child;
    }
    const list = (isOpen ? openSlots : slots)[node];
    if (list?.includes(slot) === false) list.push(slot);
  }
  return { branches, firsts, slots, openSlots, slotCount };
}

/**
 * Places of all phrases in a normalised text; `said` is given the slots that stand somewhere, in order of their first phrase.
 * Time is linear in the text: each start looks one longest phrase ahead.
 */
export function findSlots(text: string, index: PatternIndex, said: number[] = []): SlotPlaces {
  const { firsts } = index;
  const places = new Array<number[] | undefined>(index.slotCount);
  for (let start = 0; start < text.length; start += 1) {
    const code = text.charCodeAt(start);
    const first = firsts[code] ?? ROOT;
    const number = isDigit(code) ? (firsts[NUMBER_CODE] ?? ROOT) : ROOT;
    if ((first === ROOT && number === ROOT) || !isEdge(text, start)) continue;
    if (number !== ROOT) walk(text, index, places, said, number, start, numberEnd(text, start));
    if (first !== ROOT) walk(text, index, places, said, first, start, start + 1);
  }
  return places;
}

function walk(
  text: string,
  index: PatternIndex,
  places: (number[] | undefined)[],
  said: number[],
  from: number,
  start: number,
  at: number,
): void {
  let node = from;
  for (let end = at; node >= 0; end += 1) {
    const ended = index.slots[node] ?? NOWHERE;
    if (ended.length > 0 && isEdge(text, end)) note(places, said, ended, start, end);
    const open = index.openSlots[node] ?? NOWHERE;
    if (open.length > 0) note(places, said, open, start, wordEnd(text, end));
    if (end >= text.length) return;
    const code = text.charCodeAt(end);
    if (isDigit(code) && !isDigit(text.charCodeAt(end - 1))) {
      const number = index.branches.find(node, NUMBER_CODE);
      if (number >= 0) walk(text, index, places, said, number, start, numberEnd(text, end));
    }
    node = index.branches.find(node, code);
  }
}

function note(
  places: (number[] | undefined)[],
  said: number[],
  slots: readonly number[],
  start: number,
  end: number,
): void {
  for (const slot of slots) {
    const known = places[slot];
    if (known === undefined) {
      places[slot] = [start, end];
      said.push(slot);
    } else known.push(start, end);
  }
}

/** The last match of a pattern for each place where it can end, as start, end, start, end …; empty when it matches nowhere. */
export function matchSteps(
  text: string,
  steps: readonly PatternStep[],
  places: SlotPlaces,
  reach: Readonly<Record<Gap, number>>,
): readonly number[] {
  let chains: readonly number[] = places[steps[0]?.slot ?? -1] ?? NOWHERE;
  for (let index = 1; index < steps.length && chains.length > 0; index += 1) {
    const { slot, gap } = steps[index] ?? { slot: -1, gap: 'none' };
    chains = extend(text, chains, places[slot] ?? NOWHERE, gap, reach[gap]);
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
