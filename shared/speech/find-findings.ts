import type { Language } from '../model/language.ts';
import type { Product } from '../model/product.ts';
import type { Finding } from '../model/speech-act.ts';
import type { FindingMark, LexiconTries } from './lexicon-tries.ts';
import { isNegated, negationEnds } from './negation.ts';
import { normaliseText } from './normalise-text.ts';
import { findPhrases, longestMatches } from './phrase-trie.ts';

/** Characters between a negation and what it negates: Chinese says more with one. */
const REACH: Readonly<Record<Language, number>> = { zh: 4, en: 12 };
const MOST_FINDINGS = 8;

/**
 * Phrases that need care, at most eight, in the order in which they were said. The longest phrase wins, so that
 * an allowed phrase clears what lies inside it; a negated or quoted phrase is none, and what the certificate on the product's
 * card says may be said. `text` is normalised. Rules: SPE-6, SPE-7.
 */
export function findFindings(text: string, lang: Language, tries: LexiconTries, product: Product | null): Finding[] {
  const marks = longestMatches(findPhrases(text, tries.findings));
  if (!marks.some((mark) => mark.value.kind === 'finding')) return [];
  const negations = negationEnds(text, tries.negations);
  const proof = provenText(product, lang);
  const findings: Finding[] = [];
  const seen = new Set<string>();
  let saidUntil = 0;
  for (const mark of marks) {
    if (mark.value.kind === 'allowed' || seen.has(mark.phrase) || findings.length >= MOST_FINDINGS) continue;
    // 全网最低价 holds 全网最低 and 最低价: one thing was said.
    if (mark.start < saidUntil) continue;
    if (isNegated(text, mark.start, negations, REACH[lang])) continue;
    if (proof !== '' && needsProofOnly(mark.value) && proof.includes(text.slice(mark.start, mark.end))) continue;
    saidUntil = mark.end;
    seen.add(mark.phrase);
    findings.push({ ...mark.value.rule, phrase: mark.phrase });
  }
  return findings;
}

/** Claims of these categories are lawful when the document for them is on the card. */
function needsProofOnly(mark: Exclude<FindingMark, { kind: 'allowed' }>): boolean {
  return mark.rule.category === 'endorsement' || mark.rule.category === 'efficacy';
}

function provenText(product: Product | null, lang: Language): string {
  const fact = product?.facts.find(({ topic }) => topic === 'certificate');
  return fact === undefined ? '' : normaliseText([fact.answer[lang], ...fact.keys[lang]].join('; '));
}
