import { z } from 'zod';
import type { ProductReport } from '../metrics/enterprise-report.ts';
import { contentIdSchema } from '../model/ids.ts';
import { type Bilingual, languageSchema } from '../model/language.ts';
import { freeTextSchema, safeTextSchema } from '../model/safe-text.ts';

/** Enterprises that a college works with in one college year. Source: the reform's "one college, one hundred enterprises". */
export const ENTERPRISE_TARGET = 100;

/** A college year begins on 1 September; it is named by the year in which it begins. */
export const COLLEGE_YEAR_STARTS = '09-01';

/** What a teacher writes of an enterprise; all but the name may be empty. */
export const enterpriseAboutSchema = z.strictObject({
  name: safeTextSchema(60),
  field: freeTextSchema(60),
  contactName: freeTextSchema(40),
  contactWay: freeTextSchema(80),
  note: freeTextSchema(500),
});
export type EnterpriseAbout = z.infer<typeof enterpriseAboutSchema>;

/** A project of an enterprise, with the classes that work on it and its recordings that the reader may count. */
export interface EnterpriseProject {
  readonly projectId: string;
  readonly name: Bilingual;
  readonly productCount: number;
  readonly classes: readonly { readonly classId: string; readonly name: string }[];
  readonly showCount: number;
}

/** One row of `GET /api/enterprises`, by name. `about` null: nobody has written anything of it yet. */
export interface EnterpriseRow {
  readonly enterpriseId: string;
  readonly name: Bilingual;
  readonly about: EnterpriseAbout | null;
  readonly projects: readonly EnterpriseProject[];
}

/** `PUT /api/enterprises/:enterpriseId`: answers with the list. A new enterprise comes by `POST /api/enterprises`. */
export const enterpriseParamsSchema = z.strictObject({ enterpriseId: contentIdSchema });

/** `PUT /api/classes/:classId/projects`: the projects that the class works on; answers with them. */
export const classProjectsSchema = z.strictObject({ projectIds: z.array(contentIdSchema).max(60) });
export interface ClassProjects {
  readonly projectIds: readonly string[];
}

/** `GET /api/projects/:projectId/report`: of the recordings of the reader's classes; of all for administrators. */
export interface ProjectReport extends ProductReport {
  readonly projectId: string;
  readonly projectName: Bilingual;
  readonly enterpriseName: Bilingual;
  readonly currency: 'CNY' | 'USD' | 'EUR';
  readonly collegeName: string | null;
  readonly classNames: readonly string[];
  readonly names: Readonly<Record<string, Bilingual>>;
  /** Recordings that are not in it: a report reads the newest 500. */
  readonly leftOut: number;
}
export const projectParamsSchema = z.strictObject({ projectId: contentIdSchema });
export const reportFileQuerySchema = z.object({ lang: languageSchema.default('zh') });

/** `visit`: of or by an enterprise; `practice`: a teacher worked in one. */
export const LOG_KINDS = ['visit', 'practice'] as const;
export const logKindSchema = z.enum(LOG_KINDS);
export type LogKind = z.infer<typeof logKindSchema>;

/** `POST /api/college-log`. `day` is a day of the calendar, `2026-11-28`. */
export const newLogEntrySchema = z.strictObject({
  kind: logKindSchema,
  day: z.iso.date(),
  enterpriseId: contentIdSchema,
  who: safeTextSchema(60),
  note: freeTextSchema(300),
});
export type NewLogEntry = z.infer<typeof newLogEntrySchema>;

export interface LogEntry extends NewLogEntry {
  readonly entryId: string;
  readonly enterpriseName: string;
  /** The reader wrote it, or is an administrator. */
  readonly mayRemove: boolean;
}

/** `GET /api/college-log?year=2026`, and the answer of a change: one college year, newest first. */
export interface CollegeLog {
  /** The year in which the college year begins. */
  readonly year: number;
  readonly entries: readonly LogEntry[];
  readonly visits: number;
  readonly practices: number;
  /** Enterprises with at least one entry in the year. */
  readonly enterprises: number;
  readonly target: number;
}
export const logQuerySchema = z.object({ year: z.coerce.number().int().min(2000).max(2200).optional() });
export const logEntryParamsSchema = z.strictObject({ entryId: z.string().regex(/^v-[a-f0-9]{16}$/) });

/** The college year in which a day of the calendar lies. */
export function collegeYearOf(day: string): number {
  const year = Number(day.slice(0, 4));
  return day.slice(5) >= COLLEGE_YEAR_STARTS ? year : year - 1;
}
