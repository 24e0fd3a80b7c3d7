import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  answered,
  asked,
  counted,
  type Happening,
  makeRecording,
  opened,
  ticked,
} from '../../tests/support/make-recording.ts';
import { evolve } from '../events/evolve.ts';
import { initialRoomState } from '../events/initial-room-state.ts';
import type { Recording } from '../model/recording.ts';
import { liveMetrics } from './live-metrics.ts';
import { measureRecording } from './measure-recording.ts';

function liveOf(recording: Recording, viewpoint: 'team' | 'public' = 'team') {
  let state = initialRoomState(viewpoint);
  for (const { showMs, events } of recording.entries) {
    for (const event of events) state = evolve(state, event, showMs);
  }
  return liveMetrics(state);
}

const step = fc.record({
  views: fc.nat(20),
  viewers: fc.nat(10),
  watchMs: fc.nat(5_000),
  clicks: fc.nat(5),
  exposures: fc.nat(9),
  orders: fc.nat(2),
  gmvCents: fc.nat(100_000),
  online: fc.nat(50),
  asks: fc.boolean(),
  answers: fc.boolean(),
});

test('[MET-4] live metrics equal the measured log so far, the median in whole seconds', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const happenings = steps.map(({ online, asks, answers, ...counters }, index): Happening => {
        const lines = steps.slice(0, index).flatMap((one, line) => (one.asks ? [line] : []));
        const events = [ticked(online), counted(counters)];
        return [
          (index + 1) * 5_250,
          ...events,
          ...(asks ? asked(index, 'size') : []),
          ...(answers ? [answered(lines)] : []),
        ];
      });
      const recording = makeRecording([[0, ...opened(), { type: 'showStarted' }], ...happenings]);
      const { medianAnswerSeconds: exact, ...measured } = measureRecording(recording);
      const { medianAnswerSeconds: whole, ...live } = liveOf(recording) ?? { medianAnswerSeconds: -1 };
      expect(live).toEqual(measured);
      expect(whole).toBe(exact === null ? null : Math.min(120, Math.floor(exact)));
    }),
    { seed: 11, numRuns: 100 },
  );
});

test('[MET-4] a watcher without the team part has no metrics', () => {
  expect(liveOf(makeRecording([[0, ...opened()]]), 'public')).toBeNull();
});
