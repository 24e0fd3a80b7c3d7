import type { Language } from '#shared/model/language.ts';
import type { GradebookRow } from '#shared/scoring/gradebook.ts';
import { type DimensionLine, dimensionSheet, studentSheet } from '../teaching/gradebook-sheets.ts';
import { csvText, xlsxFile } from '../teaching/spreadsheet.ts';
import { classGradebook, readRatedRooms } from './class-gradebook.ts';
import { dimensionScores } from './dimension-scores.ts';
import type { ReviewParts } from './review-parts.ts';

/** The gradebook by student as CSV. Rules: REV-13. */
export async function gradebookCsv(
  parts: ReviewParts,
  classId: string,
  readerId: string,
  lang: Language,
): Promise<string> {
  const { rows } = await classGradebook(parts, classId, readerId);
  return csvText(studentSheet(rows, lang));
}

/** The gradebook as XLSX: a sheet by student and one by dimension. Rules: REV-13. */
export async function gradebookXlsx(
  parts: ReviewParts,
  classId: string,
  readerId: string,
  lang: Language,
): Promise<Buffer> {
  const { rows } = await classGradebook(parts, classId, readerId);
  const lines = await dimensionLines(parts, classId, rows);
  return xlsxFile([studentSheet(rows, lang), dimensionSheet(lines, lang)]);
}

/** Dimensions of the rehearsals whose scores the reader may see. Rules: REV-9. */
async function dimensionLines(
  parts: ReviewParts,
  classId: string,
  rows: readonly GradebookRow[],
): Promise<readonly DimensionLine[]> {
  const rowOf = new Map(rows.filter(({ isBlind }) => !isBlind).map((row) => [row.roomId, row]));
  const rated = await readRatedRooms(parts, classId);
  const lines = await Promise.all(
    rated.map(async ({ room, revisions, adjudications }) => {
      const row = rowOf.get(room.roomId);
      if (row === undefined) return [];
      const scores = await dimensionScores(parts, room, revisions, adjudications.at(-1) ?? null);
      return scores.map((score) => ({ ...score, row }));
    }),
  );
  return lines.flat();
}
