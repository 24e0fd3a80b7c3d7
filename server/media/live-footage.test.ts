import { expect, test } from 'vitest';
import { createLiveFootage, type LiveProgress } from './live-footage.ts';

const ROOM = 'r'.repeat(26);

function given() {
  let nowMs = 0;
  const live = createLiveFootage({ tell: () => undefined, now: () => nowMs, wallNow: () => 0 });
  const recorded = (partId: string, change: Partial<LiveProgress['part']> = {}) =>
    live.moved({
      part: { partId, roomId: ROOM, role: 'host', mode: 'camera', mimeType: 'video/mp4', startedWallMs: 0, ...change },
      isPublic: false,
      chunkCount: 1,
      toMs: 1_000,
    });
  const passing = (ms: number) => {
    nowMs += ms;
    live.beat(nowMs);
  };
  return { live, recorded, passing };
}

const picture = (byte: number) => new Uint8Array([byte]);

test('[FTG-13] the newest still of the host stands for the room, as long as it is recorded', () => {
  const { live, recorded, passing } = given();
  expect(live.keepStill('f-1', picture(1))).toBe(false);
  recorded('f-1');
  expect(live.keepStill('f-1', picture(1))).toBe(true);
  live.keepStill('f-1', picture(2));
  recorded('f-1');
  expect(live.stillOf(ROOM)).toEqual({ partId: 'f-1', number: 2, bytes: picture(2) });
  expect(live.stillOf('x'.repeat(26))).toBeNull();
  passing(13_000);
  expect(live.stillOf(ROOM)).toBeNull();
});

test('[FTG-13] a part that ended leaves no still, and only the picture of the host makes one', () => {
  const { live, recorded } = given();
  recorded('f-1');
  live.keepStill('f-1', picture(1));
  live.ended('f-1');
  expect(live.stillOf(ROOM)).toBeNull();
  recorded('f-2', { role: 'assistant' });
  recorded('f-3', { mode: 'voice' });
  expect([live.keepStill('f-2', picture(1)), live.keepStill('f-3', picture(1))]).toEqual([false, false]);
});
