import { expect, test } from 'vitest';
import { createPasswordHash } from './password-hash.ts';

const { hash, hashRandom, verify } = createPasswordHash();

test('a password fits its own hash alone, and no hash tells it', async () => {
  const stored = await hash('correct horse');
  expect(stored).not.toContain('correct');
  expect(await verify({ hash: stored, password: 'correct horse' })).toBe(true);
  expect(await verify({ hash: stored, password: 'correct hors' })).toBe(false);
});

test('equal passwords have different hashes', async () => {
  expect(await hashRandom('bcdf-ghjk')).not.toBe(await hashRandom('bcdf-ghjk'));
});

test('full-width letters are the same password as they look', async () => {
  expect(await verify({ hash: await hashRandom('ａｂｃｄ１２３４'), password: 'abcd1234' })).toBe(true);
});

test.each(['', 'plain', 'scrypt$16384$8$5', 'bcrypt$1$2$3$AA$AA'])('%j is no hash and fits nothing', async (stored) => {
  expect(await verify({ hash: stored, password: '' })).toBe(false);
});

test('more than are worked on at a time wait for their turn, and all are answered', async () => {
  const stored = await hashRandom('waiting');
  const all = await Promise.all(Array.from({ length: 9 }, () => verify({ hash: stored, password: 'waiting' })));
  expect(all).toEqual(Array(9).fill(true));
});
