import { z } from 'zod';
import type { Guidance } from '#shared/model/compliance.ts';
import { topicSchema } from '#shared/model/fact-sheet.ts';
import { type Language, languageSchema } from '#shared/model/language.ts';
import type { Lexicon } from '#shared/model/lexicon.ts';
import type { FindingCategory, SpeechActKind } from '#shared/model/speech-act.ts';
import { analyseLine } from '#shared/speech/analyse-line.ts';
import type { LiveFacts } from '#shared/speech/judge-answer.ts';
import { type JudgedAnswer, judgeLine } from './judge-line.ts';
import { lineProductSchema, productOf } from './line-product.ts';

/**
 * A line of input. `product` is a name or what is known of the goods (`line-product.ts`), `stage` what is known of the room:
 * pieces in stock, the price that holds (cents), an amount off by a coupon (cents) and the topic that a viewer asked for.
 */
const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  lang: languageSchema,
  text: z.string(),
  product: lineProductSchema.nullish(),
  stage: z
    .object({
      stock: z.int().min(0).optional(),
      priceCents: z.int().min(0).optional(),
      couponCents: z.int().min(0).optional(),
      asked: topicSchema.optional(),
    })
    .nullish(),
});
type Line = z.infer<typeof lineSchema>;

/**
 * One line of output, in the order of its keys. `start` and `end` are UTF-16 offsets into `text`, half-open; `severity` is 1
 * (hint) to 5 (stop); `basis` names law, article and since when; `verdict` is right, partial, wrong, evaded, or null where
 * nothing is known to compare with.
 */
export type AnalysedLine =
  | {
      readonly id: string | number;
      readonly acts: readonly SpeechActKind[];
      readonly findings: readonly {
        readonly category: FindingCategory;
        readonly severity: number;
        readonly start: number;
        readonly end: number;
        readonly basis: string;
      }[];
      readonly answers: readonly JudgedAnswer[];
    }
  | { readonly id: string | number | null; readonly error: LineError };

/** Why a row was not analysed: it is no JSON, or no line. */
export interface LineError {
  readonly code: 'not_json' | 'not_a_line';
  readonly message: string;
}

/** Analyses one row of JSON. Never throws: a bad row is an error of its own, with the id when it has one. */
export function analyseJsonLine(
  row: string,
  {
    lexicons,
    guidance,
  }: { readonly lexicons: Readonly<Record<Language, Lexicon>>; readonly guidance: ReadonlyMap<string, Guidance> },
): AnalysedLine {
  let raw: unknown;
  try {
    // Editors and shells of Windows begin a file with a byte order mark.
    raw = JSON.parse(row.replace(/^\uFEFF/, ''));
  } catch {
    return { id: null, error: { code: 'not_json', message: 'not valid JSON' } };
  }
  const line = lineSchema.safeParse(raw);
  if (!line.success) {
    const id = z.object({ id: z.union([z.string(), z.number()]) }).safeParse(raw);
    const [issue] = line.error.issues;
    return {
      id: id.success ? id.data.id : null,
      error: { code: 'not_a_line', message: [issue?.path.join('.'), issue?.message].filter(Boolean).join(': ') },
    };
  }
  const { id, lang, text } = line.data;
  const product = line.data.product ? productOf(line.data.product, lang) : null;
  const live = liveFactsOf(line.data);
  const { normal, acts, findings } = analyseLine(text, lexicons[lang], () => ({ product, stock: live?.stock ?? null }));
  return {
    id,
    acts: acts.map(({ kind }) => kind),
    findings: findings.map(({ id: rule, category, severity, start = 0, end = 0 }) => ({
      category,
      severity,
      start,
      end,
      basis: basisText(guidance.get(rule), lang),
    })),
    answers: judgeLine(normal, {
      lang,
      lexicon: lexicons[lang],
      product,
      live: live === null ? null : { ...live, stock: live.stock ?? 0 },
      isAnswer: acts.some(({ kind }) => kind === 'answer'),
      asked: line.data.stage?.asked ?? null,
    }),
  };
}

/** The room's own state as far as the line tells it, the product's numbers where the stage has none; null without any. */
function liveFactsOf({
  product: said,
  stage,
}: Line): (Omit<LiveFacts, 'stock'> & { readonly stock: number | null }) | null {
  const priceCents = stage?.priceCents ?? said?.priceCents;
  const stock = stage?.stock ?? said?.stock ?? null;
  if (priceCents === undefined && stock === null) return null;
  const couponAmountCents = stage?.couponCents ?? null;
  return {
    priceCents: priceCents ?? 0,
    stock,
    couponAmountCents,
    couponPriceCents: couponAmountCents === null ? null : (priceCents ?? 0) - couponAmountCents,
    flashPriceCents: null,
  };
}

/** "Law, article, in force since", of every article. */
function basisText(guidance: Guidance | undefined, lang: Language): string {
  return (guidance?.basis ?? [])
    .map(({ law, article, since }) =>
      lang === 'zh'
        ? `《${law.zh}》${article.zh}，${since}起施行`
        : `${law.en}, ${article.en}, in force since ${since}`,
    )
    .join('; ');
}
