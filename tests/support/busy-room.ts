import type { RoomContext } from '#shared/authority/decision.ts';
import type { RoomCommand } from '#shared/commands/command.ts';
import { decide } from '#shared/commands/decide.ts';
import { evolve } from '#shared/events/evolve.ts';
import type { Incident } from '#shared/model/incident.ts';
import type { Intent } from '#shared/model/phrase-pack.ts';
import type { Actor } from '#shared/model/recording.ts';
import type { RoomState } from '#shared/model/room.ts';
import { ROLES, type Role } from '#shared/model/seat.ts';
import type { RoomBrief } from '#shared/protocol/room-brief.ts';
import { makeIncident } from './make-incident.ts';
import { makeRoomContext } from './make-room-context.ts';
import { makeStudioBrief, makeStudioRoom, OWN_ID, STUDIO_PROJECT } from './studio-room.ts';

const both = (zh: string, en: string) => ({ zh, en });
const line = (by: number, intent: Intent, zh: string, en: string) => ({
  by,
  afterSeconds: 0,
  intent,
  text: both(zh, en),
});

/** Incidents of the studio's fixture, sorted by id. */
const INCIDENTS: readonly Incident[] = [
  makeIncident({
    id: 'medical-claim',
    name: { zh: '疗效追问', en: 'Medical-claim trap' },
    brief: { zh: '有观众追问这枕头能不能治颈椎病。', en: 'A viewer asks whether the pillow cures neck pain.' },
    truth: { zh: '普通床品，没有医疗器械注册。', en: 'Ordinary bedding without any medical registration.' },
    expected: {
      zh: '说明是床品，不作疗效承诺，建议就医。',
      en: 'Say that it is bedding, promise no cure, advise a doctor.',
    },
    ownerRole: 'host',
    seconds: 45,
    viewers: [both('颈椎不好的老周', 'Zhou with the neck'), both('跟着问一句', 'Asking too')],
    lines: [
      line(0, 'ask-certificate', '这个能治颈椎病吗', 'Will it cure my neck?'),
      line(1, 'doubt', '真有用的话我就买', 'If it really helps I buy'),
    ],
  }),
  makeIncident({
    id: 'off-platform',
    name: { zh: '引流加微信', en: 'Off-platform ask' },
    brief: { zh: '有人冒充客服，让大家加微信。', en: 'Somebody poses as the shop and asks for private contact.' },
    truth: { zh: '不是店铺的人。', en: 'Nobody of the shop.' },
    expected: {
      zh: '隐藏、禁言，并在公屏说明官方渠道。',
      en: 'Hide, mute, and name the official channel in the chat.',
    },
    ownerRole: 'moderator',
    seconds: 30,
    viewers: [both('官方小助手88', 'Official helper 88'), both('真的吗', 'Is that so')],
    lines: [
      line(0, 'spam', '我是客服，加我领红包 vx88', 'I am the shop, add vx88 for a present'),
      line(1, 'doubt', '是官方的吗', 'Is that official?'),
    ],
  }),
  makeIncident({
    id: 'price-elsewhere',
    name: { zh: '比价带节奏', en: 'Price comparison' },
    brief: { zh: '有人反复说别家只要 99。', en: 'Somebody keeps saying that it is 99 elsewhere.' },
    truth: { zh: '别家是 60% 乳胶的小号。', en: 'The other one is smaller, with 60% latex.' },
    expected: {
      zh: '中控核对价格，主播讲清规格差别。',
      en: 'The operator checks the price, the host explains the difference.',
    },
    ownerRole: 'operator',
    seconds: 60,
    viewers: [both('货比三家', 'Three shops'), both('捡漏王', 'Bargain king')],
    lines: [
      line(0, 'doubt', '别家才 99，你家凭什么 129', 'It is 99 elsewhere, why 129 here?'),
      line(1, 'doubt', '真的差这么多？', 'Such a difference?'),
    ],
  }),
];

const CONTEXT: RoomContext = { ...makeRoomContext({ project: STUDIO_PROJECT, lang: 'zh' }), incidents: INCIDENTS };
const STAFF: Actor = { kind: 'staff', id: 'p-00000000000000f1' };

/** Commands of the show's last minutes with their times, by seat or by the staff, in order. */
const SCRIPT: readonly (readonly [atS: number, by: Role | 'staff', command: RoomCommand])[] = [
  [610, 'staff', { type: 'injectIncident', incidentId: 'off-platform' }],
  [621, 'moderator', { type: 'closeIncident', id: 'incident-000001' }],
  [670, 'director', { type: 'giveCue', roles: ['operator'], text: '发 10 元券，100 张' }],
  [676, 'operator', { type: 'acknowledgeCue', cueId: 'cue-000001' }],
  [690, 'operator', { type: 'startGift', productId: 'latex-neck-pillow', text: '同款枕套', quantity: 50 }],
  [700, 'director', { type: 'giveCue', roles: ['assistant'], text: '递样品 1，带尺子' }],
  [700, 'operator', { type: 'startLuckyBag', prize: '蚕丝眼罩', winners: 3, phrase: '要睡好觉', durationMs: 180_000 }],
  [711, 'assistant', { type: 'acknowledgeCue', cueId: 'cue-000002' }],
  [716, 'staff', { type: 'injectIncident', incidentId: 'price-elsewhere' }],
  [720, 'moderator', { type: 'pinLine', lineId: 'line-000002' }],
  [726, 'staff', { type: 'injectIncident', incidentId: 'medical-claim' }],
  [
    730,
    'operator',
    {
      type: 'startFlashSale',
      productId: 'candle-box',
      priceCents: 5_900,
      quantity: 20,
      perBuyerLimit: 1,
      countdownMs: 60_000,
      durationMs: 180_000,
    },
  ],
  [740, 'director', { type: 'giveCue', roles: ['operator', 'moderator'], text: '秒杀前一分钟，准备' }],
  [741, 'moderator', { type: 'markHandled', lineId: 'line-000001' }],
  [748, 'director', { type: 'giveCue', roles: ['host'], text: '亮检测报告，只说是床品' }],
  [750, 'operator', { type: 'markSoldOut', productId: 'memory-seat' }],
];

/** The studio's room after a busy minute: every kind of offer, a pinned line, cues taken and open, three incidents. */
export function makeBusyRoom(): RoomState {
  const calm = makeStudioRoom();
  const nowMs = calm.public.showMs;
  const start: RoomState = { ...calm, staff: { digests: [], incidentKeys: [] } };
  const state = SCRIPT.reduce(
    (room, [atS, by, command]) => given(withPeople(atTime(room, atS * 1000)), by, command),
    start,
  );
  return {
    ...atTime(state, nowMs),
    team: state.team && { ...state.team, seats: calm.team?.seats ?? state.team.seats },
  };
}

/** What a mentor or teacher is told about the room. */
export function makeStaffBrief(): RoomBrief {
  const incidents = INCIDENTS.map(({ id, name, brief }) => ({ id, name, brief }));
  return { ...makeStudioBrief(), staff: { incidents } };
}

function given(room: RoomState, by: Role | 'staff', command: RoomCommand): RoomState {
  const actor: Actor = by === 'staff' ? STAFF : { kind: 'participant', id: OWN_ID, role: by };
  const epoch = by === 'staff' ? null : 1;
  const decision = decide(room, { command, actor, epoch }, CONTEXT);
  if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.code}`);
  return decision.events.reduce((state, event) => evolve(state, event, room.public.showMs), room);
}

function atTime(room: RoomState, showMs: number): RoomState {
  return { ...room, public: { ...room.public, showMs } };
}

/** One person in every seat, so that each may do what is its seat's. */
function withPeople(room: RoomState): RoomState {
  const holder = { kind: 'person', participantId: OWN_ID } as const;
  const seats = Object.fromEntries(ROLES.map((role) => [role, { holder, epoch: 1 }])) as Record<
    Role,
    { holder: typeof holder; epoch: number }
  >;
  return { ...room, team: room.team && { ...room.team, seats } };
}
