import type { RoomCommand } from '../commands/command.ts';
import { incidentViewer } from '../commands/incident-lines.ts';
import { assertNever } from '../lib/assert.ts';
import type { ProductId } from '../model/ids.ts';
import { MAX_INCIDENT_VIEWERS, type RoomIncident } from '../model/incident.ts';
import type { ActPattern, ExpectedAct } from '../model/incident-act.ts';
import type { ChatEntry } from '../model/room.ts';
import type { BotView } from './bot-contract.ts';
import type { ConsoleMemory } from './handle-incidents.ts';

/** Seconds between two lines of a viewer when a bot slows the chat. Proposed. */
const SLOW_MODE_S = 30;
/** How long a bot's answer on air takes. Proposed. */
const SPOKEN_MS = 4_000;

/** The command by which a seat does an expected act, the first way that is possible now; null when none is. */
export function incidentCommand(
  view: BotView,
  incident: RoomIncident,
  { any, words }: ExpectedAct,
  memory: ConsoleMemory,
): RoomCommand | null {
  const text = words?.[view.lang] ?? '';
  for (const pattern of any) {
    const command = commandFor(pattern, view, { incident, text, memory });
    if (command !== null) return command;
  }
  return null;
}

interface Occasion {
  readonly incident: RoomIncident;
  readonly text: string;
  readonly memory: ConsoleMemory;
}

function commandFor(pattern: ActPattern, view: BotView, { incident, text, memory }: Occasion): RoomCommand | null {
  const { state } = view;
  const room = state.public;
  const productId = targetOf(view, memory);
  switch (pattern.kind) {
    case 'hide':
    case 'reply':
    case 'forward':
    case 'handle':
    case 'mute':
      return lineCommand(pattern.kind, lineOf(view, incident, pattern.by), text);
    case 'pinLine': {
      const line = lineWorthPinning(view, incident);
      return line === undefined ? null : { type: 'pinLine', lineId: line.id };
    }
    case 'pinCard':
      return productId === null || room.pinned?.productId === productId ? null : { type: 'pinProduct', productId };
    case 'delist':
      return productId === null ? null : { type: 'delistProduct', productId };
    case 'markSoldOut':
      return productId === null ? null : { type: 'markSoldOut', productId };
    case 'changePrice': {
      const priceCents = productId === null ? undefined : memory.priceCents[productId];
      return productId === null || priceCents === undefined ? null : { type: 'changePrice', productId, priceCents };
    }
    case 'unpinCard':
      return room.pinned === null ? null : { type: 'unpinProduct' };
    case 'endCoupon': {
      const coupon = room.coupons.find(({ isRunning }) => isRunning);
      return coupon === undefined ? null : { type: 'endCoupon', couponId: coupon.id };
    }
    case 'endFlashSale':
      return room.flashSale === null ? null : { type: 'endFlashSale' };
    case 'cue':
      return { type: 'giveCue', roles: pattern.to === undefined ? ['host', 'operator'] : [pattern.to], text };
    case 'say': {
      // Words that name no product are about the one on stage, and move nobody's card.
      const named = pattern.product === undefined ? null : productId;
      const acts = [{ kind: pattern.acts[0] ?? 'feature', productId: named, topic: null }] as const;
      return { type: 'utter', text, source: 'bot', durationMs: SPOKEN_MS, acts };
    }
    case 'slowMode':
      return room.slowModeS > 0 ? null : { type: 'setSlowMode', seconds: SLOW_MODE_S };
    case 'close':
      return { type: 'closeIncident', id: incident.id };
    case 'releaseStock':
    case 'startCoupon':
    case 'startFlashSale':
    case 'startGift':
    case 'startBag':
    case 'endGift':
    case 'endBag':
    case 'callSegment':
    case 'blockWords':
    case 'finding':
    case 'writeNumber':
      // Offers and segments follow the bot's own plan; the rest is nothing to be done.
      return null;
    default:
      return assertNever(pattern);
  }
}

/** What was on stage: the card that was up before, else the one that is up now. */
function targetOf({ state }: BotView, { pinnedId }: ConsoleMemory): ProductId | null {
  return pinnedId ?? state.public.pinned?.productId ?? state.public.queue[0]?.productId ?? null;
}

function lineOf({ state }: BotView, incident: RoomIncident, by: number | undefined): ChatEntry | undefined {
  const isOwn = ({ viewer }: ChatEntry) =>
    by === undefined
      ? viewer >= incidentViewer(incident, 0) && viewer < incidentViewer(incident, MAX_INCIDENT_VIEWERS)
      : viewer === incidentViewer(incident, by);
  return state.public.chat.find((line) => isOwn(line) && !line.isHidden);
}

/** The honest question of the incident with its answer below, else the newest line that got one. */
function lineWorthPinning(view: BotView, incident: RoomIncident): ChatEntry | undefined {
  const answered = view.state.public.chat.filter(({ isHidden, replies }) => !isHidden && replies.length > 0);
  const own = lineOf(view, incident, undefined);
  return own !== undefined && answered.includes(own) ? own : answered.at(-1);
}

type LineAct = 'hide' | 'reply' | 'forward' | 'handle' | 'mute';

function lineCommand(kind: LineAct, line: ChatEntry | undefined, text: string): RoomCommand | null {
  if (line === undefined) return null;
  switch (kind) {
    case 'hide':
      return { type: 'hideLine', lineId: line.id };
    case 'reply':
      return { type: 'replyToLine', lineId: line.id, text };
    case 'forward':
      return { type: 'sendToHost', lineId: line.id };
    case 'handle':
      return { type: 'markHandled', lineId: line.id };
    case 'mute':
      return { type: 'muteViewer', viewer: line.viewer, durationMs: null };
  }
}
