import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createAudience } from '#shared/audience/create-audience.ts';
import type { Stage } from '#shared/audience/stage.ts';
import { createViewerPool } from '#shared/audience/viewer-pool.ts';
import { makeAudienceInputs, makeStage } from '../support/audience-fixture.ts';
import { SCRIPTS } from '../support/scripted-show.ts';
import type { BenchFigure } from './bench-figure.ts';
import { createNaiveAudience } from './naive-audience.ts';

/** An engine run and a naive run take turns; the median of the rounds counts. */
const ROUNDS = 5;

interface Size {
  readonly name: string;
  readonly online: number;
  readonly ticks: number;
  readonly ratioGoal: number;
}

/** 30 show minutes at 2,000 viewers; shorter where a round would last too long. */
const SIZES: readonly Size[] = [
  { name: '2k', online: 2_000, ticks: 7_200, ratioGoal: 6 },
  { name: '20k', online: 20_000, ticks: 720, ratioGoal: 20 },
];
/** Ticks of the naive loop: its cost per tick does not change. */
const NAIVE_TICKS = { '2k': 720, '20k': 72 } as const;
const NS_GOAL = 55;
const BYTES_GOAL = 48;

/**
 * Measures the engine: nanoseconds per attention, microseconds per tick, how many times longer a naive loop over viewer
 * objects takes for the same show, and bytes per viewer. Engine and naive loop take turns in every round, after one
 * round that warms up.
 */
export async function benchEngine(): Promise<BenchFigure[]> {
  return [...SIZES.flatMap(benchSize), bytesPerViewer(), bytesPerTick()];
}

function benchSize(size: Size): BenchFigure[] {
  measureRound(size);
  const rounds = Array.from({ length: ROUNDS }, () => measureRound(size));
  const nsPerAttention = medianOf(rounds.map((round) => round.nsPerAttention));
  const ratio = medianOf(rounds.map((round) => round.naiveMsPerTick / round.engineMsPerTick));
  const reference = 'naive loop over viewer objects in every tick, same show';
  return [
    {
      name: `engine-ns-per-attention-${size.name}`,
      value: nsPerAttention,
      unit: 'ns',
      reference: null,
      ratio: null,
      goal: NS_GOAL,
    },
    {
      name: `engine-tick-us-${size.name}`,
      value: medianOf(rounds.map((round) => round.engineMsPerTick * 1_000)),
      unit: 'µs',
      reference: null,
      ratio: null,
      goal: null,
    },
    { name: `engine-naive-ratio-${size.name}-min`, value: ratio, unit: 'x', reference, ratio, goal: size.ratioGoal },
  ];
}

/** Bytes of all columns of a viewer. */
function bytesPerViewer(): BenchFigure {
  const capacity = 1_024;
  const value = createViewerPool(capacity).memory.byteLength / capacity;
  return { name: 'engine-bytes-per-viewer', value, unit: 'B', reference: null, ratio: null, goal: BYTES_GOAL };
}

/** Ticks too few for the collector to run in between. */
const HEAP_TICKS = 40;

/** Bytes of heap that a tick of 2,000 viewers takes: its facts, lines and whatever else; the loop over viewers takes none. */
function bytesPerTick(): BenchFigure {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const audience = createAudience(makeAudienceInputs({ fixedOnline: 2_000, plannedMs: 1_800_000 }));
  const stageAt = competentStages();
  for (let tick = 1; tick <= 2_000; tick += 1) audience.step(stageAt(tick), tick);
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let tick = 2_001; tick <= 2_000 + HEAP_TICKS; tick += 1) audience.step(stageAt(tick), tick);
  const value = (process.memoryUsage().heapUsed - before) / HEAP_TICKS;
  return { name: 'engine-bytes-per-tick', value, unit: 'B', reference: null, ratio: null, goal: 0 };
}

interface Round {
  readonly nsPerAttention: number;
  readonly engineMsPerTick: number;
  readonly naiveMsPerTick: number;
}

function measureRound({ name, online, ticks }: Size): Round {
  const audience = createAudience(makeAudienceInputs({ fixedOnline: online, plannedMs: ticks * 250 }));
  const engineMs = timeOf(ticks, (stage, tick) => audience.step(stage, tick));
  const naiveTicks = name === '2k' ? NAIVE_TICKS['2k'] : NAIVE_TICKS['20k'];
  const naive = createNaiveAudience(makeAudienceInputs(), online);
  const naiveMs = timeOf(naiveTicks, (stage) => naive.step(stage));
  return {
    nsPerAttention: (engineMs * 1e6) / audience.attentions(),
    engineMsPerTick: engineMs / ticks,
    naiveMsPerTick: naiveMs / naiveTicks,
  };
}

/** Stages of a competent host's show by tick, the first card pinned. */
export function competentStages(): (tick: number) => Stage {
  const { acts, actEveryTicks } = SCRIPTS.competent;
  const quiet = makeStage({ pinned: 0, isSpeaking: true });
  const spoken = acts.map((kind) =>
    makeStage({ pinned: 0, isSpeaking: true, acts: [{ kind, product: 0, topic: null }] }),
  );
  return (tick) =>
    tick % actEveryTicks === 1 ? (spoken[Math.floor(tick / actEveryTicks) % spoken.length] ?? quiet) : quiet;
}

/** Milliseconds that a competent host's show takes. */
function timeOf(ticks: number, step: (stage: Stage, tick: number) => void): number {
  const stageAt = competentStages();
  const startedAt = performance.now();
  for (let tick = 1; tick <= ticks; tick += 1) step(stageAt(tick), tick);
  return performance.now() - startedAt;
}

/** Upper median; NaN for none. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
