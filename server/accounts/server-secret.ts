import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '../storage/database-error.ts';
import { StorageFault } from '../storage/storage-fault.ts';

const SECRET_BYTES = 32;

/**
 * Secret that signs sessions: made once, kept in the data folder for the server's user alone. Throws `StorageFault`
 * when the folder cannot be used, or the file holds anything else: with an empty secret anybody could sign a session.
 */
export async function loadServerSecret(dataDir: string): Promise<Buffer> {
  try {
    return await readOrMake(dataDir);
  } catch (fault) {
    if (fault instanceof StorageFault) throw fault;
    throw new StorageFault('data_dir_not_writable', `DATA_DIR=${dataDir} cannot be used: ${messageOf(fault)}.`);
  }
}

async function readOrMake(dataDir: string): Promise<Buffer> {
  const path = join(dataDir, 'session-secret');
  await mkdir(dataDir, { recursive: true });
  const stored = await readSecret(path);
  if (stored !== null) return stored;
  // Written whole under another name and then linked: a run that is killed on the way leaves no half secret.
  const fresh = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    await writeFile(fresh, randomBytes(SECRET_BYTES).toString('hex'), { mode: 0o600, flag: 'wx', flush: true });
    await link(fresh, path).catch(unlessCode('EEXIST'));
  } finally {
    await rm(fresh, { force: true });
  }
  return (await readSecret(path)) ?? readOrMake(dataDir);
}

async function readSecret(path: string): Promise<Buffer | null> {
  const text = await readFile(path, 'utf8').catch(unlessCode('ENOENT'));
  if (text === null) return null;
  if (new RegExp(`^[0-9a-f]{${SECRET_BYTES * 2}}$`).test(text.trim())) return Buffer.from(text.trim(), 'hex');
  throw new StorageFault(
    'secret_damaged',
    `${path} is not a secret of this server. Put it back from a backup, or delete it: guests begin anew.`,
  );
}

function unlessCode(code: string): (fault: unknown) => null {
  return (fault) => {
    if (fault instanceof Error && 'code' in fault && fault.code === code) return null;
    throw fault;
  };
}
