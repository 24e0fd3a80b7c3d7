import { expect, test } from 'vitest';
import { given, givenEnded, givenLive, person, teamIn } from '../../tests/support/given.ts';
import type { RoomEvent } from '../events/event.ts';
import type { Finding } from '../model/speech-act.ts';
import { decideJudgeFinding, type JudgeFinding, judgeFindingSchema } from './judge-finding.ts';

const FINDING: Finding = { id: 'absolute-scope', category: 'absolute', severity: 2, phrase: '全网第一' };
const director = person(1, 'director');

function analysed(number: number): RoomEvent {
  const utteranceId = `utterance-${String(number).padStart(6, '0')}`;
  return { type: 'utteranceAnalysed', utteranceId, acts: [], findings: [FINDING] };
}

function judge(verdict: JudgeFinding['verdict'], reason = ''): JudgeFinding {
  return { type: 'judgeFinding', utteranceId: 'utterance-000001', category: 'absolute', verdict, reason };
}

const judged = { ...judge('dismissed', '观众的话'), type: 'findingJudged', by: 'director' } as const;

test('[CMD-80] a finding is dismissed with a reason, and seen as such by the team', () => {
  const state = givenLive([analysed(1)], 4_000);
  expect(teamIn(state).findings).toMatchObject([{ heardAtMs: 4_000, verdict: null }]);
  expect(decideJudgeFinding(state, judge('dismissed', ' 观众的话 '), director)).toEqual({ ok: true, events: [judged] });
  expect(teamIn(givenLive([analysed(1), judged])).findings).toMatchObject([{ verdict: 'dismissed' }]);
});

test('[CMD-80] nothing is dismissed without a reason; a confirmation needs none, and again is no news', () => {
  const state = givenLive([analysed(1)]);
  expect(decideJudgeFinding(state, judge('dismissed', '  '), director)).toMatchObject({
    code: 'finding/reason_missing',
  });
  expect(decideJudgeFinding(state, judge('confirmed'), director)).toMatchObject({ ok: true, events: [{ reason: '' }] });
  const confirmed = givenLive([analysed(1), { ...judged, verdict: 'confirmed' }]);
  expect(decideJudgeFinding(confirmed, judge('confirmed'), director)).toEqual({ ok: true, events: [] });
});

test('[CMD-80] the form of the command lets a confirmation without a reason through, and no broken text', () => {
  for (const reason of ['', ' ', '观众的话']) {
    expect(judgeFindingSchema.safeParse(judge('confirmed', reason)).success).toBe(true);
  }
  for (const reason of ['\u0000', '\ud800', 'x'.repeat(201)]) {
    expect(judgeFindingSchema.safeParse(judge('dismissed', reason)).success).toBe(false);
  }
});

test('[CMD-80] what was not found, is too long ago or belongs to another phase is refused', () => {
  const code = (state: ReturnType<typeof given>) => decideJudgeFinding(state, judge('confirmed'), director);
  expect(code(givenLive())).toMatchObject({ code: 'finding/unknown' });
  expect(code(givenLive(Array.from({ length: 13 }, (_, index) => analysed(index + 1))))).toMatchObject({
    code: 'finding/unknown',
  });
  expect(code(given())).toMatchObject({ code: 'room/not_live' });
  expect(code(givenEnded())).toMatchObject({ code: 'room/ended' });
});

test('[CMD-80] staff judges without a seat', () => {
  const staff = { kind: 'staff', id: 'p-00000000000000ff' } as const;
  expect(decideJudgeFinding(givenLive([analysed(1)]), judge('confirmed'), staff)).toMatchObject({
    events: [{ by: 'staff' }],
  });
});
