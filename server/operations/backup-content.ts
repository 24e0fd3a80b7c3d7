import { z } from 'zod';

/** Format of the file; a reader refuses newer ones. */
export const BACKUP_FORMAT = 1;

/** First frame: which installation wrote the backup. */
export const backupHeaderSchema = z.strictObject({
  format: z.number().int().min(1),
  /** UTC, ISO 8601. */
  madeAt: z.string(),
  engineVersion: z.string(),
  /** File names of the migrations that made the schema, in order. */
  migrations: z.array(z.string()).readonly(),
  /** Whether the footage itself is in the file, not only its list. */
  hasFootage: z.boolean(),
});
export type BackupHeader = z.infer<typeof backupHeaderSchema>;

/** A table of the database: its rows follow in the text format of PostgreSQL's COPY, in these columns. */
export const tableStartSchema = z.strictObject({ name: z.string(), columns: z.array(z.string()).readonly() });
export type TableStart = z.infer<typeof tableStartSchema>;

/**
 * What a file may be called: the installation's secrets and the footage, relative to the data folder. Nothing else is
 * ever written at a restore, whatever a backup says.
 */
const FILE_PATH =
  /^(?:session-secret|tls\/(?:authority|server)\.(?:key|pem)|footage\/f-[a-f0-9]{16}\/(?:footage|\d{5}\.chunk))$/;
export const fileStartSchema = z.strictObject({ path: z.string().regex(FILE_PATH) });
export type FileStart = z.infer<typeof fileStartSchema>;

/** End of a table or a file. `rows` is null for a file; the digest is the SHA-256 of the bytes, hexadecimal. */
export const sectionEndSchema = z.strictObject({
  rows: z.number().int().min(0).nullable(),
  byteCount: z.number().int().min(0),
  sha256: z.string().length(64),
});
export type SectionEnd = z.infer<typeof sectionEndSchema>;

/** Files that belong to the rows of the footage, with what they must hold. */
export const footageManifestSchema = z.array(
  z.strictObject({ path: z.string().regex(FILE_PATH), byteCount: z.number().int(), sha256: z.string().length(64) }),
);
export type FootageManifest = z.infer<typeof footageManifestSchema>;

/** Last frame. `sha256` is that of everything before it. */
export const backupSealSchema = z.strictObject({ sha256: z.string().length(64), sections: z.number().int().min(0) });
export type BackupSeal = z.infer<typeof backupSealSchema>;
