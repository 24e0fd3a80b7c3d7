import type { AudienceModel } from './audience-model.ts';
import type { Moment } from './moment.ts';
import type { PersonaTable } from './persona-table.ts';

/** Places in the row of a persona. Rates are per second. */
export const Rate = {
  /** Times e to the mood: leaving. */
  Leave: 0,
  /** Times e to the wish: clicking the card for the first time, and again. */
  Click: 1,
  ClickAgain: 2,
  /** Times the wish to talk: writing a first line, a further one, and a companion's. */
  Write: 3,
  WriteAgain: 4,
  WriteCompanion: 5,
  /** Valuation that the live price adds or takes. */
  PriceShift: 6,
  /** Mean ticks between two looks. */
  AttentionTicks: 7,
} as const;

// Constants of this file, which the compiler need not look up.
const { Leave, Click, ClickAgain, Write, WriteAgain, WriteCompanion, PriceShift } = Rate;

/** Length of a row: one cache line. */
export const RATE_COUNT = 8;
const COUNT = RATE_COUNT;

/** What all viewers of a persona have in common in one tick, multiplied once for all of them. */
export interface PersonaRates {
  /** Row of a persona at `persona × RATE_COUNT`. */
  readonly rows: Float64Array;
  /** Follows the moment. */
  update(): void;
}

/** Rates of a show; `update` fills them. */
export function createPersonaRates(model: AudienceModel, personas: PersonaTable, moment: Moment): PersonaRates {
  const { clickPerS, clickAgain, chatAgain, companionChat } = model;
  const { leavePerS, clickFactor, chatPerS, attentionTicks } = personas;
  const rows = new Float64Array(personas.count * RATE_COUNT);
  for (let persona = 0; persona < personas.count; persona += 1)
    rows[persona * RATE_COUNT + Rate.AttentionTicks] = attentionTicks[persona];
  return {
    rows,
    update() {
      const { leaveFactor, chatFactor, priceShift } = moment;
      const click = clickPerS * moment.clickFactor;
      for (let persona = 0, at = 0; at < rows.length; persona += 1, at += COUNT) {
        const ownClick = click * clickFactor[persona];
        rows[at + Leave] = leaveFactor * leavePerS[persona];
        rows[at + Click] = ownClick;
        rows[at + ClickAgain] = ownClick * clickAgain;
        rows[at + Write] = chatFactor * chatPerS[persona];
        rows[at + WriteAgain] = chatAgain * chatFactor * chatPerS[persona];
        rows[at + WriteCompanion] = companionChat * chatFactor * chatPerS[persona];
        rows[at + PriceShift] = priceShift[persona];
      }
    },
  };
}
