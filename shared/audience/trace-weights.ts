import type { AudienceModel } from './audience-model.ts';
import { STATE_COUNT, ViewerState } from './viewer-pool.ts';

/** How much each state counts for a decision, `STATE_COUNT` numbers: the coefficients of its hazard. */
export interface TraceWeights {
  /** For staying: less leaving. */
  readonly stay: Float64Array;
  /** For ordering, once the card is open. */
  readonly order: Float64Array;
  /** For opening the card. */
  readonly click: Float64Array;
  /** For writing. */
  readonly write: Float64Array;
  /** For following. */
  readonly follow: Float64Array;
}

function weightsOf(amounts: Partial<Record<ViewerState, number>>): Float64Array {
  const weights = new Float64Array(STATE_COUNT);
  for (const state of Object.values(ViewerState)) weights[state] = amounts[state] ?? 0;
  return weights;
}

/** Weights of a model; `impulse` is the trait of the viewer. */
export function traceWeights(model: AudienceModel, impulse: number): TraceWeights {
  const { Interest, Trust, Bond, Urgency, Boredom, Annoyance, Valuation, Knowledge } = ViewerState;
  return {
    stay: weightsOf({
      [Boredom]: -model.leaveBoredom,
      [Annoyance]: -model.leaveAnnoyance,
      [Interest]: model.leaveInterest,
      [Bond]: model.leaveBond,
    }),
    order: weightsOf({
      [Trust]: model.buyTrust,
      [Valuation]: model.buyValuation,
      [Urgency]: model.buyUrgency * impulse,
      [Interest]: model.buyInterest,
      [Bond]: model.buyBond,
      [Knowledge]: model.buyKnowledge,
    }),
    click: weightsOf({ [Interest]: model.clickInterest, [Valuation]: model.clickValuation }),
    write: weightsOf({ [Interest]: model.chatInterest, [Annoyance]: model.chatAnnoyance }),
    follow: weightsOf({ [Trust]: 1, [Bond]: 1 }),
  };
}
