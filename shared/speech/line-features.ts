import type { SpeechLabel } from '../model/lexicon.ts';
import { type FindingCategory, findingCategorySchema } from '../model/speech-act.ts';
import { isDigit } from './character-table.ts';
import { clearanceOf } from './clear-finding.ts';
import { CLAUSE_END } from './fold-text.ts';
import { isPoint } from './pattern-index.ts';
import type { LineReading, PatternHit } from './read-line.ts';
import type { SpeechRules } from './speech-rules.ts';
import { stemOf } from './stem-word.ts';

const CATEGORIES: ReadonlySet<string> = new Set<FindingCategory>(findingCategorySchema.options);
/** Characters (zh) or stems of words (en) of a gram. */
export const LONGEST_GRAM = 3;

/** Told what is in a line: what it rests on by name or number, and its text as units that grams are made of. */
export interface FeatureVisitor {
  /** A pattern that counts, by its place in the rules; told once for every hit. */
  pattern(rule: number): void;
  /** A label that one or, when `isSeveral`, more patterns count for. */
  label(label: SpeechLabel, isSeveral: boolean): void;
  /** Anything that has a name of its own. */
  named(name: string): void;
  /** A slot of the lexicon, by number. */
  slot(slot: number): void;
}

/**
 * What is in a line; training and judging see the same. The names say what they are, so that a judgement can be explained
 * by its weights: `r:` and `r2:` one or several patterns for a label, `u:` a rule of compliance that counts, `c:` a
 * category that was cleared and why, `m` a line of several clauses. `hits` that count are those without a clearance.
 */
export function visitFeatures(line: LineReading, rules: SpeechRules, visitor: FeatureVisitor): void {
  visitPatterns(line, rules, visitor);
  for (const slot of line.slots) visitor.slot(slot);
  if (line.text.includes(CLAUSE_END)) visitor.named('m');
}

/** The line's characters (zh) or stems of words (en) between two clause ends, for grams; a number is one 0. */
function unitsOf(line: LineReading, { lang }: SpeechRules): readonly string[] {
  const text = foldDigits(line.text);
  return lang === 'zh'
    ? [CLAUSE_END, ...text, CLAUSE_END]
    : [CLAUSE_END, ...text.replaceAll(CLAUSE_END, ` ${CLAUSE_END} `).split(' ').map(stemOf), CLAUSE_END];
}

/**
 * The names of all features of a line: those of `visitFeatures`, `p:` a pattern, `s:` a slot, `g:` a gram of up to three
 * units and `k:` two words with any word between them (en).
 */
export function featureNames(line: LineReading, rules: SpeechRules): ReadonlySet<string> {
  const names = new Set<string>();
  visitFeatures(line, rules, {
    pattern: (rule) => names.add(patternName(rules, rule)),
    label: (label, isSeveral) => names.add(labelName(label, isSeveral)),
    named: (name) => names.add(name),
    slot: (slot) => names.add(`s:${rules.slotNames[slot]}`),
  });
  const units = unitsOf(line, rules);
  for (const [at, unit] of units.entries()) {
    for (let length = 1; length <= LONGEST_GRAM && at + length <= units.length; length += 1) {
      names.add(`g:${units.slice(at, at + length).join(jointOf(rules))}`);
    }
    if (rules.lang === 'en' && at + 2 < units.length) names.add(`k:${unit} _ ${units[at + 2]}`);
  }
  return names;
}

/** The name of a pattern among the features. */
export function patternName({ rules }: SpeechRules, rule: number): string {
  return `p:${rules[rule]?.target}:${rules[rule]?.source}`;
}

/** The name of one or several patterns for a label among the features. */
export function labelName(label: SpeechLabel, isSeveral: boolean): string {
  return `${isSeveral ? 'r2' : 'r'}:${label}`;
}

/** What stands between the units of a gram in its name. */
export function jointOf({ lang }: SpeechRules): string {
  return lang === 'zh' ? '' : ' ';
}

function visitPatterns(line: LineReading, rules: SpeechRules, visitor: FeatureVisitor): void {
  const counted = new Map<SpeechLabel, number>();
  let last: PatternHit | null = null;
  for (const hit of line.hits) {
    const rule = rules.rules[hit.rule];
    if (rule === undefined || rule.target === 'allowed' || rule.target === 'stockClaim') continue;
    if (CATEGORIES.has(rule.target)) {
      const clearance = clearanceOf(hit, line, rules);
      if (clearance !== null) {
        visitor.named(`c:${rule.target}`);
        visitor.named(`c:${rule.target}:${clearance}`);
        continue;
      }
      visitor.named(`u:${rule.rule}`);
    }
    visitor.pattern(hit.rule);
    if (hit.rule !== last?.rule) counted.set(rule.target, (counted.get(rule.target) ?? 0) + 1);
    last = hit;
  }
  for (const [target, count] of counted) {
    visitor.label(target, false);
    if (count > 1) visitor.label(target, true);
  }
}

/** Every number as one 0, so that amounts are alike. */
export function foldDigits(text: string): string {
  let folded = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!isDigit(text.charCodeAt(at))) continue;
    folded += `${text.slice(from, at)}0`;
    while (isDigit(text.charCodeAt(at + 1)) || isPoint(text, at + 1)) at += 1;
    from = at + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}
