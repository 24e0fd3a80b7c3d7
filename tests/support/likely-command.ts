import { canGive } from '#shared/authority/capability.ts';
import type { RoomRequest } from '#shared/authority/room-batch.ts';
import type { CommandType, RoomCommand } from '#shared/commands/command.ts';
import type { PlanRunOfShow } from '#shared/commands/plan-run-of-show.ts';
import type { Actor } from '#shared/model/recording.ts';
import { REVIEW_ITEMS } from '#shared/model/review-item.ts';
import type { RoomState } from '#shared/model/room.ts';
import { ROLES, type Role } from '#shared/model/seat.ts';
import { person, teamIn } from './given.ts';

/** Draws an integer in [0, below). */
export type Draw = (below: number) => number;

const STAFF: Actor = { kind: 'staff', id: 'p-00000000000000ff' };
const TEXTS = ['60乘40厘米的', '一百二十九元', '谢谢大家', '全网最低价', '天然乳胶', '看详情页'];
const AMOUNTS = [100, 1_000, 5_900, 9_900, 12_900, 200_000];
const PRODUCTS = ['pillow', 'throw', 'duvet', 'sofa'];
const DURATIONS = [10_000, 60_000, 1_800_000];

const MAKERS: Readonly<
  Record<Exclude<CommandType, 'openRoom' | 'advanceClock'>, (state: RoomState, draw: Draw) => RoomCommand>
> = {
  takeSeat: (_, draw) => ({ type: 'takeSeat', role: pick(ROLES, draw), isTakeover: draw(2) === 0 }),
  leaveSeat: (_, draw) => ({ type: 'leaveSeat', role: pick(ROLES, draw) }),
  startShow: () => ({ type: 'startShow' }),
  pauseShow: () => ({ type: 'pauseShow', reason: 'team' }),
  resumeShow: () => ({ type: 'resumeShow' }),
  endShow: () => ({ type: 'endShow', reason: 'team' }),
  addProduct: (_, draw) => ({ type: 'addProduct', productId: pick(PRODUCTS, draw) }),
  removeProduct: (_, draw) => ({ type: 'removeProduct', productId: pick(PRODUCTS, draw) }),
  planRunOfShow: (state, draw) => ({ type: 'planRunOfShow', segments: likelyPlan(state, draw) }),
  signReviewItem: (_, draw) => ({ type: 'signReviewItem', item: pick(REVIEW_ITEMS, draw), isDone: draw(3) > 0 }),
  judgeFinding: (state, draw) => {
    const heard = teamIn(state).findings.at(-1);
    return {
      type: 'judgeFinding',
      utteranceId: heard?.utteranceId ?? 'utterance-000001',
      category: heard?.finding.category ?? 'price',
      verdict: pick(['confirmed', 'dismissed'] as const, draw),
      reason: pick(['', '有检测报告'], draw),
    };
  },
  setSlowMode: (_, draw) => ({ type: 'setSlowMode', seconds: pick([0, 5, 30], draw) }),
  blockWords: (_, draw) => ({ type: 'blockWords', words: pick([[], ['微信'], ['厘米', '谢谢']], draw) }),
  goToSegment: (state, draw) => ({
    type: 'goToSegment',
    segmentId: pick([...teamIn(state).runOfShow.map(({ id }) => id), 'encore'], draw),
  }),
  listProduct: (state, draw) => ({
    type: 'listProduct',
    productId: state.public.queue.find(({ isListed }) => !isListed)?.productId ?? productId(state, draw),
  }),
  delistProduct: (state, draw) => ({ type: 'delistProduct', productId: productId(state, draw) }),
  moveProduct: (state, draw) => ({ type: 'moveProduct', productId: productId(state, draw), toIndex: draw(4) }),
  pinProduct: (state, draw) => ({ type: 'pinProduct', productId: productId(state, draw) }),
  unpinProduct: () => ({ type: 'unpinProduct' }),
  changePrice: (state, draw) => ({
    type: 'changePrice',
    productId: productId(state, draw),
    priceCents: pick(AMOUNTS, draw) + draw(3),
  }),
  releaseStock: (state, draw) => ({
    type: 'releaseStock',
    productId: productId(state, draw),
    quantity: pick([1, 20, 1_000_000], draw),
  }),
  startCoupon: (state, draw) => ({
    type: 'startCoupon',
    productId: draw(2) === 0 ? null : productId(state, draw),
    amountCents: pick(AMOUNTS, draw),
    minSpendCents: pick([0, 10_000], draw),
    quantity: pick([1, 3, 500], draw),
    durationMs: pick(DURATIONS, draw),
  }),
  endCoupon: (state, draw) => ({
    type: 'endCoupon',
    couponId: pick([...state.public.coupons.map(({ id }) => id), 'coupon-999999'], draw),
  }),
  replyToLine: (state, draw) => ({ type: 'replyToLine', lineId: lineId(state, draw), text: pick(TEXTS, draw) }),
  hideLine: (state, draw) => ({ type: 'hideLine', lineId: lineId(state, draw) }),
  muteViewer: (_, draw) => ({
    type: 'muteViewer',
    viewer: draw(32),
    durationMs: draw(4) === 0 ? null : pick(DURATIONS, draw),
  }),
  markSoldOut: (state, draw) => ({ type: 'markSoldOut', productId: productId(state, draw) }),
  startFlashSale: (state, draw) => ({
    type: 'startFlashSale',
    productId: productId(state, draw),
    priceCents: pick([5_500, 10_900, 16_900, 200_000], draw),
    quantity: pick([1, 4, 4, 1_000_000], draw),
    perBuyerLimit: pick([1, 2], draw),
    countdownMs: pick([0, 1_000], draw),
    durationMs: 60_000,
  }),
  endFlashSale: () => ({ type: 'endFlashSale' }),
  startLuckyBag: (_, draw) => ({
    type: 'startLuckyBag',
    prize: '护颈枕',
    winners: pick([1, 30], draw),
    phrase: '睡个好觉',
    durationMs: 60_000,
  }),
  endLuckyBag: () => ({ type: 'endLuckyBag' }),
  startGift: (state, draw) => ({
    type: 'startGift',
    productId: productId(state, draw),
    text: '枕套一只',
    quantity: pick([1, 3, 500], draw),
  }),
  endGift: (state, draw) => ({
    type: 'endGift',
    productId: state.public.gifts[0]?.productId ?? productId(state, draw),
  }),
  startPaidTraffic: (_, draw) => ({
    type: 'startPaidTraffic',
    budgetCents: pick([1_000, 20_000, 100_000_000], draw),
    target: pick(['clicks', 'orders'] as const, draw),
  }),
  endPaidTraffic: () => ({ type: 'endPaidTraffic' }),
  pinLine: (state, draw) => ({ type: 'pinLine', lineId: lineId(state, draw) }),
  unpinLine: () => ({ type: 'unpinLine' }),
  unmuteViewer: (state, draw) => ({
    type: 'unmuteViewer',
    viewer: state.public.mutedViewers[0]?.viewer ?? draw(32),
  }),
  markHandled: (state, draw) => {
    const [prompt] = state.host?.prompts ?? [];
    return { type: 'markHandled', lineId: prompt && draw(2) === 0 ? prompt.lineId : lineId(state, draw) };
  },
  giveCue: (_, draw) => ({ type: 'giveCue', roles: [pick(ROLES, draw), pick(ROLES, draw)], text: pick(TEXTS, draw) }),
  acknowledgeCue: (state) => ({ type: 'acknowledgeCue', cueId: teamIn(state).cues.at(-1)?.id ?? 'cue-999999' }),
  injectIncident: (_, draw) => ({
    type: 'injectIncident',
    incidentId: pick(['heckler', 'phone-number', 'price-elsewhere', 'no-such-thing'], draw),
  }),
  closeIncident: (state, draw) => ({
    type: 'closeIncident',
    id: pick([...teamIn(state).incidents.map(({ id }) => id), 'incident-999999'], draw),
  }),
  sendToHost: (state, draw) => ({ type: 'sendToHost', lineId: lineId(state, draw) }),
  utter: (state, draw) => {
    const words = { type: 'utter', text: pick(TEXTS, draw), durationMs: draw(5_000) } as const;
    const answer = {
      kind: 'answer',
      productId: productId(state, draw),
      topic: pick(['size', 'price'] as const, draw),
    } as const;
    if (draw(2) === 0) return { ...words, source: 'typed', acts: [] };
    return { ...words, source: 'act-pad', acts: [draw(3) === 0 ? { ...answer, productId: null } : answer] };
  },
};
const TYPES = [...Object.keys(MAKERS), 'pinProduct', 'pinProduct', 'muteViewer', 'sendToHost'].flatMap((type) =>
  isMade(type) ? [type] : [],
);
/** Commands that end or stop something, or are for the lobby, are rarer, so that shows get somewhere. */
const RARE: readonly CommandType[] = [
  'startShow',
  'endShow',
  'pauseShow',
  'leaveSeat',
  'takeSeat',
  'delistProduct',
  'addProduct',
  'removeProduct',
  'planRunOfShow',
  'signReviewItem',
  'judgeFinding',
];

/** A command as a team gives it: of any kind, mostly about things that exist, sometimes not. */
export function likelyCommand(state: RoomState, draw: Draw): RoomCommand {
  const sequels = sequelsIn(state);
  if (sequels.length > 0 && draw(4) === 0) return MAKERS[pick(sequels, draw)](state, draw);
  const type = pick(TYPES, draw);
  if (RARE.includes(type) && draw(4) > 0) return likelyCommand(state, draw);
  return MAKERS[type](state, draw);
}

/** What undoes or answers what is going on. */
function sequelsIn({ public: room, team, host }: RoomState): readonly (keyof typeof MAKERS)[] {
  const sequels: readonly [isDue: boolean, type: keyof typeof MAKERS][] = [
    [room.phase === 'paused', 'resumeShow'],
    [room.flashSale !== null, 'endFlashSale'],
    [room.luckyBag !== null, 'endLuckyBag'],
    [room.gifts.length > 0, 'endGift'],
    [team?.paidTraffic !== null, 'endPaidTraffic'],
    [room.pinnedLine !== null, 'unpinLine'],
    [room.mutedViewers.length > 0, 'unmuteViewer'],
    [room.queue.some(({ isListed }) => !isListed), 'listProduct'],
    [(team?.cues.length ?? 0) > 0, 'acknowledgeCue'],
    [(team?.incidents.length ?? 0) > 0, 'closeIncident'],
    [(host?.prompts.length ?? 0) > 0, 'markHandled'],
  ];
  return sequels.flatMap(([isDue, type]) => (isDue ? [type] : []));
}

const PREPARATION = ['addProduct', 'removeProduct', 'planRunOfShow', 'moveProduct', 'changePrice'] as const;

/** A command as a team gives it while it prepares the show. */
export function likelyPreparation(state: RoomState, draw: Draw): RoomCommand {
  return MAKERS[pick(PREPARATION, draw)](state, draw);
}

/** Who gives it: mostly the staff or the holder of a seat that may, with the lease that the state shows; sometimes anybody. */
export function likelySender(
  state: RoomState,
  { type }: RoomCommand,
  draw: Draw,
): Pick<RoomRequest, 'actor' | 'epoch'> {
  if (type === 'injectIncident' && draw(8) > 0) return { actor: STAFF, epoch: null };
  const to = teamIn(state).cues.at(-1)?.to;
  const able =
    type === 'acknowledgeCue' && to !== undefined ? [to] : ROLES.filter((role) => canGive(role, type, state));
  const role: Role = draw(8) > 0 && able.length > 0 ? pick(able, draw) : pick(ROLES, draw);
  const seat = teamIn(state).seats[role];
  if (draw(12) === 0) return { actor: person(draw(3), role), epoch: draw(3) };
  if (type === 'takeSeat') return { actor: person(draw(6), null), epoch: null };
  if (seat.holder.kind === 'bot') return { actor: { kind: 'bot', role }, epoch: seat.epoch };
  const id = seat.holder.kind === 'person' ? seat.holder.participantId : person(9, null).id;
  return { actor: { kind: 'participant', id, role }, epoch: seat.epoch };
}

/** Two or three segments of equal length with products that are mostly in the queue. */
function likelyPlan(state: RoomState, draw: Draw): PlanRunOfShow['segments'] {
  const count = 2 + draw(2);
  return Array.from({ length: count }, (_, at) => ({
    id: `part-${at + 1}`,
    name: pick(TEXTS, draw),
    share: 1 / count,
    productIds: draw(8) === 0 ? [productId(state, draw)] : state.public.queue.slice(0, 1).map((item) => item.productId),
  }));
}

function productId(state: RoomState, draw: Draw): string {
  return pick([...state.public.queue.map((item) => item.productId), 'sofa'], draw);
}

function lineId(state: RoomState, draw: Draw): string {
  return pick([...state.public.chat.slice(-4).map(({ id }) => id), 'line-999999'], draw);
}

function pick<T>(from: readonly T[], draw: Draw): T {
  const item = from[draw(from.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

function isMade(type: string): type is keyof typeof MAKERS {
  return type in MAKERS;
}
