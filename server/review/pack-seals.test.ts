import { expect, test } from 'vitest';
import { signWork } from '#shared/protocol/review-pack.ts';
import { createPackSeals } from './pack-seals.ts';

const STAMP = {
  packId: 'k-0000000000000001',
  roomId: 'a'.repeat(26),
  raterId: 'p-0000000000000001',
  revision: 1,
  draftVersion: 0,
  madeAt: '2026-11-29T10:00:00.000Z',
};
const seals = createPackSeals(Buffer.alloc(32, 1));
const others = createPackSeals(Buffer.alloc(32, 2));

test('[PAK-3] a seal is of this server and of every word of the stamp', () => {
  const sealed = seals.seal(STAMP);
  expect(seals.isOwn(sealed)).toBe(true);
  expect(others.isOwn(sealed)).toBe(false);
  expect(seals.isOwn({ ...sealed, raterId: 'p-0000000000000002' })).toBe(false);
  expect(seals.isOwn({ ...sealed, revision: 2 })).toBe(false);
  expect(seals.isOwn({ ...sealed, draftVersion: 1 })).toBe(false);
});

test('[PAK-3] a signature is of one pack and of every word of the work', () => {
  const stamp = seals.seal(STAMP);
  const work = { marks: { product: 4 }, note: '', reason: null, annotations: [] };
  const signature = signWork(seals.keyOf(STAMP.packId), stamp, work);
  expect(signature).toMatch(/^[a-f0-9]{64}$/);
  expect(signWork(seals.keyOf(STAMP.packId), stamp, { ...work, note: '!' })).not.toBe(signature);
  expect(signWork(seals.keyOf('k-0000000000000002'), stamp, work)).not.toBe(signature);
  expect(signWork(others.keyOf(STAMP.packId), stamp, work)).not.toBe(signature);
});
