import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { type ByteRange, slicesOf } from '#shared/media/byte-range.ts';
import type { PartId } from '#shared/media/footage.ts';

/** One file that holds a stretch of a part. */
export interface Piece {
  readonly path: string;
  readonly byteCount: number;
}

/**
 * Footage on the disk: a folder per part under a name that nobody outside chose, with a file per chunk, later one file of
 * all of them. What has its name is whole: files are written under another name, flushed and renamed. Rules: FTG-2.
 */
export interface FootageFiles {
  readonly folder: string;
  /** Writes a chunk; it is on the disk when this resolves. The same chunk again replaces it. */
  writeChunk(partId: PartId, index: number, bytes: Uint8Array): Promise<void>;
  readChunk(partId: PartId, index: number): Promise<Buffer>;
  chunkPath(partId: PartId, index: number): string;
  joinedPath(partId: PartId): string;
  /** Takes the chunks of a part away, once its joined file is there. */
  dropChunks(partId: PartId): Promise<void>;
  /** Takes everything of a part away; nothing is left to take is fine. */
  removePart(partId: PartId): Promise<void>;
  /** Ids of the folders that are there. */
  listParts(): Promise<readonly string[]>;
  /** Bytes of a folder. */
  partBytes(partId: string): Promise<number>;
}

const JOINED = 'footage';

/** Footage in a data folder. */
export function createFootageFiles(dataDir: string): FootageFiles {
  const folder = join(dataDir, 'footage');
  const partFolder = (partId: string) => join(folder, partId);
  const chunkPath = (partId: string, index: number) =>
    join(partFolder(partId), `${String(index).padStart(5, '0')}.chunk`);
  const known = new Set<PartId>();

  async function ensureFolder(partId: PartId): Promise<void> {
    if (known.has(partId)) return;
    await mkdir(partFolder(partId), { recursive: true, mode: 0o700 });
    await flushFolder(folder);
    known.add(partId);
  }

  return {
    folder,
    chunkPath,
    joinedPath: (partId) => join(partFolder(partId), JOINED),
    async writeChunk(partId, index, bytes) {
      await ensureFolder(partId);
      await writeDurably(chunkPath(partId, index), bytes);
    },
    readChunk: (partId, index) => readFile(chunkPath(partId, index)),
    async dropChunks(partId) {
      for (const name of await readdir(partFolder(partId))) {
        if (name !== JOINED) await rm(join(partFolder(partId), name), { force: true });
      }
    },
    async removePart(partId) {
      known.delete(partId);
      await rm(partFolder(partId), { recursive: true, force: true });
    },
    listParts: () => readdir(folder).catch(() => []),
    async partBytes(partId) {
      const names = await readdir(partFolder(partId)).catch(() => []);
      const sizes = await Promise.all(
        names.map((name) => stat(join(partFolder(partId), name)).then(({ size }) => size)),
      );
      return sizes.reduce((sum, size) => sum + size, 0);
    },
  };
}

/** Writes a file whole: under another name, flushed, renamed, the folder flushed too. */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const fresh = `${path}.${randomBytes(4).toString('hex')}.new`;
  try {
    const file = await open(fresh, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(fresh, path);
  } catch (fault) {
    await rm(fresh, { force: true });
    throw fault;
  }
  await flushFolder(join(path, '..'));
}

/** A rename is on the disk when its folder is. Windows has no such thing and needs none. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  if (folder === null) return;
  await folder.sync().catch(() => undefined);
  await folder.close();
}

/** The bytes of a range over pieces that make up one file. */
export function streamRange(pieces: readonly Piece[], range: ByteRange): Readable {
  const slices = slicesOf(
    pieces.map((piece) => piece.byteCount),
    range,
  );
  return Readable.from(
    (async function* () {
      for (const { piece, start, end } of slices) yield* createReadStream(pieces[piece].path, { start, end: end - 1 });
    })(),
    { objectMode: false },
  );
}
