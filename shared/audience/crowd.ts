import { TICK_MS } from '../lib/constants.ts';
import { drawUnit } from '../random/draw.ts';
import { type AttentionWheel, ticksToNextLook } from './attention-wheel.ts';
import type { VisitWatch } from './audience-contract.ts';
import type { AudienceModel } from './audience-model.ts';
import { type AudienceProbe, ViewerAct } from './audience-probe.ts';
import type { DecisionKeys } from './decision-keys.ts';
import type { Moment } from './moment.ts';
import type { Arrival, Newcomers } from './newcomer.ts';
import { type SavedPart, saveFields } from './part-memory.ts';
import type { PersonaTable } from './persona-table.ts';
import type { RunningDigest } from './running-digest.ts';
import { Counter, type Tally } from './tally.ts';
import { BYTE, claimSlot, HALF, NONE, releaseSlot, ViewerFlag, type ViewerPool, ViewerState } from './viewer-pool.ts';

/** Everybody in the room: who comes, goes, comes back, and when they look next. */
export interface Crowd extends SavedPart {
  /** Viewers present now, companions included. */
  online(): number;
  /** Companions among them. */
  companions(): number;
  /** Mean ticks between two looks of a newcomer. */
  readonly newcomerTicks: number;
  /** Lets a viewer in at the moment's tick; `flags` say where it comes from. */
  enter(index: number, arrival: Arrival, flags: number): void;
  /** Lets a viewer go; a few come back later. */
  leave(slot: number): void;
  /** Lets a viewer who was away enter again. */
  comeBack(slot: number): void;
  /** Shows a viewer another product than at its last look. */
  meetProduct(slot: number): void;
}

interface Parts {
  readonly model: AudienceModel;
  readonly personas: PersonaTable;
  readonly pool: ViewerPool;
  readonly wheel: AttentionWheel;
  readonly newcomers: Newcomers;
  readonly moment: Moment;
  readonly tally: Tally;
  readonly digest: RunningDigest;
  readonly askers: Map<number, number>;
  readonly keys: DecisionKeys;
  readonly probe: AudienceProbe | null;
  readonly visits?: VisitWatch | undefined;
}

const REVISIT_DRAW = 0x6000_0000;
const LEAVE_MARK = ViewerAct.Leave << 27;

/** An empty room. */
export function createCrowd(parts: Parts): Crowd {
  const { model, personas, pool, wheel, newcomers, moment, tally, digest, askers, visits, keys } = parts;
  const newcomerTicks = (model.newcomerAttentionS * 1_000) / TICK_MS;
  const { revisitAfterS, revisitShare, startBoredom, startInterest } = model;
  const own = { online: 0, companions: 0 };

  /** Lets the viewer in a slot look again after about `meanTicks` ticks. */
  function schedule(slot: number, meanTicks: number): void {
    const delay = ticksToNextLook(keys.attention(), pool.index[slot], pool.looks[slot], meanTicks);
    wheel.put(pool.next, slot, moment.tick, delay);
  }

  function meetProduct(slot: number): void {
    pool.productEpoch[slot * HALF] = moment.productEpoch;
    pool.states[slot + ViewerState.Valuation] = newcomers.startValuation(pool.index[slot], moment);
    pool.states[slot + ViewerState.Knowledge] = 0;
    pool.flags[slot * HALF] &= ~(ViewerFlag.Clicked | ViewerFlag.BuyUntold);
    pool.askedTopics[slot * HALF] = 0;
    if ((pool.flags[slot * HALF] & ViewerFlag.Ignored) !== 0) giveUpQuestion(slot);
  }

  /** What nobody answered is asked no more once its product has left the stage; the annoyance stays. */
  function giveUpQuestion(slot: number): void {
    pool.flags[slot * HALF] &= ~ViewerFlag.Ignored;
    pool.askedTopic[slot * BYTE] = NONE;
    pool.askedProduct[slot * BYTE] = NONE;
    askers.delete(pool.index[slot]);
  }

  function leave(slot: number): void {
    const index = pool.index[slot];
    digest.add((index ^ LEAVE_MARK) + moment.tick);
    parts.probe?.acted(slot, index, ViewerAct.Leave, moment.product);
    own.online -= 1;
    visits?.left(index, moment.tick);
    pool.flags[slot * HALF] &= ~ViewerFlag.InBag;
    if (pool.askedTopic[slot * BYTE] !== NONE) {
      askers.delete(index);
      pool.askedTopic[slot * BYTE] = NONE;
      pool.askedProduct[slot * BYTE] = NONE;
    }
    tally.add(Counter.exits, 1);
    if (drawUnit(keys.decision(), index, REVISIT_DRAW + pool.looks[slot]) >= revisitShare) {
      releaseSlot(pool, slot);
      return;
    }
    pool.flags[slot * HALF] = (pool.flags[slot * HALF] | ViewerFlag.Away) & ~ViewerFlag.Ignored;
    schedule(slot, (revisitAfterS * 1_000) / TICK_MS);
  }

  /** A viewer who went away sees the room in the feed again and comes back, with the feelings of a newcomer to it. */
  function comeBack(slot: number): void {
    pool.flags[slot * HALF] = (pool.flags[slot * HALF] & ~ViewerFlag.Away) | ViewerFlag.Returned;
    pool.states[slot + ViewerState.Interest] = startInterest;
    pool.states[slot + ViewerState.Boredom] = startBoredom;
    pool.states[slot + ViewerState.Annoyance] = 0;
    if (pool.productEpoch[slot * HALF] !== moment.productEpoch) meetProduct(slot);
    parts.probe?.acted(slot, pool.index[slot], ViewerAct.Return, moment.product);
    own.online += 1;
    visits?.came(pool.index[slot], moment.tick);
    tally.add(Counter.impressions, 1);
    tally.add(Counter.views, 1);
  }

  return {
    online: () => own.online,
    companions: () => own.companions,
    save: () => saveFields(own),
    newcomerTicks,
    leave,
    comeBack,
    meetProduct,
    enter(index, arrival, flags) {
      const slot = claimSlot(pool);
      newcomers.settle(slot, index, arrival, moment);
      parts.probe?.acted(slot, index, ViewerAct.Enter, moment.product);
      own.online += 1;
      digest.add(index);
      visits?.came(index, moment.tick);
      if (arrival === 'companion') {
        own.companions += 1;
        pool.flags[slot * HALF] = ViewerFlag.Companion;
      } else {
        pool.flags[slot * HALF] |= flags;
        if ((flags & ViewerFlag.Paid) !== 0) tally.add(Counter.paidViews, 1);
        tally.add(Counter.views, 1);
        tally.add(Counter.viewers, 1);
      }
      schedule(slot, arrival === 'entrant' ? newcomerTicks : personas.attentionTicks[pool.persona[slot * BYTE]]);
    },
  };
}
