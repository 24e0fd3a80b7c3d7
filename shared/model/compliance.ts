import { z } from 'zod';
import { contentIdSchema } from './ids.ts';
import { bilingualSchema } from './language.ts';

/** One article of a law that a rule of compliance rests on. `since` is the day from which it is in force. */
export const legalBasisSchema = z.strictObject({
  law: bilingualSchema,
  article: bilingualSchema,
  since: z.iso.date(),
});
export type LegalBasis = z.infer<typeof legalBasisSchema>;

/** What people are told about a rule of compliance: why it is one, what it rests on, and what may be said instead. */
export const complianceRuleSchema = z.strictObject({
  id: z.string().min(1),
  why: bilingualSchema,
  basis: z.array(z.string().min(1)).min(1),
  safer: bilingualSchema,
});

/** The rules of compliance of an installation, with the articles that they name. A teaching aid, no legal advice. */
export const complianceSchema = z.strictObject({
  id: contentIdSchema,
  articles: z.record(z.string(), legalBasisSchema),
  rules: z.array(complianceRuleSchema).min(1),
});
export type Compliance = z.infer<typeof complianceSchema>;

/** What is said about a finding on screens. */
export interface Guidance {
  readonly id: string;
  readonly why: z.infer<typeof bilingualSchema>;
  readonly basis: readonly LegalBasis[];
  readonly safer: z.infer<typeof bilingualSchema>;
}

/** Guidance by rule id. Throws when a rule names an article that is not there: content is checked at start. */
export function guidanceByRule({ articles, rules }: Compliance): ReadonlyMap<string, Guidance> {
  return new Map(
    rules.map(({ id, why, basis, safer }) => [
      id,
      { id, why, safer, basis: basis.flatMap((article) => articles[article] ?? []) },
    ]),
  );
}
