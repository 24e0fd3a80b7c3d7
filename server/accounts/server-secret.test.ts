import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeDataDir, removeDataDir } from '../../tests/support/data-dir.ts';
import { loadServerSecret } from './server-secret.ts';

async function givenFolder(): Promise<string> {
  const folder = await makeDataDir();
  onTestFinished(() => removeDataDir(folder));
  return folder;
}

test('the secret is made once, for one pair of eyes, and nothing else is left', async () => {
  const folder = await givenFolder();
  const secrets = await Promise.all([loadServerSecret(folder), loadServerSecret(folder)]);
  expect(secrets[0]).toHaveLength(32);
  expect(secrets[1]).toEqual(secrets[0]);
  expect(await loadServerSecret(folder)).toEqual(secrets[0]);
  expect(await readdir(folder)).toEqual(['session-secret']);
  expect((await stat(join(folder, 'session-secret'))).mode & 0o777).toBe(0o600);
});

test.each([
  ['empty', ''],
  ['cut', 'abcd'],
])('a secret that is %s is refused: anybody could sign with it', async (_, text) => {
  const folder = await givenFolder();
  await mkdir(folder);
  await writeFile(join(folder, 'session-secret'), text);
  await expect(loadServerSecret(folder)).rejects.toThrow(/session-secret is not a secret/);
});
