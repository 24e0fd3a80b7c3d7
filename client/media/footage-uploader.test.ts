import { expect, test } from 'vitest';
import type { PartId } from '#shared/media/footage.ts';
import type { HttpProblem } from '#shared/protocol/http-contract.ts';
import type { HttpResult } from '../connection/http-client.ts';
import type { FootageSpool, SpooledChunk, SpooledPart } from './footage-spool.ts';
import { createFootageUploader } from './footage-uploader.ts';

const ROOM = 'r'.repeat(26);
const part = (partId: PartId, chunkCount: number | null): SpooledPart => ({
  partId,
  roomId: ROOM,
  role: 'host',
  mode: 'camera',
  mimeType: 'video/mp4',
  startedAtMs: Date.now(),
  chunkCount,
  voice: null,
});

/** A spool in memory. */
function memorySpool(parts: readonly SpooledPart[], chunks: readonly (readonly [PartId, number])[]): FootageSpool {
  const kept = new Map(parts.map((one) => [one.partId, one]));
  let waiting: SpooledChunk[] = chunks.map(([partId, index]) => ({ partId, index, bytes: new ArrayBuffer(4) }));
  const of = (partId: PartId) => waiting.filter((chunk) => chunk.partId === partId);
  return {
    putPart: async (one) => void kept.set(one.partId, one),
    putChunk: async (chunk) => void waiting.push(chunk),
    nextChunk: async (partId) => of(partId)[0] ?? null,
    dropChunk: async (partId, index) => {
      waiting = waiting.filter((chunk) => chunk.partId !== partId || chunk.index !== index);
    },
    parts: async () => [...kept.values()],
    part: async (partId) => kept.get(partId) ?? null,
    dropPart: async (partId) => {
      kept.delete(partId);
      waiting = waiting.filter((chunk) => chunk.partId !== partId);
    },
    waiting: async (partId) => ({ count: of(partId).length, last: of(partId).at(-1)?.index ?? -1 }),
    close: () => undefined,
  };
}

const A = 'f-000000000000000a';
const B = 'f-000000000000000b';
const problem = (code: string): { ok: false; problem: HttpProblem } => ({ ok: false, problem: { code, params: {} } });

/** Sends a spool to a server that answers chunks as `answer` says. */
async function send(spool: FootageSpool, answer: (sent: string) => HttpResult<{ index: number }> | null = () => null) {
  const log: string[] = [];
  const refused: string[] = [];
  const uploader = createFootageUploader({
    roomId: ROOM,
    spool,
    pause: async () => undefined,
    listener: { onProgress: () => undefined, onRefused: (partId, { code }) => refused.push(`${partId} ${code}`) },
    api: {
      begin: async (_room, { partId }) => ({ ok: true, value: { partId, pass: 'p', received: [] } }),
      putChunk: async (_room, { partId }, index) => {
        log.push(`${partId.at(-1)}${index}`);
        return answer(`${partId.at(-1)}${index}`) ?? { ok: true, value: { index } };
      },
      putStill: async (_room, { partId }) => {
        log.push(`still ${partId.at(-1)}`);
        return { ok: true, value: { isKept: true } };
      },
      close: async (_room, partId, count) => {
        log.push(`close ${partId.at(-1)} ${count}`);
        return { ok: true, value: { isClosed: true } };
      },
      putVoice: async () => ({ ok: true, value: { spans: 0 } }),
    },
  });
  uploader.wake();
  await uploader.settled();
  return { log, refused, uploader };
}

test('[FTG-2] what waits is sent in order, part by part, and a part that is over is closed', async () => {
  const spool = memorySpool(
    [part(A, 2), part(B, null)],
    [
      [A, 0],
      [A, 1],
      [B, 0],
    ],
  );
  expect((await send(spool)).log).toEqual(['a0', 'a1', 'close a 2', 'b0']);
  expect((await spool.parts(ROOM)).map(({ partId }) => partId)).toEqual([B]);
});

test('a server that is away is tried again, and nothing is lost or overtaken', async () => {
  const spool = memorySpool(
    [part(A, 2)],
    [
      [A, 0],
      [A, 1],
    ],
  );
  let failures = 3;
  const { log, refused } = await send(spool, () => {
    failures -= 1;
    return failures >= 0 ? problem('link/unreachable') : null;
  });
  expect(log).toEqual(['a0', 'a0', 'a0', 'a0', 'a1', 'close a 2']);
  expect(refused).toEqual([]);
});

test('[FTG-8] at a limit the rest of a part is dropped and said, and the next part goes on', async () => {
  const spool = memorySpool(
    [part(A, 2), part(B, 1)],
    [
      [A, 0],
      [A, 1],
      [B, 0],
    ],
  );
  const { log, refused } = await send(spool, (sent) => (sent === 'a0' ? problem('footage/disk_full') : null));
  expect(refused).toEqual([`${A} footage/disk_full`]);
  expect(log).toEqual(['a0', 'b0', 'close b 1']);
});

test('[FTG-13] a still goes with the pass of its part while that is being sent, else not at all', async () => {
  const spool = memorySpool([part(A, null), part(B, 0)], [[A, 0]]);
  const { log, uploader } = await send(spool);
  expect(await uploader.sendStill(A, new Uint8Array(3))).toBe(true);
  expect(await uploader.sendStill(B, new Uint8Array(3))).toBe(false);
  expect(log.filter((line) => line.startsWith('still'))).toEqual(['still a']);
});
