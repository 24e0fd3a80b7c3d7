import { evolve } from '#shared/events/evolve.ts';
import { initialRoomState } from '#shared/events/initial-room-state.ts';
import { must } from '#shared/lib/assert.ts';
import type { Recording } from '#shared/model/recording.ts';
import type { Finding } from '#shared/model/speech-act.ts';
import type { Debrief } from '#shared/protocol/http-contract.ts';
import { scoreRecording } from '#shared/scoring/score-recording.ts';
import { findDebriefFacts, makeDebrief } from '../../server/analysis/make-debrief.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';
import { makeRecording, opened, SOLD, said } from './make-recording.ts';

const SPOKEN = 12;
const PLANNED_MS = 120_000;

/** A show of two minutes that sold, in which somebody spoke all the time. `findings`: of the fourth line. */
export function makeSpokenShow(findings: readonly Finding[]): Recording {
  const words = Array.from({ length: SPOKEN }, (_, at) => {
    const fromMs = at * 10_000;
    return [fromMs + 8_000, ...said(at, fromMs, fromMs + 8_000, ['benefit'], at === 4 ? { findings } : {})] as const;
  });
  return makeRecording(
    [
      [0, ...opened()],
      [0, { type: 'showStarted' }],
      [1_000, { type: 'productPinned', productId: 'pillow' }],
      ...words,
      [PLANNED_MS, { type: 'audienceCounted', tick: 1, counters: SOLD, products: [], intents: [] }],
      [PLANNED_MS, { type: 'showEnded', reason: 'planned' }],
    ],
    PLANNED_MS,
  );
}

/** The debrief of a recording by a shipped rubric, without par, as the server makes it for somebody who may judge. */
export function debriefOf(recording: Recording): Debrief {
  const { entries } = recording;
  const state = entries.reduce(
    (before, { events, showMs }) => events.reduce((room, event) => evolve(room, event, showMs), before),
    initialRoomState('staff'),
  );
  const { scenarios, rubrics } = shippedContent();
  const [scenario, rubric] = [must(scenarios[0], 'a scenario'), must(rubrics[0], 'a rubric')];
  const archived = { recording, state, lastSeq: entries.length };
  const facts = findDebriefFacts(archived, scenario, (file) => file);
  const judgements = { reviewed: [], guidance: new Map(), canJudge: true };
  const progress = { par: null, done: 1, of: 1 };
  return makeDebrief(facts, judgements, scoreRecording(recording, rubric, null), progress);
}
