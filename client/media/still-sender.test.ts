import { expect, test } from 'vitest';
import { STILL_EVERY_CHUNKS } from '#shared/media/still.ts';
import type { SpooledPart } from './footage-spool.ts';
import { createStillSender } from './still-sender.ts';

const PART: SpooledPart = {
  partId: 'f-000000000000000a',
  roomId: 'r'.repeat(26),
  role: 'host',
  mode: 'camera',
  mimeType: 'video/mp4',
  startedAtMs: 0,
  chunkCount: null,
  voice: null,
};

/** Numbers of the chunks, from 1, with which a still was sent; the server answers as `isKept` says. */
async function sentWith(chunks: number, part: SpooledPart, isKept: () => boolean): Promise<readonly number[]> {
  const sent: number[] = [];
  let chunk = 0;
  const sender = createStillSender({
    take: async () => new Uint8Array(3),
    send: async () => {
      sent.push(chunk);
      return isKept();
    },
  });
  for (chunk = 1; chunk <= chunks; chunk += 1) await sender(part);
  return sent;
}

test('[FTG-13] a still goes soon after the camera is on, and then every fifteen seconds', async () => {
  expect(await sentWith(20, PART, () => true)).toEqual([3, 3 + STILL_EVERY_CHUNKS]);
});

test('[FTG-13] a still that was not kept is followed by another soon', async () => {
  const answers = [false, true];
  expect(await sentWith(10, PART, () => answers.shift() ?? false)).toEqual([3, 6]);
});

test('[FTG-13] nobody but the host before a camera is shown', async () => {
  expect(await sentWith(10, { ...PART, role: 'assistant' }, () => true)).toEqual([]);
  expect(await sentWith(10, { ...PART, mode: 'voice' }, () => true)).toEqual([]);
});
