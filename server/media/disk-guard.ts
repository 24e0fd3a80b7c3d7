import { statfs } from 'node:fs/promises';

/** Says whether there is room for footage: the journal needs the last of the disk more. */
export interface DiskGuard {
  /** Free bytes, as looked at within the last seconds; null when they cannot be told. */
  freeBytes(): Promise<number | null>;
  /** Whether `byteCount` more may be written. Rules: FTG-8. */
  hasRoom(byteCount: number): Promise<boolean>;
}

/** How long a look at the disk counts, milliseconds: twelve recordings write some 10 MB meanwhile. */
const LOOK_LASTS_MS = 5_000;

export interface DiskGuardParts {
  readonly folder: string;
  /** Bytes that stay free, whatever happens. */
  readonly reserveBytes: number;
  readonly now: () => number;
  /** Free bytes of the file system of a folder; for tests another one. */
  readonly look?: (folder: string) => Promise<number>;
}

/** Makes a guard of the disk that holds `folder`. */
export function createDiskGuard({ folder, reserveBytes, now, look = lookAtDisk }: DiskGuardParts): DiskGuard {
  let seen: { readonly free: number | null; readonly atMs: number } | null = null;
  let writtenSince = 0;
  async function freeBytes(): Promise<number | null> {
    if (seen === null || now() - seen.atMs >= LOOK_LASTS_MS) {
      seen = { free: await look(folder).catch(() => null), atMs: now() };
      writtenSince = 0;
    }
    return seen.free === null ? null : seen.free - writtenSince;
  }
  return {
    freeBytes,
    async hasRoom(byteCount) {
      const free = await freeBytes();
      if (free !== null && free - byteCount < reserveBytes) return false;
      writtenSince += byteCount;
      return true;
    },
  };
}

async function lookAtDisk(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
