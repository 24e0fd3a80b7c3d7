import type { Language } from '#shared/model/language.ts';
import type { AuditPage, AuditQuery } from '#shared/protocol/audit-contract.ts';
import { getJson, type HttpResult } from './http-client.ts';

const placeOf = (classId: string | null) => (classId === null ? '/api/audit' : `/api/classes/${classId}/audit`);

function search(query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}

/** The routes of the audit; `classId` null: of the whole installation. None of them rejects. */
export const auditApi = {
  page: (classId: string | null, query: AuditQuery): Promise<HttpResult<AuditPage>> =>
    getJson(`${placeOf(classId)}${search(query)}`),
  /** Address of the same as a file. */
  file: (classId: string | null, query: AuditQuery, lang: Language): string =>
    `${placeOf(classId)}.csv${search({ ...query, lang })}`,
};
