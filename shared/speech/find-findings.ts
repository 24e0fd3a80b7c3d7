import type { Language } from '../model/language.ts';
import type { Lexicon } from '../model/lexicon.ts';
import type { Product } from '../model/product.ts';
import { type Finding, type FindingCategory, findingCategorySchema } from '../model/speech-act.ts';
import { clearanceOf } from './clear-finding.ts';
import { CLAUSE_END } from './fold-text.ts';
import { normaliseText } from './normalise-text.ts';
import { hitsFor, type LineReading, type PatternHit, readLine } from './read-line.ts';
import { type LineScores, scoreLine, scoreOf } from './score-line.ts';
import { type SpeechRule, type SpeechRules, speechRules } from './speech-rules.ts';
import { spokenAmounts } from './spoken-amounts.ts';

/** What the room knows of the goods that a line speaks of; nulls where it knows nothing. */
export interface KnownGoods {
  readonly product: Product | null;
  /** Pieces that are left. */
  readonly stock: number | null;
}

/** A finding with its place in the normalised text. */
export interface PlacedFinding extends Omit<Finding, 'phrase'> {
  readonly start: number;
  readonly end: number;
}

/** More pieces than were named, by so much, make a "last ten" untrue. Proposed: viewers buy while the host speaks. */
const STOCK_TOLERANCE = { factor: 1.5, pieces: 2 };
/** Claims of these categories are lawful when the document for them is on the card. */
const PROVABLE_BY_CARD: readonly FindingCategory[] = ['endorsement', 'efficacy'];
const PRICE_ANCHOR = 'price-anchor';
const FALSE_STOCK = 'scarcity-false-last';
const HINT = 1;
/**
 * What a score must be above, in thousandths of a logit: where one, two or more patterns count, where none holds, and where
 * each that holds is cleared. Chosen by five-fold figures, and by the printed texts of the sample projects.
 */
const ENOUGH = {
  held: { zh: [-550, -800, -1_500], en: [-400, -800, -1_500] },
  unheld: 300,
  cleared: 1_500,
} as const;
/** What it must be above where no pattern holds, if more: English words of such claims are ordinary ones. By the printed texts. */
const ENOUGH_UNHELD: Record<Language, Partial<Record<FindingCategory, number>>> = {
  zh: {},
  en: { endorsement: 900, efficacy: 1_200 },
};

/**
 * Findings of a line, at most one per category, in the order in which they were said: what the weights say, placed by the
 * patterns, corrected by what the room knows, which is asked only for what depends on it. Offsets are those of the line's text. Rules: SPE-6, SPE-7, SPE-9.
 */
export function findFindings(
  line: LineReading,
  scores: LineScores,
  lexicon: Lexicon,
  goods: () => KnownGoods,
): PlacedFinding[] {
  const rules = speechRules(lexicon);
  const stockClaim = judgeStockClaim(line, rules, goods);
  const falseStock = stockClaim?.untrue ?? null;
  return findingCategorySchema.options
    .flatMap((category): PlacedFinding[] => {
      if (category === 'scarcity' && falseStock !== null) return [falseStock];
      const score = scoreOf(category, scores);
      const [one, two, more] = ENOUGH.held[lexicon.lang];
      if (score <= more) return [];
      const hits = hitsFor(category, line, rules);
      const counted = hits.filter((hit) => clearanceOf(hit, line, rules) === null);
      const unheld = hits.length > 0 ? ENOUGH.cleared : (ENOUGH_UNHELD[lexicon.lang][category] ?? ENOUGH.unheld);
      const patterns = new Set(counted.map(({ rule }) => rule)).size;
      if (score <= ([unheld, one, two][patterns] ?? more)) return [];
      // What is left is known: words alone make no staged stock of it.
      if (category === 'scarcity' && patterns === 0 && stockClaim !== null) return [];
      const place = counted.length > 0 ? gravest(counted, rules) : likelyClause(line, category, lexicon);
      const rule = ruleOf(category, place, rules);
      return rule === null || isTrueHere(line, rule, place, lexicon, goods)
        ? []
        : [
            {
              id: rule.rule ?? category,
              category,
              severity: severityOf(line, rule),
              start: place.start,
              end: place.end,
            },
          ];
    })
    .sort((a, b) => a.start - b.start);
}

/** The hit of the gravest rule, the longest of them; hits that touch it belong to it. */
function gravest(hits: readonly PatternHit[], rules: SpeechRules): PatternHit {
  const [best, ...others] = hits.length < 2 ? hits : [...hits].sort((a, b) => compareHits(a, b, rules));
  if (best === undefined) throw new Error('gravest of no hits');
  let { start, end } = best;
  for (const hit of others) {
    if (hit.start > end || hit.end < start) continue;
    start = Math.min(start, hit.start);
    end = Math.max(end, hit.end);
  }
  return { rule: best.rule, start, end };
}

function compareHits(a: PatternHit, b: PatternHit, { rules }: SpeechRules): number {
  const gravity = (rules[b.rule]?.severity ?? 0) - (rules[a.rule]?.severity ?? 0);
  return gravity || b.end - b.start - (a.end - a.start) || a.start - b.start || b.rule - a.rule;
}

/** Where no pattern counts: the clause that speaks most for the category. Its rule is the category's first. */
function likelyClause(line: LineReading, category: FindingCategory, lexicon: Lexicon): PatternHit {
  const rules = speechRules(lexicon);
  let best = { rule: -1, start: 0, end: line.text.length };
  if (!line.text.includes(CLAUSE_END)) return best;
  let bestScore = Number.NEGATIVE_INFINITY;
  let start = 0;
  for (const clause of line.text.split(CLAUSE_END)) {
    const score = scoreOf(category, scoreLine(readLine(clause, rules), lexicon));
    if (score > bestScore) {
      best = { rule: -1, start, end: start + clause.length };
      bestScore = score;
    }
    start += clause.length + 1;
  }
  return best;
}

function ruleOf(category: FindingCategory, { rule }: PatternHit, rules: SpeechRules): SpeechRule | null {
  return rules.rules[rule] ?? rules.rules.find(({ target }) => target === category) ?? null;
}

/** Whether the room's own facts bear the claim out: its document is on the card, the price was really asked. */
function isTrueHere(
  { text }: LineReading,
  { rule, target }: SpeechRule,
  { start, end }: PatternHit,
  { lang }: Lexicon,
  goods: () => KnownGoods,
): boolean {
  const { product } = goods();
  if (product === null) return false;
  if (rule === PRICE_ANCHOR) return spokenAmounts(text).has(product.priceCents);
  if (!PROVABLE_BY_CARD.some((category) => category === target)) return false;
  return provenText(product, lang).includes(text.slice(start, end));
}

const provenTexts = new WeakMap<Product, Partial<Record<Language, string>>>();

/** What the card's certificate says, as it is compared. */
function provenText(product: Product, lang: Language): string {
  const texts = provenTexts.get(product) ?? {};
  const before = texts[lang];
  if (before !== undefined) return before;
  const fact = product.facts.find(({ topic }) => topic === 'certificate');
  const text = fact === undefined ? '' : normaliseText([fact.answer[lang], ...fact.keys[lang]].join('; '));
  provenTexts.set(product, { ...texts, [lang]: text });
  return text;
}

/** A superlative that is said to be one's own opinion is a hint. */
function severityOf({ context }: LineReading, { target, severity }: SpeechRule): number {
  return target === 'absolute' && context.opinion !== undefined ? HINT : severity;
}

/** What the stock says of "the last ten": untrue while many more are left. Null: nothing is claimed, or the stock is not known. */
function judgeStockClaim(
  line: LineReading,
  rules: SpeechRules,
  goods: () => KnownGoods,
): { readonly untrue: PlacedFinding | null } | null {
  const claims = hitsFor('stockClaim', line, rules);
  const stock = claims.length === 0 ? null : goods().stock;
  if (stock === null) return null;
  const severity = rules.rules.find(({ rule }) => rule === FALSE_STOCK)?.severity ?? HINT;
  const alike = line.hits.filter(({ rule }) => rules.rules[rule]?.target === 'allowed');
  // "The last two months" counts no pieces.
  const counts = claims.filter(({ start, end }) => !alike.some((other) => other.start <= start && other.end >= end));
  if (counts.length === 0) return null;
  for (const { start, end } of counts) {
    const named = Number(/[0-9]{1,6}/.exec(line.text.slice(start, end))?.[0] ?? stock);
    if (stock > named * STOCK_TOLERANCE.factor + STOCK_TOLERANCE.pieces) {
      return { untrue: { id: FALSE_STOCK, category: 'scarcity', severity, start, end } };
    }
  }
  return { untrue: null };
}
