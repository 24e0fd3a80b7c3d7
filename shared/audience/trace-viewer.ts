import { TICK_MS } from '../lib/constants.ts';
import type { StageCause, TraceDeed, TracePoint } from '../model/viewer-trace.ts';
import { WHEEL_TICKS } from './attention-wheel.ts';
import { type AudienceProbe, type ProbedRoom, ViewerAct } from './audience-probe.ts';
import { createFeltGains, type FeltGains, type WeighedGain } from './felt-gains.ts';
import { repeatsHeard } from './script-memory.ts';
import type { Stage } from './stage.ts';
import { type TraceWeights, traceWeights } from './trace-weights.ts';
import { BYTE, HALF, NONE, STATE_COUNT, ViewerFlag, ViewerState } from './viewer-pool.ts';

/** A deed with what led to it, strongest first. `product` is an index or −1, `topic` a number or −1. */
export interface TracedDeed {
  readonly tick: number;
  readonly deed: TraceDeed;
  readonly product: number;
  readonly topic: number;
  readonly reasons: readonly WeighedGain[];
}

/** Follows one viewer through a show that is stepped again. */
export interface ViewerTracer {
  readonly probe: AudienceProbe;
  /** After each step, with the stage of the tick. */
  follow(stage: Stage, tick: number): void;
  /** Number of the persona, −1 when the viewer never came. */
  persona(): number;
  readonly points: readonly TracePoint[];
  readonly deeds: readonly TracedDeed[];
  /** What held the viewer and what drove it away, strongest first. */
  held(): readonly WeighedGain[];
  drove(): readonly WeighedGain[];
}

/** Deeds that are told, by act. Likes, shares and entries for a lucky bag say little of a viewer. */
const DEED_OF: Readonly<Partial<Record<ViewerAct, TraceDeed>>> = {
  [ViewerAct.Enter]: 'entered',
  [ViewerAct.Return]: 'returned',
  [ViewerAct.Notice]: 'noticed',
  [ViewerAct.Click]: 'clicked',
  [ViewerAct.Cart]: 'carted',
  [ViewerAct.Order]: 'ordered',
  [ViewerAct.Question]: 'asked',
  [ViewerAct.Line]: 'wrote',
  [ViewerAct.Follow]: 'followed',
  [ViewerAct.Report]: 'reported',
  [ViewerAct.Leave]: 'left',
};

/** The hazard that a deed follows; leaving follows the contrary of staying. */
const DECIDED_BY: Readonly<Partial<Record<TraceDeed, Exclude<keyof TraceWeights, 'stay'>>>> = {
  clicked: 'click',
  carted: 'order',
  ordered: 'order',
  asked: 'write',
  wrote: 'write',
  reported: 'write',
  followed: 'follow',
};

/** What counts for leaving was felt within this time. */
const LEAVE_TICKS = 90_000 / TICK_MS;
const REASONS_PER_DEED = 3;
const REASONS_OF_SHOW = 5;
/** Below this a reason says nothing: a hundredth of a logit or of an exponent. */
const LEAST_WEIGHT = 0.01;

/** A gain of everybody that the viewer has not felt yet. */
interface Pending {
  readonly tick: number;
  readonly cause: StageCause;
  readonly place: number;
  readonly state: ViewerState;
  readonly gain: number;
  readonly factors: Float64Array | null;
}

/** A tracer of the viewer with this number. */
export function traceViewer(viewer: number): ViewerTracer {
  const points: TracePoint[] = [];
  const deeds: TracedDeed[] = [];
  const before = new Float64Array(STATE_COUNT);
  let room: ProbedRoom | null = null;
  let felt: FeltGains | null = null;
  let weights: TraceWeights | null = null;
  let pending: Pending[] = [];
  let doneNow: { act: ViewerAct; product: number }[] = [];
  let slot = -1;
  let persona = -1;
  let looks = 0;
  let lookTick = 0;
  let nextTick = 1;
  let epoch = -1;
  let isIgnored = false;

  function probeOpen(opened: ProbedRoom): void {
    room = opened;
    felt = createFeltGains(opened.decay);
  }

  function settle({ pool, personas, model }: ProbedRoom, at: number): void {
    slot = at;
    persona = pool.persona[at * BYTE];
    weights = traceWeights(model, personas.impulse[persona]);
    lookTick = nextTick;
    epoch = pool.productEpoch[at * HALF];
    remember(pool.states);
    pending = [];
  }

  function remember(states: Float32Array): void {
    for (let state = 0; state < STATE_COUNT; state += 1) before[state] = states[slot + state];
  }

  /** Lets the viewer feel what is pending: as in the hot loop, gains take from what is missing, losses from what is there. */
  function feel({ decay }: ProbedRoom, tick: number): void {
    for (const { tick: then, cause, place, state, gain, factors } of pending) {
      const value = before[state] * decay[Math.min(WHEEL_TICKS - 1, tick - lookTick) * STATE_COUNT + state];
      const amount = gain * (factors === null ? 1 : factors[persona]) * decay[(tick - then) * STATE_COUNT + state];
      felt?.add({ cause, tick: then, place, feltTick: tick }, state, amount * (amount > 0 ? 1 - value : value));
    }
    pending = [];
  }

  function hearScript({ script, pool, model }: ProbedRoom, tick: number): void {
    const repeats = repeatsHeard(script, lookTick, pool.enteredTick[slot]);
    if (repeats === 0) return;
    const gain = { cause: 'repeated', tick, place: 0, feltTick: tick } as const;
    felt?.add(gain, ViewerState.Interest, model.scriptInterest * repeats * before[ViewerState.Interest]);
    felt?.add(gain, ViewerState.Boredom, model.scriptBoredom * repeats * (1 - before[ViewerState.Boredom]));
  }

  function hearOwnAnswers(stage: Stage, { model }: ProbedRoom, tick: number): void {
    stage.answers.forEach(({ viewers, isRight }, place) => {
      if (!viewers.includes(viewer)) return;
      const gain = { cause: isRight ? 'answered' : 'evaded', tick, place, feltTick: tick } as const;
      felt?.add(gain, ViewerState.Trust, isRight ? model.answerFairTrust : model.evadedTrust);
      if (!isRight) felt?.add(gain, ViewerState.Annoyance, model.evadedAnnoyance);
      else {
        felt?.add(gain, ViewerState.Bond, model.answerBond);
        felt?.add(gain, ViewerState.Knowledge, model.answerKnowledge);
        felt?.add(gain, ViewerState.Valuation, model.answerValuation);
      }
    });
  }

  function losePatience({ model, pool }: ProbedRoom, tick: number): void {
    const wasIgnored = isIgnored;
    isIgnored = (pool.flags[slot * HALF] & ViewerFlag.Ignored) !== 0;
    if (wasIgnored || !isIgnored) return;
    const gain = { cause: 'ignored', tick, place: 0, feltTick: tick } as const;
    felt?.add(gain, ViewerState.Interest, model.ignoredInterest);
    felt?.add(gain, ViewerState.Trust, model.ignoredTrust);
    felt?.add(gain, ViewerState.Valuation, model.ignoredValuation);
    felt?.add(gain, ViewerState.Annoyance, model.ignoredAnnoyance);
  }

  const ofShow = () => (felt === null || weights === null ? [] : felt.total(weights.stay));

  function reasonsFor(deed: TraceDeed, tick: number): readonly WeighedGain[] {
    if (felt === null || weights === null) return [];
    if (deed === 'left') {
      return strongest(reversed(felt.weigh(weights.stay, tick, tick - LEAVE_TICKS)), REASONS_PER_DEED);
    }
    const of = DECIDED_BY[deed];
    return of === undefined ? [] : strongest(felt.weigh(weights[of], tick, 0), REASONS_PER_DEED);
  }

  function tell(tick: number): void {
    const hasAsked = doneNow.some(({ act }) => act === ViewerAct.Question);
    for (const { act, product } of doneNow) {
      const deed = DEED_OF[act];
      if (deed === undefined || (deed === 'wrote' && hasAsked)) continue;
      const topic = deed === 'asked' && room !== null ? room.pool.askedTopic[slot * BYTE] : NONE;
      deeds.push({ tick, deed, product, topic: topic === NONE ? -1 : topic, reasons: reasonsFor(deed, tick) });
    }
    doneNow = [];
  }

  return {
    points,
    deeds,
    persona: () => persona,
    probe: {
      open: probeOpen,
      gained(cause, place, state, gain, factors) {
        if (slot !== -1 && gain !== 0) pending.push({ tick: nextTick, cause, place, state, gain, factors });
      },
      productCleared() {
        const isOfProduct = (state: ViewerState) => state === ViewerState.Valuation || state === ViewerState.Knowledge;
        pending = pending.filter(({ state }) => !isOfProduct(state));
      },
      acted(at, who, act, product) {
        if (who !== viewer || room === null) return;
        if (act === ViewerAct.Enter) settle(room, at);
        if (act === ViewerAct.Return) pending = [];
        doneNow.push({ act, product });
      },
    },
    follow(stage, tick) {
      nextTick = tick + 1;
      if (slot === -1 || room === null) return;
      const { pool } = room;
      hearOwnAnswers(stage, room, tick);
      if (pool.looks[slot] !== looks || doneNow.length > 0) {
        looks = pool.looks[slot];
        if (pool.productEpoch[slot * HALF] !== epoch) felt?.forgetProduct();
        epoch = pool.productEpoch[slot * HALF];
        feel(room, tick);
        hearScript(room, tick);
        lookTick = tick;
        losePatience(room, tick);
        points.push(pointOf(pool.states, slot, tick));
      }
      const hasLeft = doneNow.some(({ act }) => act === ViewerAct.Leave);
      tell(tick);
      remember(pool.states);
      if (hasLeft && (pool.flags[slot * HALF] & ViewerFlag.Away) === 0) slot = -1;
    },
    held: () => strongest(ofShow(), REASONS_OF_SHOW),
    drove: () => strongest(reversed(ofShow()), REASONS_OF_SHOW),
  };
}

function reversed(weighed: readonly WeighedGain[]): readonly WeighedGain[] {
  return weighed.map(({ gain, weight }) => ({ gain, weight: -weight }));
}

/** The heaviest, heaviest first; of equal ones the earlier. */
function strongest(weighed: readonly WeighedGain[], most: number): readonly WeighedGain[] {
  return weighed
    .filter(({ weight }) => weight >= LEAST_WEIGHT)
    .sort((a, b) => b.weight - a.weight || a.gain.tick - b.gain.tick || a.gain.place - b.gain.place)
    .slice(0, most);
}

function pointOf(states: Float32Array, slot: number, tick: number): TracePoint {
  const at = (state: ViewerState) => Math.round(states[slot + state] * 1_000) / 1_000;
  return {
    atMs: tick * TICK_MS,
    interest: at(ViewerState.Interest),
    trust: at(ViewerState.Trust),
    bond: at(ViewerState.Bond),
    urgency: at(ViewerState.Urgency),
    boredom: at(ViewerState.Boredom),
    annoyance: at(ViewerState.Annoyance),
    valuation: at(ViewerState.Valuation),
    knowledge: at(ViewerState.Knowledge),
  };
}
