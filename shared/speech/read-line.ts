import type { Language } from '../model/language.ts';
import { findSlots, hasAllSlots, matchSteps } from './pattern-index.ts';
import type { SlotScan } from './slot-scan.ts';
import type { ContextSlot, RuleTarget, SpeechRules } from './speech-rules.ts';

/** A pattern found: half-open range `[start, end)` of the normalised text. `rule` is its place in the rules. */
export interface PatternHit {
  readonly rule: number;
  readonly start: number;
  readonly end: number;
}

/** A normalised line with all that the lexicon finds in it: its named slots, and its patterns. */
export interface LineReading {
  readonly text: string;
  /** Named slots that stand in it, each once. */
  readonly slots: readonly number[];
  /** Where those stand that have a meaning of their own: the flat list start, end, start, end …; undefined when nowhere. */
  readonly context: Readonly<Record<ContextSlot, readonly number[] | undefined>>;
  readonly hits: readonly PatternHit[];
}

/** Characters that a gap of a pattern may span: Chinese says more with one. Proposed: measured on the labelled lines. */
const REACH: Readonly<Record<Language, readonly [none: number, near: number, far: number]>> = {
  zh: [0, 8, 24],
  en: [1, 30, 90],
};
/** How often one pattern counts in a line: what is said again and again is said. */
const MOST_HITS_PER_PATTERN = 8;

/** Reads a normalised line once. Time is linear in the text. Never throws. */
export function readLine(text: string, rules: SpeechRules): LineReading {
  const scan = findSlots(text, rules.index);
  const { slotNames, steps, tried, contextSlots } = rules;
  const { records } = scan;
  const hits: PatternHit[] = [];
  const slots: number[] = [];
  tried.clear();
  for (let place = 0; place < scan.count(); place += 1) {
    const phrase = scan.phraseAt(place);
    const lastSlot = phrase + (records[phrase] ?? 0);
    // Named slots have the smallest numbers.
    for (let at = phrase + 1; at <= lastSlot && (records[at] ?? 0) < slotNames.length; at += 1) {
      if (!slots.includes(records[at] ?? 0)) slots.push(records[at] ?? 0);
    }
    const lastRule = lastSlot + 1 + (records[lastSlot + 1] ?? 0);
    for (let at = lastSlot + 2; at <= lastRule; at += 2) {
      const rule = records[at] ?? 0;
      if (scan.isSaid(records[at + 1] ?? 0) && tried.add(rule) && hasAllSlots(rule, steps, scan))
        addHits(text, rule, rules, scan, hits);
    }
  }
  const { placesOf } = scan;
  const context = {
    negation: placesOf(contextSlots.negation),
    refusal: placesOf(contextSlots.refusal),
    basis: placesOf(contextSlots.basis),
    nobasis: placesOf(contextSlots.nobasis),
    withdrawal: placesOf(contextSlots.withdrawal),
    opinion: placesOf(contextSlots.opinion),
  };
  return { text, slots, context, hits };
}

function addHits(text: string, rule: number, rules: SpeechRules, scan: SlotScan, hits: PatternHit[]): void {
  const found = matchSteps(text, rule, rules.steps, scan, REACH[rules.lang]);
  for (let at = 0; at < Math.min(found.length, MOST_HITS_PER_PATTERN * 2); at += 2) {
    hits.push({ rule, start: found[at] ?? 0, end: found[at + 1] ?? 0 });
  }
}

/** The hits of patterns for one target. */
export function hitsFor(target: RuleTarget, { hits }: LineReading, rules: SpeechRules): readonly PatternHit[] {
  return hits.filter(({ rule }) => rules.rules[rule]?.target === target);
}
