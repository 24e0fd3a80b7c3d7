import { expect, test } from 'vitest';
import { decideOpenRoom } from '#shared/commands/open-room.ts';
import { SEGMENT_ID_MAX, SEGMENT_NAME_MAX } from '#shared/commands/plan-run-of-show.ts';
import type { RoomEvent } from '#shared/events/event.ts';
import { evolve } from '#shared/events/evolve.ts';
import { initialRoomState } from '#shared/events/initial-room-state.ts';
import { TICK_MS } from '#shared/lib/constants.ts';
import type { RoomState } from '#shared/model/room.ts';
import { canonicalJson } from '#shared/protocol/canonical-json.ts';
import { projectState } from '#shared/protocol/visibility.ts';
import { flashSale, incident, luckyBag } from '../support/given.ts';
import { makeProduct, makeProject } from '../support/make-project.ts';
import { makeRoomContext } from '../support/make-room-context.ts';

const KILOBYTES_100 = 102_400;
const LONGEST_ID = 'a'.repeat(SEGMENT_ID_MAX - 3);
const ONE_SEGMENT = { id: 'all', name: { zh: '全场', en: 'All' }, share: 1, productIds: [] };

/** Everything at once for five minutes: ten lines a tick, replies and captions as long as they may be, nothing answered. */
function crowdedRoom(text: string): RoomState {
  const products = Array.from({ length: 40 }, (_, index) => makeProduct({ id: `latex-pillow-${index}` }));
  const context = makeRoomContext({ project: makeProject({ products, runOfShow: [ONE_SEGMENT] }) });
  const opening = decideOpenRoom(initialRoomState('staff'), { type: 'openRoom' }, context);
  let state = (opening.ok ? opening.events : []).reduce((s, event) => evolve(s, event, 0), initialRoomState('staff'));
  for (const event of crowdedPlan(text)) state = evolve(state, event, 0);
  for (let tick = 1; tick <= 1_200; tick += 1) {
    for (const event of crowdedTick(state, tick, text)) state = evolve(state, event, tick * TICK_MS);
  }
  for (const event of everyOffer(text)) state = evolve(state, event, 0);
  return state;
}

/** Every offer with texts as long as they may be, a long list of winners, and incidents and cues without end. */
function everyOffer(text: string): RoomEvent[] {
  const number = (index: number) => String(index + 1).padStart(6, '0');
  const both = (max: number) => ({ zh: text.slice(0, max / 2), en: 'x'.repeat(max) });
  const many = Array.from({ length: 15 }, (_, index) => index);
  const winners = Array.from({ length: 20 }, (_, index) => ({ viewer: 4_000_000_000 + index, name: text.slice(0, 8) }));
  return [
    ...many.slice(0, 5).map((index): RoomEvent => {
      const gift = { productId: `latex-pillow-${index}`, text: text.slice(0, 60), quantity: 9_999, givenCount: 9_999 };
      return { type: 'giftStarted', gift: { ...gift, startedAtMs: 0 } };
    }),
    luckyBag({ prize: text.slice(0, 60), phrase: text.slice(0, 20) }),
    { type: 'luckyBagEnded', reason: 'drawn', winners, winnerCount: 20, entrantCount: 99_999 },
    luckyBag({ prize: text.slice(0, 60), phrase: text.slice(0, 20) }),
    flashSale(),
    { type: 'linePinned', lineId: 'line-000001', name: text.slice(0, 8), text: text.slice(0, 40) },
    ...many.flatMap((index): RoomEvent[] => {
      const id = `incident-${number(index)}`;
      const hidden = { truth: both(240), expected: both(300) };
      return [
        incident(index + 1, { name: both(60), brief: both(200) }),
        { type: 'incidentRevealed', key: { id, ...hidden } },
        ...(index < 12 ? [{ type: 'incidentClosed', id, outcome: 'missed', ...hidden } as const] : []),
      ];
    }),
    ...Array.from({ length: 30 }, (_, index): RoomEvent => {
      const cue = { id: `cue-${number(index)}`, from: 'staff', to: 'moderator', text: text.slice(0, 120) } as const;
      return { type: 'cueGiven', cues: [cue] };
    }),
  ];
}

/** Twelve segments with names and products as long and as many as they may be, called forty times. */
function crowdedPlan(text: string): RoomEvent[] {
  const name = text.slice(0, SEGMENT_NAME_MAX);
  const segments = Array.from({ length: 12 }, (_, index) => ({
    id: `${LONGEST_ID}-${index}`,
    name: { zh: name, en: name },
    share: 1 / 12,
    productIds: Array.from({ length: 6 }, (_unused, at) => `latex-pillow-${at}`),
  }));
  const calls = Array.from({ length: 40 }, (): RoomEvent => ({ type: 'segmentStarted', segmentId: `${LONGEST_ID}-0` }));
  return [{ type: 'runOfShowPlanned', segments }, ...calls];
}

function crowdedTick(state: RoomState, tick: number, text: string): RoomEvent[] {
  const from = (tick - 1) * 10;
  const ids = Array.from({ length: 10 }, (_, index) => `line-${String(from + index + 1).padStart(6, '0')}`);
  const notice = { viewer: 4_000_000_000, name: text.slice(0, 8), productId: 'pillow', quantity: 2 };
  const lines = ids.map((id) => ({ id, viewer: 4_000_000_000, name: text.slice(0, 8), text: text.slice(0, 40) }));
  return [
    { type: 'audienceTicked', tick, online: 9_999, likes: 99, lines, notices: [notice], sales: [], couponUses: [] },
    {
      type: 'audienceCounted',
      tick,
      counters: { watchMs: 2_500_000, gmvCents: 9_999_999, comments: 10 },
      products: [],
      intents: ids.map((lineId) => ({ lineId, intent: 'ask-certificate', topic: 'certificate', productId: 'pillow' })),
    },
    { type: 'viewerMuted', viewer: tick, untilMs: null },
    ...replies(state, text, tick),
    { type: 'utteranceSpoken', caption: { ...caption(tick), text: text.slice(0, 500) } },
    { type: 'digestMarked', tick, digest: '0123456789abcdef', traffic: null },
  ];
}

function replies(state: RoomState, text: string, tick: number): RoomEvent[] {
  const open = state.team?.openQuestions.at(-1);
  if (open === undefined || tick % 2 === 0) return [];
  const { lineId, viewer } = open;
  const answered = { topic: 'certificate', productId: 'pillow', lineIds: [lineId], viewers: [viewer] } as const;
  return [
    { type: 'chatReplied', lineId, role: 'moderator', text: text.slice(0, 200) },
    { type: 'questionsAnswered', by: 'reply', verdict: 'right', ...answered },
  ];
}

function caption(tick: number) {
  const id = `utterance-${String(tick).padStart(6, '0')}`;
  return { id, role: 'host', startMs: tick * TICK_MS, endMs: tick * TICK_MS, source: 'recognised' } as const;
}

test.each([
  ['hanzi', '高'.repeat(500)],
  ['letters', 'x'.repeat(500)],
])('[ROOM-6] a snapshot of the most crowded room stays below 100 KB, in %s', (_name, text) => {
  const state = crowdedRoom(text);
  const bytes = (part: unknown) => new TextEncoder().encode(canonicalJson(part)).length;
  expect(bytes(projectState(state, 'host'))).toBeLessThan(KILOBYTES_100);
  expect(bytes(state)).toBeLessThan(KILOBYTES_100);
  expect(state.public.chat.length).toBeGreaterThan(50);
  expect(state.public.chat.at(-1)?.id).toBe('line-012000');
  expect(state.team?.openQuestions.length).toBeGreaterThan(20);
  expect(state.team?.settled).toHaveLength(80);
  expect(state.team?.trend).toHaveLength(60);
  expect(state.team?.cues.at(-1)?.id).toBe('cue-000030');
  expect(state.team?.incidents.at(-1)?.id).toBe('incident-000015');
  expect(state.public.lastDraw?.winners).toHaveLength(20);
});
