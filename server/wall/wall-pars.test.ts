import pino from 'pino';
import { expect, test } from 'vitest';
import { measureRecording } from '#shared/metrics/measure-recording.ts';
import { makePar } from '#shared/scoring/make-par.ts';
import type { Par } from '#shared/scoring/scorecard.ts';
import { makeRecording, ticked } from '../../tests/support/make-recording.ts';
import { makeRoom } from '../../tests/support/make-room.ts';
import { createWallPars } from './wall-pars.ts';

const PAR = makePar([measureRecording(makeRecording([[60_000, ticked(1)]]))], [], [[500]]);

/** A wall on a clock that the test moves; `answers` are what the desk says one after the other. */
function givenWall(answers: readonly (Par | null)[]) {
  let nowMs = 0;
  let asked = 0;
  const pars = createWallPars({
    now: () => nowMs,
    logger: pino({ level: 'silent' }),
    pars: {
      request: async () => {
        asked += 1;
        return { done: 0, of: 1, par: answers[asked - 1] ?? null };
      },
    },
  });
  const passing = (ms: number) => {
    nowMs += ms;
  };
  return { pars, asked: () => asked, passing };
}

const answered = () => new Promise((resolve) => setImmediate(resolve));

test('[WAL-4] par is asked for while a show is on air, every five seconds until it is there', async () => {
  const { room, give } = await makeRoom();
  const live = { header: room.context.header, room };
  const { pars, asked, passing } = givenWall([null, PAR]);
  expect([pars.parOf(live), asked()]).toEqual([null, 0]);
  await give({ type: 'startShow' });
  expect(pars.parOf(live)).toBeNull();
  await answered();
  passing(4_999);
  expect([pars.parOf(live), asked()]).toEqual([null, 1]);
  passing(1);
  expect([pars.parOf(live), asked()]).toEqual([null, 2]);
  await answered();
  passing(60_000);
  expect([pars.parOf(live), asked()]).toEqual([PAR, 2]);
});

test('[WAL-4] a drill has no par', async () => {
  const { room, give } = await makeRoom();
  await give({ type: 'startShow' });
  const drill = { of: 'd'.repeat(26), fromMs: 0, toMs: 90_000, momentMs: 30_000 };
  const { pars, asked } = givenWall([PAR]);
  expect(pars.parOf({ header: { ...room.context.header, drill }, room })).toBeNull();
  expect(asked()).toBe(0);
});
