import { expect, test } from 'vitest';
import { asked, type Happening, makeRecording } from '../../tests/support/make-recording.ts';
import type { RoomEvent } from '../events/event.ts';
import { notableViewers } from './notable-viewers.ts';

function bought(viewer: number): readonly RoomEvent[] {
  const notices = [{ viewer, name: `B${viewer}`, productId: 'pillow', quantity: 1 }];
  return [
    { type: 'audienceTicked', tick: 1, online: 5, likes: 0, lines: [], notices, sales: [], couponUses: [] },
    { type: 'audienceCounted', tick: 1, counters: {}, products: [], intents: [] },
  ];
}

test('[EXP-5] orders and questions can be picked, in order of time', () => {
  const moments = notableViewers(
    makeRecording([
      [1_000, ...asked(7, 'size')],
      [2_000, ...bought(9)],
    ]),
  );
  expect(moments).toEqual([
    { atMs: 1_000, viewer: 7, name: 'A', kind: 'question', text: '?', productId: 'pillow' },
    { atMs: 2_000, viewer: 9, name: 'B9', kind: 'order', text: '', productId: 'pillow' },
  ]);
});

test('[EXP-5] of many there are twelve of a kind, from the first to the end of the show', () => {
  const happenings = Array.from({ length: 100 }, (_, k): Happening => [k * 1_000, ...bought(k)]);
  const moments = notableViewers(makeRecording(happenings));
  expect(moments).toHaveLength(12);
  expect(moments[0].atMs).toBe(0);
  expect(moments[11].atMs).toBeGreaterThan(90_000);
});

test('[EXP-5] lines of incidents are no viewers of the crowd', () => {
  const lines = [{ id: 'line-000001', viewer: 4_294_967_000, name: 'X', text: 'fake!' }];
  expect(notableViewers(makeRecording([[1_000, { type: 'linesPosted', lines }]]))).toEqual([]);
});
