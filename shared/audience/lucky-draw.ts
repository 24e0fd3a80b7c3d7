import { TICK_MS } from '../lib/constants.ts';
import { drawBits, drawUnit, Stream, streamKey } from '../random/draw.ts';
import type { AudienceModel } from './audience-model.ts';
import { ViewerAct } from './audience-probe.ts';
import type { TickDraw } from './audience-tick.ts';
import type { Moment } from './moment.ts';
import { type SavedPart, saveFields } from './part-memory.ts';
import type { PersonaTable } from './persona-table.ts';
import type { RunningDigest } from './running-digest.ts';
import type { StageLuckyBag } from './stage.ts';
import { BYTE, HALF, ViewerFlag, type ViewerPool, ViewerState } from './viewer-pool.ts';

/** Draws of one viewer for one bag, at `bag × BAG_DRAWS +`. */
const BagDraw = { TakesPart: 0, Delay: 1, Lot: 2 } as const;
const BAG_DRAWS = 4;
/** What the digest sees of a winner. */
const WON_MARK = ViewerAct.Win << 27;

/** A lucky bag: who enters, who waits for the draw, and who wins. Draws come from a stream of their own. */
export interface LuckyDraw extends SavedPart {
  /** Reads the bag of a tick and tells the moment how those who take part behave. */
  read(bag: StageLuckyBag | null, tick: number): void;
  /** Lets a present viewer enter when it takes part and its time has come; true the one time that it does. */
  enters(slot: number): boolean;
  /** Entries of this tick. */
  entrants(): number;
  /**
   * Draws the bag when its time is over, null in every other tick: by lot among the entrants who are still there, then
   * among those who have left. Rules: AUD-12.
   */
  draw(nameOf: (viewer: number) => string): TickDraw | null;
}

interface Parts {
  readonly model: AudienceModel;
  readonly personas: PersonaTable;
  readonly pool: ViewerPool;
  readonly moment: Moment;
  readonly digest: RunningDigest;
  readonly crowdSeed: number;
}

/** Who entered for the bag that is up, and where those are. */
interface Entered {
  readonly slotOf: Map<number, number>;
  bag: StageLuckyBag | null;
  bagCount: number;
  sinceTick: number;
  endedTick: number;
}

/** The draws of one show. */
export function createLuckyDraw({ model, personas, pool, moment, digest, crowdSeed }: Parts): LuckyDraw {
  const key = streamKey(crowdSeed, Stream.LuckyBag);
  const delayTicks = (2 * model.bagDelayS * 1_000) / TICK_MS;
  const letDownTicks = (model.bagLetDownS * 1_000) / TICK_MS;
  const own: Entered = {
    slotOf: new Map(),
    bag: null,
    bagCount: 0,
    sinceTick: 0,
    endedTick: Number.NEGATIVE_INFINITY,
  };
  const { slotOf } = own;
  let enteredNow = 0;

  const counterOf = (what: number) => own.bagCount * BAG_DRAWS + what;
  /** A viewer who left has lost the flag, and its place may be another's. */
  const isThere = (viewer: number, slot: number) =>
    pool.index[slot] === viewer && (pool.flags[slot * HALF] & ViewerFlag.InBag) !== 0;

  function putUp(next: StageLuckyBag, tick: number): void {
    release();
    own.bagCount += 1;
    own.sinceTick = tick;
    own.bag = next;
  }

  /** Nobody waits any more. */
  function release(): void {
    for (const [viewer, slot] of slotOf) if (isThere(viewer, slot)) pool.flags[slot * HALF] &= ~ViewerFlag.InBag;
    slotOf.clear();
  }

  function takesPart(slot: number): boolean {
    const viewer = pool.index[slot];
    const share = model.bagShare + model.bagSharePerSensitivity * personas.priceSensitivity[pool.persona[slot * BYTE]];
    if (drawUnit(key, viewer, counterOf(BagDraw.TakesPart)) >= share) return false;
    const waited = moment.tick - Math.max(own.sinceTick, pool.enteredTick[slot]);
    return waited >= drawUnit(key, viewer, counterOf(BagDraw.Delay)) * delayTicks;
  }

  function win(viewer: number): void {
    digest.add((viewer ^ WON_MARK) + moment.tick);
    const slot = slotOf.get(viewer);
    if (slot === undefined || !isThere(viewer, slot)) return;
    const at = slot + ViewerState.Bond;
    pool.states[at] += model.bagWonBond * (1 - pool.states[at]);
    pool.flags[slot * HALF] &= ~ViewerFlag.InBag;
  }

  return {
    save: () => saveFields(own),
    read(next, tick) {
      enteredNow = 0;
      if (next === null) {
        if (own.bag !== null) own.endedTick = tick;
        own.bag = null;
      } else if (next.id === own.bag?.id) own.bag = next;
      else putUp(next, tick);
      moment.isBagOpen = own.bag !== null;
      const isLetDown = own.bag === null && tick - own.endedTick < letDownTicks;
      moment.bagLeaveFactor = own.bag !== null ? model.bagLeave : isLetDown ? model.bagLetDownLeave : 1;
      moment.bagClickFactor = own.bag !== null ? model.bagClick : 1;
    },
    enters(slot) {
      const viewer = pool.index[slot];
      if ((pool.flags[slot * HALF] & ViewerFlag.Companion) !== 0 || slotOf.has(viewer)) return false;
      if (moment.muted.includes(viewer) || !takesPart(slot)) return false;
      slotOf.set(viewer, slot);
      pool.flags[slot * HALF] |= ViewerFlag.InBag;
      enteredNow += 1;
      return true;
    },
    entrants: () => enteredNow,
    draw(nameOf) {
      if (own.bag === null || own.bag.leftMs > 0) return null;
      const lots = [...slotOf].map(([viewer, slot]) => ({
        viewer,
        isThere: isThere(viewer, slot),
        lot: drawBits(key, viewer, counterOf(BagDraw.Lot)) >>> 0,
      }));
      lots.sort((a, b) => Number(b.isThere) - Number(a.isThere) || a.lot - b.lot || a.viewer - b.viewer);
      const winners = lots.slice(0, own.bag.winners).map(({ viewer }) => ({ viewer, name: nameOf(viewer) }));
      for (const { viewer } of winners) win(viewer);
      return { winners };
    },
  };
}
