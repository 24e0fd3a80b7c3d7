import type { TraceCause } from '../model/viewer-trace.ts';
import { WHEEL_TICKS } from './attention-wheel.ts';
import { STATE_COUNT, ViewerState } from './viewer-pool.ts';

/** What one thing did to a viewer, per state, when it was felt. */
export interface FeltGain {
  readonly cause: TraceCause;
  /** When it happened, and which of the acts or answers of that tick it was. */
  readonly tick: number;
  readonly place: number;
  /** Tick in which the viewer felt it. */
  readonly feltTick: number;
  readonly amounts: Float64Array;
}

/** A gain with its weight for one decision. */
export interface WeighedGain {
  readonly gain: FeltGain;
  readonly weight: number;
}

/** Causes that last: what they do within ten seconds counts as one. */
const LASTING: readonly TraceCause[] = ['time', 'monologue', 'silence', 'scarce', 'soldOut', 'chat', 'othersBuy'];
const LASTING_TICKS = 40;

/** Everything that a viewer felt so far, and what of it is left at a later moment. */
export interface FeltGains {
  add(gain: Omit<FeltGain, 'amounts'>, state: ViewerState, amount: number): void;
  /** Another product: what was felt of the last one does not count any more. */
  forgetProduct(): void;
  /** Gains with the weight that is left of them at `tick`, unordered. Those felt before `fromTick` are left out. */
  weigh(weights: Float64Array, tick: number, fromTick: number): WeighedGain[];
  /** Gains with their whole weight, as if none were ever forgotten. */
  total(weights: Float64Array): WeighedGain[];
}

/** No gains. `decay` is the table of the integrals. */
export function createFeltGains(decay: Float64Array): FeltGains {
  const gains = new Map<string, FeltGain>();

  /** What is left of a state after some ticks. */
  function left(state: number, ticks: number): number {
    let share = 1;
    let rest = ticks;
    for (; rest >= WHEEL_TICKS; rest -= WHEEL_TICKS - 1) share *= decay[(WHEEL_TICKS - 1) * STATE_COUNT + state];
    return share * decay[rest * STATE_COUNT + state];
  }

  function sum(weights: Float64Array, { amounts }: FeltGain, share: (state: number) => number): number {
    let weight = 0;
    for (let state = 0; state < STATE_COUNT; state += 1) weight += weights[state] * amounts[state] * share(state);
    return weight;
  }

  return {
    add(gain, state, amount) {
      const isLasting = LASTING.includes(gain.cause);
      const tick = isLasting ? gain.tick - (gain.tick % LASTING_TICKS) : gain.tick;
      const key = `${gain.cause} ${tick} ${gain.place}`;
      const known = gains.get(key) ?? { ...gain, tick, amounts: new Float64Array(STATE_COUNT) };
      known.amounts[state] += amount;
      gains.set(key, known);
    },
    forgetProduct() {
      for (const { amounts } of gains.values()) {
        amounts[ViewerState.Valuation] = 0;
        amounts[ViewerState.Knowledge] = 0;
      }
    },
    weigh(weights, tick, fromTick) {
      return [...gains.values()]
        .filter(({ feltTick }) => feltTick >= fromTick && feltTick <= tick)
        .map((gain) => ({ gain, weight: sum(weights, gain, (state) => left(state, tick - gain.feltTick)) }));
    },
    total: (weights) => [...gains.values()].map((gain) => ({ gain, weight: sum(weights, gain, () => 1) })),
  };
}
