import { expect, test } from 'vitest';
import { given, givenEnded, person, teamIn } from '../../tests/support/given.ts';
import type { RoomEvent } from '../events/event.ts';
import { acknowledgeCueSchema, decideAcknowledgeCue } from './acknowledge-cue.ts';
import { decideGiveCue, giveCueSchema } from './give-cue.ts';

const director = person(5, 'director');
const give = { type: 'giveCue', roles: ['host', 'operator'], text: '上第三号' } as const;
const cue = (id: number, to: 'host' | 'operator'): RoomEvent => ({
  type: 'cueGiven',
  cues: [{ id: `cue-00000${id}`, from: 'director', to, text: '上第三号' }],
});

test('[CMD-70] each seat named gets a cue of its own, once', () => {
  expect(decideGiveCue(given(), { ...give, roles: ['host', 'operator', 'host'] }, director)).toEqual({
    ok: true,
    events: [
      {
        type: 'cueGiven',
        cues: [
          { id: 'cue-000001', from: 'director', to: 'host', text: '上第三号' },
          { id: 'cue-000002', from: 'director', to: 'operator', text: '上第三号' },
        ],
      },
    ],
  });
});

test('[CMD-70] the staff gives cues as the staff', () => {
  const decision = decideGiveCue(given([cue(1, 'host')]), give, { kind: 'staff', id: 'p-0000000000000001' });
  expect(decision).toMatchObject({ events: [{ cues: [{ id: 'cue-000002', from: 'staff' }, {}] }] });
});

test('[CMD-70] the newest twenty stay, and the last one always', () => {
  const many = Array.from({ length: 30 }, (_, index) => cue((index % 9) + 1, 'host'));
  expect(teamIn(given(many)).cues).toHaveLength(20);
  const long = { type: 'cueGiven', cues: [{ id: 'cue-000009', from: 'staff', to: 'host', text: '高'.repeat(900) }] };
  expect(teamIn(given([...many, long as RoomEvent])).cues).toHaveLength(1);
});

test('[CMD-70] after the show there are no cues', () => {
  expect(decideGiveCue(givenEnded(), give, director)).toMatchObject({ code: 'room/ended' });
});

test('[CMD-71] the seat that a cue is for acknowledges it, once', () => {
  const acknowledge = { type: 'acknowledgeCue', cueId: 'cue-000001' } as const;
  const acknowledged = { type: 'cueAcknowledged', cueId: 'cue-000001' } as const;
  const state = given([cue(1, 'host')]);
  expect(decideAcknowledgeCue(state, acknowledge, person(1, 'host'))).toEqual({ ok: true, events: [acknowledged] });
  expect(decideAcknowledgeCue(state, acknowledge, person(2, 'operator'))).toMatchObject({ code: 'cue/not_yours' });
  const done = given([cue(1, 'host'), acknowledged], 500);
  expect(teamIn(done).cues).toMatchObject([{ atMs: 500, acknowledgedAtMs: 500 }]);
  expect(decideAcknowledgeCue(done, acknowledge, person(1, 'host'))).toEqual({ ok: true, events: [] });
});

test('[CMD-71] unknown cues and ended shows are refused', () => {
  const acknowledge = { type: 'acknowledgeCue', cueId: 'cue-000001' } as const;
  expect(decideAcknowledgeCue(given(), acknowledge, person(1, 'host'))).toMatchObject({ code: 'cue/unknown' });
  expect(decideAcknowledgeCue(givenEnded(), acknowledge, person(1, 'host'))).toMatchObject({ code: 'room/ended' });
});

test.each([{ roles: [] }, { roles: ['guest'] }, { text: '' }, { text: 'x'.repeat(121) }])(
  '[CMD-9] %j is no cue',
  (fields) => {
    expect(giveCueSchema.safeParse({ ...give, ...fields }).success).toBe(false);
    expect(acknowledgeCueSchema.safeParse({ type: 'acknowledgeCue', cueId: '1' }).success).toBe(false);
  },
);
