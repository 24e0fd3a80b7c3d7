import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes the path of a data folder that is not there yet, below a new folder of mode 700. */
export async function makeDataDir(): Promise<string> {
  return join(await mkdtemp(join(tmpdir(), 'caipai-test-')), 'data');
}

/** Removes a data folder and what the cluster had to place beside it. */
export async function removeDataDir(dataDir: string): Promise<void> {
  const text = await readFile(join(dataDir, 'cluster.json'), 'utf8').catch(() => null);
  const outside: unknown = text === null ? null : JSON.parse(text).outside;
  if (typeof outside === 'string') await rm(outside, { recursive: true, force: true });
  await rm(dataDir, { recursive: true, force: true });
}
