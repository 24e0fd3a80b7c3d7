import { z } from 'zod';
import { type AddressClass, type AuditAct, type AuditFacts, type AuditObject, auditActSchema } from '../model/audit.ts';
import { participantIdSchema } from '../model/ids.ts';
import { languageSchema } from '../model/language.ts';

/** One row of the audit, newest first. */
export interface AuditRow {
  /** ISO instant. */
  readonly at: string;
  readonly actorId: string;
  readonly actorName: string;
  /** By a magic link, without an account. */
  readonly isByLink: boolean;
  readonly act: AuditAct;
  readonly object: AuditObject;
  readonly objectId: string;
  /** Null when it is gone, or has no name. */
  readonly objectName: string | null;
  readonly className: string | null;
  /** Null for looks at footage, which keep none. */
  readonly address: AddressClass | null;
  readonly facts: AuditFacts;
}

/** `GET /api/audit` and `GET /api/classes/:classId/audit`. `nextBefore` asks for older ones; null: there are none. */
export interface AuditPage {
  readonly rows: readonly AuditRow[];
  readonly nextBefore: string | null;
}

/** Rows of a page, and of a file. */
export const AUDIT_PAGE = 100;
export const AUDIT_FILE = 20_000;

/** Filters of a page; `…/audit.csv` takes the same and a language. */
export const auditQuerySchema = z.object({
  actor: participantIdSchema.optional(),
  object: z.string().max(64).optional(),
  act: auditActSchema.optional(),
  before: z.iso.datetime().optional(),
});
export type AuditQuery = z.infer<typeof auditQuerySchema>;
export const auditFileQuerySchema = auditQuerySchema.extend({ lang: languageSchema.default('zh') });
