import { z } from 'zod';
import type { Guidance } from '#shared/model/compliance.ts';
import { type Language, languageSchema } from '#shared/model/language.ts';
import type { Lexicon } from '#shared/model/lexicon.ts';
import type { FindingCategory, SpeechActKind } from '#shared/model/speech-act.ts';
import { analyseLine } from '#shared/speech/analyse-line.ts';
import { type HeardAnswer, hearAnswers } from '#shared/speech/hear-answers.ts';

/** A line of input. `product` and `stage` are read where they are objects: what is known of the goods and the room. */
const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  lang: languageSchema,
  text: z.string(),
  product: z.unknown().optional(),
  stage: z.unknown().optional(),
});
const stageSchema = z.object({ stock: z.int().min(0) });

/** One line of output, in the order of its keys. */
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
      readonly answers: readonly HeardAnswer[];
    }
  | { readonly id: string | number | null; readonly error: string };

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
    raw = JSON.parse(row);
  } catch {
    return { id: null, error: 'not valid JSON' };
  }
  const line = lineSchema.safeParse(raw);
  if (!line.success) {
    const id = z.object({ id: z.union([z.string(), z.number()]) }).safeParse(raw);
    const [issue] = line.error.issues;
    return {
      id: id.success ? id.data.id : null,
      error: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a line'}`,
    };
  }
  const { id, lang, text } = line.data;
  const stage = stageSchema.safeParse(line.data.stage);
  const stock = stage.success ? stage.data.stock : null;
  const { normal, acts, findings } = analyseLine(text, lexicons[lang], () => ({ product: null, stock }));
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
    answers: acts.some(({ kind }) => kind === 'answer') ? hearAnswers(normal, lexicons[lang]) : [],
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
