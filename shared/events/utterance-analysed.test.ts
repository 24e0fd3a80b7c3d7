import { expect, test } from 'vitest';
import { givenLive, teamIn } from '../../tests/support/given.ts';
import type { Finding, SpeechActKind } from '../model/speech-act.ts';
import type { RoomEvent } from './event.ts';
import { evolve } from './evolve.ts';

const FINDING: Finding = { id: 'absolute-scope', category: 'absolute', severity: 2, phrase: '全网第一' };

/** Words that took two seconds, and what they did. */
function said(number: number, endMs: number, findings: readonly Finding[], kinds: readonly SpeechActKind[] = []) {
  const id = `utterance-${String(number).padStart(6, '0')}`;
  const caption = { id, role: 'host', startMs: endMs - 2_000, endMs, text: '话', source: 'typed' } as const;
  const acts = kinds.map((kind) => ({ kind, productId: null, topic: null }));
  return [
    { type: 'utteranceSpoken', caption },
    { type: 'utteranceAnalysed', utteranceId: id, acts, findings },
  ] as const satisfies readonly RoomEvent[];
}

test('[SCO-16] a correction marks what was said before it with how late it came, and no later one changes that', () => {
  let state = givenLive();
  const say = (atMs: number, events: readonly RoomEvent[]) => {
    for (const event of events) state = evolve(state, event, atMs);
    return teamIn(state).findings.map(({ correctedAfterMs }) => correctedAfterMs);
  };
  expect(say(10_000, said(1, 10_000, [FINDING]))).toEqual([null]);
  expect(say(20_000, said(2, 20_000, [], ['feature']))).toEqual([null]);
  expect(say(26_000, said(3, 26_000, [FINDING], ['correction']))).toEqual([14_000, null]);
  expect(say(60_000, said(4, 60_000, [], ['correction']))).toEqual([14_000, 32_000]);
});
