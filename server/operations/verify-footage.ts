import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClientBase } from 'pg';
import type { Damage } from './damage.ts';
import { listFootageFiles } from './footage-manifest.ts';

/** What was looked at. */
export interface FootageCount {
  readonly files: number;
  readonly byteCount: number;
}

/** Reads every file of footage that belongs to a row, and compares its length and digest. */
export async function verifyFootage(
  client: ClientBase,
  dataDir: string,
  tell: (damage: Damage) => void,
): Promise<FootageCount> {
  let bytes = 0;
  const files = await listFootageFiles(client);
  for (const { path, byteCount, sha256 } of files) {
    const found = await stat(join(dataDir, path)).catch(() => null);
    if (found === null) tell({ code: 'damage/file_missing', params: { path } });
    else if (found.size !== byteCount) {
      tell({ code: 'damage/file_length', params: { path, found: found.size, expected: byteCount } });
    } else if ((await digestOf(join(dataDir, path))) !== sha256) tell({ code: 'damage/file', params: { path } });
    bytes += byteCount;
  }
  return { files: files.length, byteCount: bytes };
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path)) hash.update(bytes);
  return hash.digest('hex');
}
