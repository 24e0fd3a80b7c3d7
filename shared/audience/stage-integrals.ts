import { TICK_MS } from '../lib/constants.ts';
import type { StageCause } from '../model/viewer-trace.ts';
import { exactExp } from '../random/exact-math.ts';
import { WHEEL_TICKS } from './attention-wheel.ts';
import type { AudienceModel } from './audience-model.ts';
import type { AudienceProbe } from './audience-probe.ts';
import { type SavedPart, saveFields } from './part-memory.ts';
import { STATE_COUNT, ViewerState } from './viewer-pool.ts';

const TICK_S = TICK_MS / 1_000;
/** A constant of this file, which the compiler need not look up. */
const STATES = STATE_COUNT;

/**
 * Running decayed integrals of everything that moves a state, per (persona, state). What reached a viewer between two
 * looks is `now − then × decay`, at a cost that does not depend on how much happened in between. The last
 * `WHEEL_TICKS` ticks are kept, as long as a viewer can look away.
 */
export interface StageIntegrals extends SavedPart {
  /** Integrals at the end of a tick: row `tick & (WHEEL_TICKS − 1)`, then persona, then state. */
  readonly rows: Float32Array;
  /** Numbers per row. */
  readonly rowLength: number;
  /** Decay over n ticks at `n × STATE_COUNT + state`. */
  readonly decay: Float64Array;
  /** Begins a tick: everything decays by one tick. */
  begin(): void;
  /** Says why the next gains come; `place` counts the acts or answers of the tick. Only a probe listens. */
  because(cause: StageCause, place?: number): void;
  /** Adds `gain` to a state of all personas, times their factor when factors are given. */
  add(state: ViewerState, gain: number, factors: Float64Array | null): void;
  /**
   * Forgets what was said of the product on stage, because another one took its place: now and in the rows that are kept,
   * so that viewers who last looked at the other product feel what was said of this one from its beginning.
   */
  clearProduct(): void;
  /** Writes the row of `tick`. */
  end(tick: number): void;
}

/** Integrals of a stage on which nothing happened yet. */
export function createStageIntegrals(
  model: AudienceModel,
  personaCount: number,
  probe: AudienceProbe | null = null,
): StageIntegrals {
  const rowLength = personaCount * STATE_COUNT;
  const rows = new Float32Array(WHEEL_TICKS * rowLength);
  const running = new Float64Array(rowLength);
  const decay = decayTable(model);
  let cause: StageCause = 'time';
  let causePlace = 0;
  return {
    rows,
    rowLength,
    decay,
    save: () => saveFields({ rows, running }),
    begin: () => decayOnce(running, decay),
    because(next, place = 0) {
      cause = next;
      causePlace = place;
    },
    add(state, gain, factors) {
      probe?.gained(cause, causePlace, state, gain, factors);
      addGain(running, state, gain, factors);
    },
    clearProduct() {
      probe?.productCleared();
      for (let persona = 0; persona < personaCount; persona += 1) {
        running[persona * STATE_COUNT + ViewerState.Valuation] = 0;
        running[persona * STATE_COUNT + ViewerState.Knowledge] = 0;
      }
      for (let row = 0; row < rows.length; row += STATE_COUNT) {
        rows[row + ViewerState.Valuation] = 0;
        rows[row + ViewerState.Knowledge] = 0;
      }
    },
    end(tick) {
      copyRow(running, rows, (tick & (WHEEL_TICKS - 1)) * rowLength);
    },
  };
}

// Every tick goes through these: functions of the module, which the compiler knows by all that call them.

function decayOnce(running: Float64Array, decay: Float64Array): void {
  const { length } = running;
  for (let k = 0; k < length; k += 1) running[k] *= decay[STATES + (k & (STATES - 1))];
}

function addGain(running: Float64Array, state: ViewerState, gain: number, factors: Float64Array | null): void {
  const { length } = running;
  if (factors === null) for (let at: number = state; at < length; at += STATES) running[at] += gain;
  else for (let at: number = state, k = 0; at < length; at += STATES, k += 1) running[at] += gain * factors[k];
}

function copyRow(running: Float64Array, rows: Float32Array, from: number): void {
  const { length } = running;
  for (let k = 0; k < length; k += 1) rows[from + k] = running[k];
}

/** Factor of one tick for a half-life. */
export function decayPerTick(halfLifeS: number): number {
  return exactExp((-Math.LN2 * TICK_S) / halfLifeS);
}

function decayTable(model: AudienceModel): Float64Array {
  const perTick = [
    model.interestHalfLifeS,
    model.trustHalfLifeS,
    model.bondHalfLifeS,
    model.urgencyHalfLifeS,
    model.boredomHalfLifeS,
    model.annoyanceHalfLifeS,
    model.valuationHalfLifeS,
    model.knowledgeHalfLifeS,
  ].map(decayPerTick);
  const table = new Float64Array(WHEEL_TICKS * STATE_COUNT).fill(1);
  for (let k = STATE_COUNT; k < table.length; k += 1)
    table[k] = table[k - STATE_COUNT] * perTick[k & (STATE_COUNT - 1)];
  return table;
}
