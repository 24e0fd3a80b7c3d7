import { createAudience } from '#shared/audience/create-audience.ts';
import { makeAudienceInputs } from '../support/audience-fixture.ts';
import type { BenchFigure } from './bench-figure.ts';
import { competentStages, medianOf } from './engine.ts';

const VIEWERS = 1_000_000;
/** Ticks until those who came together look at different times; the longest wait is half as long again. */
const WARM_TICKS = 80;
const TICKS = 120;
const TICK_MS = 250;

/** Measures a crowd of a million on one core: how many times faster than real time, and the slowest tick in a hundred. */
export async function benchMillion(): Promise<BenchFigure[]> {
  const audience = createAudience(makeAudienceInputs({ fixedOnline: VIEWERS, plannedMs: 3_600_000 }));
  const stageAt = competentStages();
  for (let tick = 1; tick <= WARM_TICKS; tick += 1) audience.step(stageAt(tick), tick);
  const ticksMs: number[] = [];
  for (let tick = WARM_TICKS + 1; tick <= WARM_TICKS + TICKS; tick += 1) {
    const startedAt = performance.now();
    audience.step(stageAt(tick), tick);
    ticksMs.push(performance.now() - startedAt);
  }
  const meanMs = ticksMs.reduce((sum, ms) => sum + ms, 0) / TICKS;
  const slowest = [...ticksMs].sort((a, b) => a - b)[Math.ceil(TICKS * 0.99) - 1] ?? 0;
  const figure = (name: string, value: number, unit: string, goal: number): BenchFigure => ({
    name,
    value,
    unit,
    reference: null,
    ratio: null,
    goal,
  });
  return [
    figure('engine-million-realtime-min', TICK_MS / meanMs, 'x', 20),
    figure('engine-million-tick-p50', medianOf(ticksMs), 'ms', 10),
    figure('engine-million-tick-p99', slowest, 'ms', 10),
  ];
}
