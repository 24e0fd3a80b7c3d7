import { drawUnit, Stream, streamKey } from '../random/draw.ts';
import { FRESH_LOOKS } from './attention-weights.ts';
import type { AudienceModel } from './audience-model.ts';
import type { Moment } from './moment.ts';
import type { PersonaTable } from './persona-table.ts';
import { BYTE, HALF, NONE, ViewerFlag, type ViewerPool, ViewerState } from './viewer-pool.ts';

/** How somebody comes: from the feed, already waiting when the show starts, or sent to fill a weak room. */
export type Arrival = 'entrant' | 'watcher' | 'companion';

/** Counters of the persona stream: which draw of a viewer is what. Valuations follow, one per product. */
const PersonaDraw = { Persona: 0, Interest: 1, Talker: 2, Valuation: 16 } as const;

/** Gives viewers their traits; everything about a viewer follows from the seed and its number. */
export interface Newcomers {
  /** Fills a slot with the fresh viewer `index`. */
  settle(slot: number, index: number, arrival: Arrival, moment: Moment): void;
  /** What a viewer thinks of the product on stage before it hears of it, in [0, 1]. */
  startValuation(index: number, moment: Moment): number;
}

/** Newcomers of one crowd seed. */
export function createNewcomers(
  model: AudienceModel,
  personas: PersonaTable,
  pool: ViewerPool,
  crowdSeed: number,
): Newcomers {
  const key = streamKey(crowdSeed, Stream.Persona);

  function personaOf(index: number, arrival: Arrival, isBagOpen: boolean): number {
    const fromFeed = isBagOpen ? personas.bagShares : personas.entrantShares;
    const shares = arrival === 'entrant' ? fromFeed : personas.watcherShares;
    const u = drawUnit(key, index, PersonaDraw.Persona);
    let persona = 0;
    while (shares[persona] <= u) persona += 1;
    return persona;
  }

  function startValuation(index: number, moment: Moment): number {
    if (moment.product === -1) return 0;
    const taste = 0.5 + drawUnit(key, index, PersonaDraw.Valuation + moment.product);
    return Math.min(1, model.startValuation * moment.appeal * taste);
  }

  /** Some of those who wait for the start are regulars of the chat: a show does not begin in silence. */
  function isTalker(index: number, arrival: Arrival): boolean {
    return arrival === 'watcher' && drawUnit(key, index, PersonaDraw.Talker) < model.watcherTalkers;
  }

  return {
    startValuation,
    settle(slot, index, arrival, moment) {
      const persona = personaOf(index, arrival, moment.isBagOpen);
      const spread = model.startInterestSpread * (drawUnit(key, index, PersonaDraw.Interest) - 0.5);
      pool.states[slot + ViewerState.Interest] = model.startInterest + spread;
      pool.states[slot + ViewerState.Trust] = Math.max(
        0,
        model.startTrust - model.startTrustScepticism * personas.scepticism[persona],
      );
      pool.states[slot + ViewerState.Bond] = personas.tones[persona] === 'warm' ? model.startBondWarm : model.startBond;
      pool.states[slot + ViewerState.Urgency] = 0;
      pool.states[slot + ViewerState.Boredom] = model.startBoredom;
      pool.states[slot + ViewerState.Annoyance] = 0;
      pool.states[slot + ViewerState.Valuation] = startValuation(index, moment);
      pool.states[slot + ViewerState.Knowledge] = 0;
      pool.index[slot] = index;
      pool.looks[slot] = arrival === 'entrant' ? 0 : FRESH_LOOKS;
      pool.lastLook[slot * HALF] = moment.tick;
      pool.enteredTick[slot] = moment.tick;
      pool.askedTick[slot * HALF] = 0;
      pool.productEpoch[slot * HALF] = moment.productEpoch;
      pool.cardEpoch[slot * HALF] = 0;
      pool.flags[slot * HALF] = isTalker(index, arrival) ? ViewerFlag.Talker : 0;
      pool.askedTopics[slot * HALF] = 0;
      pool.persona[slot * BYTE] = persona;
      pool.askedTopic[slot * BYTE] = NONE;
      pool.askedProduct[slot * BYTE] = NONE;
      pool.cartProduct[slot * BYTE] = NONE;
    },
  };
}
