import { setTimeout as pause } from 'node:timers/promises';
import { must } from '#shared/lib/assert.ts';
import type { Recording } from '#shared/model/recording.ts';
import type { ShowEdit } from '#shared/model/show-edit.ts';
import type { MomentAct } from '#shared/protocol/what-if-contract.ts';
import { scoreRecording } from '#shared/scoring/score-recording.ts';
import { cutOf } from '#shared/whatif/branch-script.ts';
import { metricLosses } from '#shared/whatif/metric-losses.ts';
import { editableActs } from '#shared/whatif/moment-acts.ts';
import { createExpectedDesk } from '../../server/analysis/expected.ts';
import type { BranchPoint } from '../../server/analysis/played-futures.ts';
import { type HeadlessPlan, runHeadless } from '../../server/analysis/run-headless.ts';
import { createWhatIfDesk, type WhatIfDesk } from '../../server/analysis/what-if.ts';
import { createWorkerPool, type WorkerPool } from '../../server/analysis/worker-pool.ts';
import type { Content } from '../../server/content/load-content.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';
import { createLogger } from '../../server/logger.ts';
import { buildServer } from '../support/fresh-build.ts';
import type { BenchFigure } from './bench-figure.ts';
import { percentile } from './percentile.ts';

const MINUTES = 20;
/** At most a hundred viewers at a time, with this seed. */
const SCENARIO = 'food-questions';
const CROWD_SEED = 2;
/** Edits that are measured, evenly over the show, after one that warms up. */
const EDITS = 20;
/** The form is open for so long before an edit is asked for. Proposed. */
const THINKING_MS = 3_000;
/** Another edit was filled in for so long before the one that is asked for: its pause is over, and its futures have begun. */
const FORMER_MS = 200;
const FORMER_LATER_MS = 15_000;
/** Points of the first curve of the expected score. */
const COARSE_POINTS = 10;

/**
 * Measures other futures of a 20-minute show with at most a hundred viewers as a debrief asks for them, on the server's
 * own workers: 200 roll-outs of an edit and the first estimate of it, as far as they were played before it was asked for; the
 * expected score, and the scorecard.
 */
export async function benchWhatIf(): Promise<readonly BenchFigure[]> {
  const content = shippedContent();
  const recording = playShow(content);
  // Those of the built server: what the sources run as under `tsx` is slower, for every closure is given its name.
  buildServer();
  const workers = createWorkerPool(true);
  try {
    return [
      ...(await measureEdits(recording, workers)),
      ...(await measureExpected(recording, content, workers)),
      figure('what-if.scorecard-20-minutes', scorecardMs(recording, content), 'ms', 50),
    ];
  } finally {
    await workers.close();
  }
}

function playShow(content: Content): Recording {
  const plan: HeadlessPlan = {
    project: must(content.projects[0], 'a project'),
    scenario: must(
      content.scenarios.find(({ id }) => id === SCENARIO),
      'the scenario',
    ),
    ...{ lang: 'zh', plannedMs: MINUTES * 60_000, level: 'competent', without: [] },
    ...{ crowdSeed: CROWD_SEED, teamSeed: CROWD_SEED, fixedOnline: null, preparation: [] },
  };
  return runHeadless(plan, content).recording;
}

async function measureEdits(recording: Recording, workers: WorkerPool): Promise<BenchFigure[]> {
  const words = editableActs(recording.entries).filter(({ command }) => command.type === 'utter');
  const step = Math.floor(words.length / (EDITS + 1));
  const times: Readonly<Record<keyof typeof CASES, EditTimes[]>> = { atOnce: [], drafted: [], editedLate: [] };
  for (let k = 0; k <= EDITS; k += 1) {
    const act = must(words[k * step], 'words');
    for (const name of ['atOnce', 'drafted', 'editedLate'] as const) {
      const desk = createWhatIfDesk(workers, createLogger('error'));
      await CASES[name](desk, recording, act);
      times[name].push(await measureEdit(recording, { kind: 'remove', seq: act.seq }, desk));
    }
  }
  const p = (share: number, name: keyof typeof CASES, time: keyof EditTimes) =>
    percentile(
      times[name].slice(1).map((one) => one[time]),
      share,
    );
  return [
    figure('what-if.first-estimate.p50', p(0.5, 'drafted', 'firstMs'), 'ms', 300),
    figure('what-if.200-roll-outs.p50', p(0.5, 'drafted', 'wholeMs'), 'ms', 1_500),
    figure('what-if.200-roll-outs.p95', p(0.95, 'drafted', 'wholeMs'), 'ms', 4_000),
    figure('what-if.edited-late.p50', p(0.5, 'editedLate', 'wholeMs'), 'ms', 1_500),
    figure('what-if.edited-late.p95', p(0.95, 'editedLate', 'wholeMs'), 'ms', 4_000),
    figure('what-if.asked-at-once.first-estimate.p50', p(0.5, 'atOnce', 'firstMs'), 'ms', 300),
    figure('what-if.asked-at-once.p50', p(0.5, 'atOnce', 'wholeMs'), 'ms', 1_500),
    figure('what-if.asked-at-once.p95', p(0.95, 'atOnce', 'wholeMs'), 'ms', 4_000),
  ];
}

type Think = (desk: WhatIfDesk, recording: Recording, act: MomentAct) => Promise<void>;

/** What happens before an act is left out: nothing, the form is open with that very draft, or with another one of the same place. */
const CASES = {
  atOnce: async () => undefined,
  async drafted(desk, recording, { seq }) {
    void desk.prepare(draftOf(recording, { kind: 'remove', seq }));
    await pause(THINKING_MS);
  },
  async editedLate(desk, recording, { seq, atMs }) {
    const former = draftOf(recording, { kind: 'move', seq, atMs: atMs + FORMER_LATER_MS });
    await desk.prepare({ ...former, edit: null });
    void desk.prepare(former);
    await pause(FORMER_MS);
  },
} as const satisfies Record<string, Think>;

function draftOf(recording: Recording, edit: ShowEdit): BranchPoint {
  return { recording, cut: cutOf(recording.entries, edit), edit, par: null };
}

/** Until the first estimate of an edit was there, and until all its pairs were. */
interface EditTimes {
  readonly firstMs: number;
  readonly wholeMs: number;
}

async function measureEdit(recording: Recording, edit: ShowEdit, desk: WhatIfDesk): Promise<EditTimes> {
  const { roomId } = recording.header;
  const startedAt = performance.now();
  let status = must(desk.ask({ recording, edit, par: null, isPlayedAnew: false }), 'a desk that is free');
  let firstMs: number | null = null;
  while (status.done < status.of && status.phase === 'running') {
    // Looking costs what the workers need: after the first estimate as seldom as the figure allows.
    await pause(firstMs === null ? 2 : 20);
    status = must(desk.status(roomId, edit), 'what was asked');
    if (status.course !== null) firstMs ??= performance.now() - startedAt;
  }
  const wholeMs = performance.now() - startedAt;
  while (status.phase === 'running') {
    await pause(20);
    status = must(desk.status(roomId, edit), 'what was asked');
  }
  return { firstMs: must(firstMs, 'a first estimate'), wholeMs };
}

async function measureExpected(recording: Recording, content: Content, workers: WorkerPool): Promise<BenchFigure[]> {
  const desk = createExpectedDesk(workers, createLogger('error'));
  const card = scoreRecording(recording, must(content.rubrics[0], 'a rubric'), null, { scoreBots: true });
  const { total } = card;
  const startedAt = performance.now();
  let status = desk.ask({ recording, total, losses: metricLosses(card), par: null, isOurs: true });
  let coarseMs: number | null = null;
  while (status.phase === 'running') {
    await pause(20);
    status = must(desk.status(recording.header.roomId), 'what was asked');
    if (status.done >= COARSE_POINTS) coarseMs ??= performance.now() - startedAt;
  }
  return [
    figure('what-if.expected-score.coarse', must(coarseMs, 'a coarse curve') / 1_000, 's', 2),
    figure('what-if.expected-score.whole', (performance.now() - startedAt) / 1_000, 's', 60),
  ];
}

function scorecardMs(recording: Recording, content: Content): number {
  const rubric = must(content.rubrics[0], 'a rubric');
  const times = Array.from({ length: 5 }, () => {
    const startedAt = performance.now();
    scoreRecording(recording, rubric, null);
    return performance.now() - startedAt;
  });
  return percentile(times, 0.5);
}

function figure(name: string, value: number, unit: string, goal: number): BenchFigure {
  return { name, value: Math.round(value * 10) / 10, unit, reference: null, ratio: null, goal };
}
