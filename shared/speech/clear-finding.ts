import type { Language } from '../model/language.ts';
import { hasClauseEnd } from './pattern-index.ts';
import type { LineReading, PatternHit } from './read-line.ts';
import type { RuleTarget, SpeechRules } from './speech-rules.ts';

/** Why a pattern that speaks for a finding does not count in this line. */
export type Clearance = 'allowed' | 'negated' | 'refused' | 'withdrawn' | 'proven';

/** Characters between a negation and what it negates: Chinese says more with one. Proposed. */
const NEGATION_REACH: Readonly<Record<Language, number>> = { zh: 3, en: 14 };
/** Claims that are lawful when the line names what they rest on. */
const PROVABLE: readonly (RuleTarget | undefined)[] = ['absolute', 'efficacy', 'price', 'endorsement', 'guarantee'];

/**
 * Why the hit is no finding, or null when it counts: something that only looks alike, a negation right before it, a
 * refusal before or behind, words taken back, or a basis that is named. Rules: SPE-7.
 */
export function clearanceOf(hit: PatternHit, line: LineReading, rules: SpeechRules): Clearance | null {
  const { context, hits, text } = line;
  const { lang } = rules;
  const target = rules.rules[hit.rule]?.target;
  for (const other of hits) {
    const isNear = other.start < hit.end && other.end > hit.start;
    if (isNear && rules.rules[other.rule]?.target === 'allowed') return 'allowed';
  }
  const negations = context.negation ?? [];
  for (let at = 1; at < negations.length; at += 2) {
    const end = negations[at] ?? 0;
    const isBefore = end <= hit.start && hit.start - end <= NEGATION_REACH[lang] && !hasClauseEnd(text, end, hit.start);
    // Other claims are made of negations: nobody comes close, you cannot lose.
    const isWithin = target === 'endorsement' && end > hit.start && end < hit.end;
    if (isBefore || isWithin) return 'negated';
  }
  const refusals = context.refusal ?? [];
  for (let at = 0; at < refusals.length; at += 2) {
    if ((refusals[at] ?? 0) >= hit.end || (refusals[at + 1] ?? 0) <= hit.start) return 'refused';
  }
  if (context.withdrawal !== undefined) return 'withdrawn';
  const isProven = context.basis !== undefined && context.nobasis === undefined;
  return isProven && PROVABLE.includes(target) ? 'proven' : null;
}
