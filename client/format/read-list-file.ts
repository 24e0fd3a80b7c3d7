import { fitsBounds, readZipSummary, type ZipBounds } from '#shared/lib/zip-bounds.ts';
import { readTextFile } from './read-text-file.ts';

/** Why a file could not be read as a list. */
export type ListFileFault = 'unreadable' | 'tooLarge' | 'oldFormat' | 'unsafe' | 'empty';

/** The text of a list, or why there is none. */
export type ListFile =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: ListFileFault };

/** Two thousand people with a few columns take a tenth of this. */
const MAX_FILE_BYTES = 4 * 1_024 * 1_024;

/** Of a workbook. An archive that swells further is none that people have written. */
const BOUNDS: ZipBounds = { maxEntries: 500, maxUnpackedBytes: 40 * 1_024 * 1_024, maxRatio: 200 };

/**
 * Reads a list of people from a file: CSV and text in UTF-8 or GBK, or the first sheet of an Excel workbook (XLSX), whose
 * cells come as a table parted by tabs. Formulas are never run: of them comes what was shown last. Never rejects.
 */
export async function readListFile(file: Blob): Promise<ListFile> {
  if (file.size > MAX_FILE_BYTES) return { ok: false, fault: 'tooLarge' };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (startsWith(bytes, ZIP)) return await readWorkbook(bytes);
    if (startsWith(bytes, OLE)) return { ok: false, fault: 'oldFormat' };
    return { ok: true, text: await readTextFile(file) };
  } catch {
    return { ok: false, fault: 'unreadable' };
  }
}

/** How files begin: ZIP archives, and the workbooks of Excel before 2007. */
const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<ListFile> {
  const summary = readZipSummary(bytes);
  if (summary === null) return { ok: false, fault: 'unreadable' };
  if (!fitsBounds(summary, BOUNDS)) return { ok: false, fault: 'unsafe' };
  const { readSheet } = await import('read-excel-file/universal');
  // Numbers as they are written: a student number may have more digits than a number holds.
  const rows = await readSheet(bytes.buffer, { parseNumber: (text) => text });
  const text = rows.map((row) => row.map(cellText).join('\t')).join('\n');
  return text.trim() === '' ? { ok: false, fault: 'empty' } : { ok: true, text };
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  const text = (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)).trim();
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
