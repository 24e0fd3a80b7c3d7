import { TICK_MS } from '../lib/constants.ts';
import type { AudienceModel } from './audience-model.ts';
import type { StageAnswer, StageWrongAnswer } from './stage.ts';
import { BYTE, HALF, NONE, ticksSince, ViewerFlag, type ViewerPool, ViewerState } from './viewer-pool.ts';

/** Adds a gain to a state with saturation: gains fill what is missing, losses take from what is there. */
function nudge(pool: ViewerPool, slot: number, state: ViewerState, gain: number): void {
  const at = slot + state;
  const value = pool.states[at];
  pool.states[at] = value + (gain > 0 ? gain * (1 - value) : gain * value);
}

/** Lets the viewers whose questions were answered feel it: the sooner the better. Source: `domain` 3.2. */
export function feelAnswer(
  model: AudienceModel,
  pool: ViewerPool,
  askers: Map<number, number>,
  answer: StageAnswer,
  tick: number,
): void {
  for (const viewer of answer.viewers) {
    const slot = askers.get(viewer);
    if (slot === undefined || pool.askedTopic[slot * BYTE] === NONE) continue;
    if (!answer.isRight) {
      nudge(pool, slot, ViewerState.Trust, model.evadedTrust);
      nudge(pool, slot, ViewerState.Annoyance, model.evadedAnnoyance);
      continue;
    }
    nudge(
      pool,
      slot,
      ViewerState.Trust,
      trustGain(model, (ticksSince(tick, pool.askedTick[slot * HALF]) * TICK_MS) / 1_000),
    );
    nudge(pool, slot, ViewerState.Bond, model.answerBond);
    nudge(pool, slot, ViewerState.Knowledge, model.answerKnowledge);
    nudge(pool, slot, ViewerState.Valuation, model.answerValuation);
    pool.askedTopic[slot * BYTE] = NONE;
    pool.flags[slot * HALF] &= ~ViewerFlag.Ignored;
    askers.delete(viewer);
  }
}

/** Closes the questions of viewers who were answered wrongly: they believe it until they know better. */
export function believeAnswer(pool: ViewerPool, askers: Map<number, number>, { viewers }: StageWrongAnswer): void {
  for (const viewer of viewers) {
    const slot = askers.get(viewer);
    if (slot === undefined) continue;
    pool.askedTopic[slot * BYTE] = NONE;
    pool.flags[slot * HALF] &= ~ViewerFlag.Ignored;
    askers.delete(viewer);
  }
}

/** Whether the open question of a viewer just went past its patience; lets the viewer feel it. */
export function losesPatience(
  model: AudienceModel,
  pool: ViewerPool,
  slot: number,
  tick: number,
  patienceTicks: number,
): boolean {
  const isIgnored = (pool.flags[slot * HALF] & ViewerFlag.Ignored) !== 0;
  if (isIgnored || ticksSince(tick, pool.askedTick[slot * HALF]) < patienceTicks) return false;
  pool.flags[slot * HALF] |= ViewerFlag.Ignored;
  nudge(pool, slot, ViewerState.Interest, model.ignoredInterest);
  nudge(pool, slot, ViewerState.Trust, model.ignoredTrust);
  nudge(pool, slot, ViewerState.Valuation, model.ignoredValuation);
  nudge(pool, slot, ViewerState.Annoyance, model.ignoredAnnoyance);
  return true;
}

function trustGain(model: AudienceModel, afterS: number): number {
  if (afterS <= model.answerFastS) return model.answerFastTrust;
  if (afterS <= model.answerFairS) return model.answerFairTrust;
  return afterS <= model.answerSlowS ? model.answerSlowTrust : 0;
}
