import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  BACKUP_FORMAT,
  type BackupHeader,
  backupHeaderSchema,
  backupSealSchema,
  type FileStart,
  type FootageManifest,
  fileStartSchema,
  footageManifestSchema,
  type SectionEnd,
  sectionEndSchema,
  type TableStart,
  tableStartSchema,
} from './backup-content.ts';
import { type Frame, readFrames } from './backup-frame.ts';
import { readSectionBytes } from './backup-section.ts';
import { OperationFault } from './operation-fault.ts';

/** What a backup gives, in the order of the file. Every section ends with `end`, whose counts have been compared. */
export type BackupPart =
  | { readonly kind: 'header'; readonly header: BackupHeader }
  | { readonly kind: 'table'; readonly table: TableStart }
  | { readonly kind: 'file'; readonly file: FileStart }
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'end'; readonly end: SectionEnd }
  | { readonly kind: 'footage'; readonly footage: FootageManifest };

/** A backup that was read from its first byte to its last and is whole. */
export interface BackupSummary {
  readonly header: BackupHeader;
  readonly byteCount: number;
  readonly rows: number;
  readonly tables: readonly string[];
  readonly files: readonly string[];
  readonly footage: FootageManifest;
}

/**
 * Reads a backup part by part. Throws OperationFault: those of `readFrames`, `backup/newer_format`, `backup/damaged` where
 * a section does not hold what its end says, and `backup/torn` when the seal is missing: then the parts before it must not
 * be used.
 */
export async function* readBackup(path: string): AsyncGenerator<BackupPart> {
  const section = openSection(path);
  let hasHeader = false;
  let isSealed = false;
  let end = 0;
  for await (const frame of readFrames(path)) {
    if (isSealed || (frame.kind !== 'H') !== hasHeader) throw damaged(path, frame);
    end = frame.offset + frame.payload.length;
    if (frame.kind === 'Z') {
      section.seal(frame);
      isSealed = true;
      continue;
    }
    hasHeader = true;
    yield await section.take(frame);
  }
  if (!isSealed) throw new OperationFault('backup/torn', { path, offset: end });
}

/** Reads a backup to its end and counts what is in it. Throws as `readBackup` does. */
export async function checkBackup(path: string): Promise<BackupSummary> {
  let header: BackupHeader | null = null;
  let footage: FootageManifest = [];
  let rows = 0;
  let byteCount = 0;
  const tables: string[] = [];
  const files: string[] = [];
  for await (const part of readBackup(path)) {
    if (part.kind === 'header') header = part.header;
    else if (part.kind === 'table') tables.push(part.table.name);
    else if (part.kind === 'file') files.push(part.file.path);
    else if (part.kind === 'footage') footage = part.footage;
    else if (part.kind === 'end') {
      rows += part.end.rows ?? 0;
      byteCount += part.end.byteCount;
    }
  }
  if (header === null) throw new OperationFault('backup/torn', { path, offset: 0 });
  return { header, byteCount, rows, tables, files, footage };
}

function damaged(path: string, { offset }: Frame): OperationFault {
  return new OperationFault('backup/damaged', { path, offset });
}

/** Follows the sections of one backup and compares each with its end. */
function openSection(path: string) {
  let open: { readonly hash: ReturnType<typeof createHash>; byteCount: number } | null = null;
  let sections = 0;

  function parse<T>(frame: Frame, schema: z.ZodType<T>): T {
    try {
      return schema.parse(JSON.parse(frame.payload.toString('utf8')));
    } catch {
      throw damaged(path, frame);
    }
  }

  function begin(frame: Frame): void {
    if (open !== null) throw damaged(path, frame);
    open = { hash: createHash('sha256'), byteCount: 0 };
    sections += 1;
  }

  async function bytesOf(frame: Frame): Promise<Buffer> {
    if (open === null) throw damaged(path, frame);
    const bytes = await readSectionBytes(frame.payload).catch(() => {
      throw damaged(path, frame);
    });
    open.hash.update(bytes);
    open.byteCount += bytes.length;
    return bytes;
  }

  function finish(frame: Frame): SectionEnd {
    const end = parse(frame, sectionEndSchema);
    if (open === null || open.byteCount !== end.byteCount || open.hash.digest('hex') !== end.sha256) {
      throw damaged(path, frame);
    }
    open = null;
    return end;
  }

  function headerOf(frame: Frame): BackupHeader {
    const { format } = parse(frame, z.looseObject({ format: z.number() }));
    if (format > BACKUP_FORMAT) {
      throw new OperationFault('backup/newer_format', { path, found: format, known: BACKUP_FORMAT });
    }
    return parse(frame, backupHeaderSchema);
  }

  return {
    async take(frame: Frame): Promise<BackupPart> {
      switch (frame.kind) {
        case 'H':
          return { kind: 'header', header: headerOf(frame) };
        case 'T':
          begin(frame);
          return { kind: 'table', table: parse(frame, tableStartSchema) };
        case 'F':
          begin(frame);
          return { kind: 'file', file: parse(frame, fileStartSchema) };
        case 'D':
          return { kind: 'bytes', bytes: await bytesOf(frame) };
        case 'E':
          return { kind: 'end', end: finish(frame) };
        case 'M':
          return { kind: 'footage', footage: parse(frame, footageManifestSchema) };
        default:
          throw damaged(path, frame);
      }
    },
    seal(frame: Frame): void {
      const seal = parse(frame, backupSealSchema);
      if (open !== null || seal.sections !== sections || seal.sha256 !== frame.digestBefore) throw damaged(path, frame);
    },
  };
}
