import type { RoomState } from '#shared/model/room.ts';
import type { Role } from '#shared/model/seat.ts';
import { SEAT_ORDER } from '../../store/seat-claims.ts';

/** The newest trace that a seat left in the room. `text` is what was said or written, `productId` what it was about. */
export interface LastAct {
  readonly kind:
    | 'said'
    | 'replied'
    | 'pinned'
    | 'coupon'
    | 'flashSale'
    | 'luckyBag'
    | 'gift'
    | 'pinnedLine'
    | 'cue'
    | 'segment';
  readonly atMs: number;
  readonly text: string | null;
  readonly productId: string | null;
}

/** What each seat did last, as far as the room shows it; null for a seat that has left no trace. */
export function lastActs(room: RoomState): Readonly<Record<Role, LastAct | null>> {
  const traces = tracesOf(room);
  const newest = (role: Role) =>
    traces
      .filter((trace) => trace.role === role)
      .reduce<LastAct | null>((last, one) => (last === null || one.act.atMs >= last.atMs ? one.act : last), null);
  return Object.fromEntries(SEAT_ORDER.map((role) => [role, newest(role)])) as Record<Role, LastAct | null>;
}

interface Trace {
  readonly role: Role;
  readonly act: LastAct;
}

function tracesOf({ public: room, team }: RoomState): readonly Trace[] {
  const replies = room.chat.flatMap((entry) => entry.replies);
  return [
    ...room.captions.map(({ role, endMs, text }) => trace(role, 'said', endMs, text)),
    ...replies.map(({ role, atMs, text }) => trace(role, 'replied', atMs, text)),
    ...operatorTraces(room),
    ...(room.pinnedLine ? [trace('moderator', 'pinnedLine', room.pinnedLine.sinceMs, room.pinnedLine.text)] : []),
    ...(team?.cues ?? []).flatMap(({ from, atMs, text }) => (from === 'staff' ? [] : [trace(from, 'cue', atMs, text)])),
    ...(team?.segmentLog ?? []).map(({ segmentId, startedAtMs }) =>
      trace('director', 'segment', startedAtMs, segmentId),
    ),
  ];
}

function operatorTraces(room: RoomState['public']): readonly Trace[] {
  const { pinned, coupons, flashSale, luckyBag, gifts } = room;
  return [
    ...(pinned ? [trace('operator', 'pinned', pinned.sinceMs, null, pinned.productId)] : []),
    ...coupons.map((one) => trace('operator', 'coupon', one.startedAtMs, null, one.productId)),
    ...(flashSale ? [trace('operator', 'flashSale', flashSale.announcedAtMs, null, flashSale.productId)] : []),
    ...(luckyBag ? [trace('operator', 'luckyBag', luckyBag.startedAtMs, luckyBag.prize)] : []),
    ...gifts.map((one) => trace('operator', 'gift', one.startedAtMs, one.text, one.productId)),
  ];
}

function trace(
  role: Role,
  kind: LastAct['kind'],
  atMs: number,
  text: string | null,
  productId: string | null = null,
): Trace {
  return { role, act: { kind, atMs, text, productId } };
}
