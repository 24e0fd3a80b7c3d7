import { expect, test } from 'vitest';
import { isStill, MAX_STILL_BYTES } from './still.ts';

const jpeg = (size: number) => {
  const bytes = new Uint8Array(size);
  bytes.set([0xff, 0xd8, 0xff]);
  bytes.set([0xff, 0xd9], size - 2);
  return bytes;
};

test('[FTG-13] a still is a small JPEG, read from its bytes', () => {
  expect(isStill(jpeg(3_000))).toBe(true);
  expect(isStill(jpeg(MAX_STILL_BYTES + 1))).toBe(false);
  expect(isStill(jpeg(3_000).subarray(0, 2_999))).toBe(false);
  expect(isStill(new TextEncoder().encode('<svg onload=alert(1)>'))).toBe(false);
  expect(isStill(new Uint8Array())).toBe(false);
});
