import { setTimeout as pause } from 'node:timers/promises';
import { must } from '#shared/lib/assert.ts';
import type { Recording } from '#shared/model/recording.ts';
import type { ShowEdit } from '#shared/model/show-edit.ts';
import { scoreRecording } from '#shared/scoring/score-recording.ts';
import { cutBefore } from '#shared/whatif/branch-script.ts';
import { metricLosses } from '#shared/whatif/metric-losses.ts';
import { editableActs } from '#shared/whatif/moment-acts.ts';
import { createExpectedDesk } from '../../server/analysis/expected.ts';
import { type HeadlessPlan, runHeadless } from '../../server/analysis/run-headless.ts';
import { createWhatIfDesk, type WhatIfDesk } from '../../server/analysis/what-if.ts';
import { createWorkerPool, type WorkerPool } from '../../server/analysis/worker-pool.ts';
import { type Content, loadContent } from '../../server/content/load-content.ts';
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
/** Points of the first curve of the expected score. */
const COARSE_POINTS = 10;

/**
 * Measures other futures of a 20-minute show with at most a hundred viewers as a debrief asks for them, on the server's
 * own workers: 200 roll-outs of an edit, the first estimate of it, the expected score, and the scorecard.
 */
export async function benchWhatIf(): Promise<readonly BenchFigure[]> {
  const content = loadContent();
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
  const atOnce: EditTimes[] = [];
  const thoughtAbout: EditTimes[] = [];
  for (let k = 0; k <= EDITS; k += 1) {
    const { seq } = must(words[k * step], 'words');
    const edit: ShowEdit = { kind: 'remove', seq };
    atOnce.push(await measureEdit(recording, edit, createWhatIfDesk(workers, createLogger('error'))));
    const desk = createWhatIfDesk(workers, createLogger('error'));
    await desk.prepare({ recording, cut: cutBefore(recording.entries, { seq }), edit: null, par: null });
    thoughtAbout.push(await measureEdit(recording, edit, desk));
  }
  const [cold, ahead] = [atOnce.slice(1), thoughtAbout.slice(1)];
  const p50 = (times: readonly EditTimes[], name: keyof EditTimes) => percentileOf(times, name, 0.5);
  const p95 = (times: readonly EditTimes[], name: keyof EditTimes) => percentileOf(times, name, 0.95);
  return [
    figure('what-if.first-estimate.p50', p50(ahead, 'firstMs'), 'ms', 300),
    figure('what-if.200-roll-outs.p50', p50(ahead, 'wholeMs'), 'ms', 1_500),
    figure('what-if.200-roll-outs.p95', p95(ahead, 'wholeMs'), 'ms', 4_000),
    figure('what-if.asked-at-once.first-estimate.p50', p50(cold, 'firstMs'), 'ms', 300),
    figure('what-if.asked-at-once.200-roll-outs.p50', p50(cold, 'wholeMs'), 'ms', 1_500),
    figure('what-if.asked-at-once.200-roll-outs.p95', p95(cold, 'wholeMs'), 'ms', 4_000),
  ];
}

/** Until the first estimate of an edit was there, and until all its pairs were. */
interface EditTimes {
  readonly firstMs: number;
  readonly wholeMs: number;
}

function percentileOf(times: readonly EditTimes[], name: keyof EditTimes, share: number): number {
  return percentile(
    times.map((one) => one[name]),
    share,
  );
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
