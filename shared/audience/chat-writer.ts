import { TICK_MS } from '../lib/constants.ts';
import type { ProductId } from '../model/ids.ts';
import type { Persona } from '../model/persona.ts';
import type { Intent } from '../model/phrase-pack.ts';
import type { PurchaseNotice } from '../model/room.ts';
import type { TickLine } from './audience-tick.ts';
import { TOPICS } from './persona-table.ts';
import type { Stage } from './stage.ts';
import type { Wording } from './wording.ts';

/** Purchase notices shown in a tick; more are counted and not named. */
const NOTICES_PER_TICK = 2;

const NO_LINES: readonly TickLine[] = [];
const NO_NOTICES: readonly PurchaseNotice[] = [];

/** A line that wants to be shown; `topic` is −1 for lines that ask nothing. */
export interface LineWish {
  readonly viewer: number;
  readonly looks: number;
  readonly intent: Intent;
  readonly topic: number;
  readonly product: number;
  readonly tone: Persona['tone'];
}

/** What people see of the crowd: chat lines up to the cap, and names of buyers. Texts exist only here. */
export interface ChatWriter {
  /** Opens a tick; unused room for lines carries over for one second. */
  open(stage: Stage, tick: number): void;
  /** Whether one more line can be shown in this tick. */
  hasRoom(): boolean;
  write(wish: LineWish): void;
  /** Shows the phrase of the lucky bag as a viewer's line; false when such lines have had their share of the chat. */
  enter(viewer: number): boolean;
  notice(viewer: number, productId: ProductId, quantity: number): void;
  lines(): readonly TickLine[];
  notices(): readonly PurchaseNotice[];
}

/** A writer that shows at most `linesPerSecond` lines a second, of which the lucky bag's are at most `bagShare`. */
export function createChatWriter(wording: Wording, linesPerSecond: number, bagShare: number): ChatWriter {
  const perTick = (linesPerSecond * TICK_MS) / 1_000;
  let room = 0;
  let bagRoom = 0;
  let tick = 0;
  let stage: Stage | null = null;
  let lines: TickLine[] | null = null;
  let notices: PurchaseNotice[] | null = null;

  return {
    open(nextStage, nextTick) {
      stage = nextStage;
      tick = nextTick;
      room = Math.min(linesPerSecond, room + perTick);
      bagRoom = Math.min(linesPerSecond * bagShare, bagRoom + perTick * bagShare);
      lines = null;
      notices = null;
    },
    hasRoom: () => room >= 1,
    write({ viewer, looks, intent, topic, product, tone }) {
      room -= 1;
      const slot = product === -1 ? 0 : (stage?.slots[product] ?? 0);
      const priceCents = product === -1 ? 0 : (stage?.priceCents[product] ?? 0);
      const text = wording.line({ viewer, counter: looks, tick, intent, tone, product, slot, priceCents });
      lines ??= [];
      lines.push({
        viewer,
        name: wording.name(viewer),
        text,
        intent,
        topic: topic === -1 ? null : TOPICS[topic],
        product,
      });
    },
    enter(viewer) {
      if (room < 1 || bagRoom < 1) return false;
      room -= 1;
      bagRoom -= 1;
      const text = stage?.luckyBag?.phrase ?? '';
      lines ??= [];
      lines.push({ viewer, name: wording.name(viewer), text, intent: 'chat', topic: null, product: -1 });
      return true;
    },
    notice(viewer, productId, quantity) {
      notices ??= [];
      if (notices.length < NOTICES_PER_TICK) notices.push({ viewer, name: wording.name(viewer), productId, quantity });
    },
    lines: () => lines ?? NO_LINES,
    notices: () => notices ?? NO_NOTICES,
  };
}
