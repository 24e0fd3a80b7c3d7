import type { Language } from '../model/language.ts';
import { findSlots, type Gap, matchSteps, type SlotPlaces } from './pattern-index.ts';
import type { SlotScan } from './slot-scan.ts';
import type { RuleTarget, SpeechRules } from './speech-rules.ts';

/** A pattern found: half-open range `[start, end)` of the normalised text. `rule` is its place in the rules. */
export interface PatternHit {
  readonly rule: number;
  readonly start: number;
  readonly end: number;
}

/** A normalised line with all that the lexicon finds in it: where its named slots stand, and its patterns. */
export interface LineReading {
  readonly text: string;
  readonly places: SlotPlaces;
  readonly hits: readonly PatternHit[];
}

/** Characters that a gap of a pattern may span: Chinese says more with one. Proposed: measured on the labelled lines. */
const REACH: Readonly<Record<Language, Readonly<Record<Gap, number>>>> = {
  zh: { none: 0, near: 8, far: 24 },
  en: { none: 1, near: 30, far: 90 },
};
/** How often one pattern counts in a line: what is said again and again is said. */
const MOST_HITS_PER_PATTERN = 8;

/** Reads a normalised line once. Time is linear in the text. Never throws. */
export function readLine(text: string, rules: SpeechRules): LineReading {
  const scan = findSlots(text, rules.index);
  const hits: PatternHit[] = [];
  // Lines are remembered: the many slots that only patterns name are not kept.
  const places = new Array<readonly number[] | undefined>(rules.slotNames.length);
  const { rulesByFirstSlot, slotsByRule } = rules;
  for (const slot of scan.said) {
    if (slot < places.length) places[slot] = scan.placesOf(slot);
    const to = rulesByFirstSlot.from[slot + 1] ?? 0;
    for (let at = rulesByFirstSlot.from[slot] ?? 0; at < to; at += 1) {
      const rule = rulesByFirstSlot.items[at] ?? 0;
      if (scan.areSaid(slotsByRule.items, (slotsByRule.from[rule] ?? 0) + 1, slotsByRule.from[rule + 1] ?? 0)) {
        addHits(text, rule, rules, scan, hits);
      }
    }
  }
  return { text, places, hits };
}

function addHits(text: string, rule: number, rules: SpeechRules, scan: SlotScan, hits: PatternHit[]): void {
  const found = matchSteps(text, rules.rules[rule]?.steps ?? [], scan, REACH[rules.lang]);
  for (let at = 0; at < Math.min(found.length, MOST_HITS_PER_PATTERN * 2); at += 2) {
    hits.push({ rule, start: found[at] ?? 0, end: found[at + 1] ?? 0 });
  }
}

/** The hits of patterns for one target. */
export function hitsFor(target: RuleTarget, { hits }: LineReading, rules: SpeechRules): readonly PatternHit[] {
  return hits.filter(({ rule }) => rules.rules[rule]?.target === target);
}
