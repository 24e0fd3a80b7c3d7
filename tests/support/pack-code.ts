import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder in the place of the built pages with nothing but the code of packs, which does nothing. */
export async function makePackCode(): Promise<string> {
  const clientDir = await mkdtemp(join(tmpdir(), 'caipai-pack-'));
  await mkdir(join(clientDir, 'pack'));
  await writeFile(join(clientDir, 'pack', 'pack.js'), '/* the code of packs */');
  await writeFile(join(clientDir, 'pack', 'pack.css'), '/* their style */');
  return clientDir;
}
