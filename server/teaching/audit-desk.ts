import { toCsv } from '#shared/lib/csv.ts';
import type { ClassId } from '#shared/model/ids.ts';
import type { Language } from '#shared/model/language.ts';
import {
  AUDIT_FILE,
  AUDIT_PAGE,
  type AuditPage,
  type AuditQuery,
  type AuditRow,
} from '#shared/protocol/audit-contract.ts';
import { ADDRESS_TEXTS, AUDIT_ACT_TEXTS, AUDIT_OBJECT_TEXTS } from '#shared/protocol/audit-text.ts';
import type { NameBook } from '../accounts/name-book.ts';
import type { AuditStore } from '../storage/audit-store.ts';

export interface AuditDeskParts {
  readonly audit: Pick<AuditStore, 'list'>;
  readonly names: NameBook;
}

/** Reads the audit; `classId` null: of the whole installation. Policies are checked. */
export interface AuditDesk {
  page(classId: ClassId | null, query: AuditQuery): Promise<AuditPage>;
  /** The newest entries that fit a file. Rules: LOG-3. */
  file(classId: ClassId | null, query: AuditQuery, lang: Language): Promise<string>;
}

/** Makes the desk. */
export function createAuditDesk({ audit, names }: AuditDeskParts): AuditDesk {
  async function read(classId: ClassId | null, query: AuditQuery, limit: number): Promise<readonly AuditRow[]> {
    const { actor, object, act, before } = query;
    const stored = await audit.list({
      classId,
      actorId: actor ?? null,
      objectId: object ?? null,
      act: act ?? null,
      before: before ?? null,
      limit,
    });
    await names.learn([...new Set(stored.map(({ actorId }) => actorId))]);
    return stored.map(({ at, actorId, ...rest }) => ({
      ...rest,
      at: at.toISOString(),
      actorId,
      actorName: names.nameOf(actorId),
    }));
  }

  return {
    async page(classId, query) {
      const rows = await read(classId, query, AUDIT_PAGE);
      return { rows, nextBefore: rows.length < AUDIT_PAGE ? null : (rows.at(-1)?.at ?? null) };
    },
    async file(classId, query, lang) {
      const rows = await read(classId, query, AUDIT_FILE);
      return toCsv([HEAD[lang], ...rows.map((row) => cellsOf(row, lang))]);
    },
  };
}

const HEAD: Readonly<Record<Language, readonly string[]>> = {
  zh: ['时间（UTC）', '人员', '人员编号', '凭链接', '操作', '对象', '名称', '对象编号', '班级', '来源', '细节'],
  en: ['Time (UTC)', 'Person', 'Person id', 'By link', 'Act', 'Object', 'Name', 'Object id', 'Class', 'From', 'Facts'],
};

function cellsOf(row: AuditRow, lang: Language): readonly string[] {
  return [
    row.at,
    row.actorName,
    row.actorId,
    row.isByLink ? '1' : '0',
    AUDIT_ACT_TEXTS[row.act][lang],
    AUDIT_OBJECT_TEXTS[row.object][lang],
    row.objectName ?? '',
    row.objectId,
    row.className ?? '',
    row.address === null ? '' : ADDRESS_TEXTS[row.address][lang],
    Object.entries(row.facts)
      .map(([name, value]) => `${name}: ${value}`)
      .join('; '),
  ];
}
