import { expect, test } from 'vitest';
import { createAudience } from '#shared/audience/create-audience.ts';
import type { RoomContext } from '#shared/authority/decision.ts';
import type { RehearsalRoom } from '#shared/authority/rehearsal-room.ts';
import type { RoomCommand } from '#shared/commands/command.ts';
import type { Actor } from '#shared/model/recording.ts';
import type { RoomState } from '#shared/model/room.ts';
import { projectState, type Viewpoint } from '#shared/protocol/visibility.ts';
import { createReplayCursor } from '#shared/replay/replay-cursor.ts';
import { makeAudienceInputs } from '../support/audience-fixture.ts';
import { person } from '../support/given.ts';
import { makeRoom, type TestRoom } from '../support/make-room.ts';
import { makeRoomContext } from '../support/make-room-context.ts';

const SECOND = 4;
/** Commands come between two whole seconds. */
const HALF = 2;
const STAFF: Actor = { kind: 'staff', id: 'p-00000000000000ff' };
const context = makeRoomContext({ plannedMs: 180_000, crowdSeed: 5 });

function engineOf({ header }: RoomContext) {
  const { project, lang, crowdSeed, plannedMs } = header;
  return createAudience(makeAudienceInputs({ project, lang, crowdSeed, plannedMs, fixedOnline: 1_200 }));
}

/** What happens in the show, by second: every offer, an incident that is handled and one that is missed, cues. */
const SCRIPT: readonly (readonly [second: number, command: RoomCommand, sender?: 'staff' | 'moderator'])[] = [
  [1, { type: 'pinProduct', productId: 'pillow' }],
  [2, { type: 'giveCue', roles: ['operator', 'host'], text: '准备秒杀' }, 'staff'],
  [3, { type: 'startGift', productId: 'pillow', text: '枕套', quantity: 2 }],
  [
    4,
    {
      type: 'startFlashSale',
      productId: 'pillow',
      priceCents: 9_900,
      quantity: 30,
      perBuyerLimit: 1,
      countdownMs: 10_000,
      durationMs: 60_000,
    },
  ],
  [5, { type: 'startLuckyBag', prize: '护颈枕', winners: 5, phrase: '睡个好觉', durationMs: 60_000 }],
  [20, { type: 'injectIncident', incidentId: 'heckler' }, 'staff'],
  [30, { type: 'injectIncident', incidentId: 'phone-number' }, 'staff'],
  [40, { type: 'closeIncident', id: 'incident-000001' }, 'moderator'],
  [100, { type: 'goToSegment', segmentId: 'goods' }],
  [110, { type: 'markSoldOut', productId: 'pillow' }],
];

async function give(room: RehearsalRoom, index: number): Promise<void> {
  const [, command, sender] = SCRIPT[index] ?? [];
  if (command === undefined) return;
  const moderator = person(1, 'moderator');
  const actor: Actor = sender === 'staff' ? STAFF : sender === 'moderator' ? moderator : { kind: 'server' };
  const epoch = sender === 'moderator' ? 1 : null;
  const ack = await room.submit({ commandId: `script-${100 + index}`, command, actor, epoch });
  expect(ack).toMatchObject({ ok: true });
}

/** Plays on to the end of a second. */
async function playTo(room: RehearsalRoom, second: number): Promise<void> {
  while (room.state().public.showMs < second * 1_000) {
    const tick = room.state().public.showMs / 250;
    for (const [index, [at]] of SCRIPT.entries()) if (at * SECOND + HALF === tick) await give(room, index);
    await room.tick();
  }
}

async function liveRoom(): Promise<TestRoom> {
  const made = await makeRoom(context, 0, engineOf);
  const command: RoomCommand = { type: 'takeSeat', role: 'moderator', isTakeover: false };
  await made.room.submit({ commandId: 'seat-000001', command, actor: person(1, null), epoch: null });
  await made.give({ type: 'startShow' });
  return made;
}

test('[REP-2] wherever a show with every offer is cut, the recovered one goes on as it would have', async () => {
  const whole = await liveRoom();
  await playTo(whole.room, 120);
  const story = await whole.journal.read(context.header.roomId, 0);
  for (const cut of [6, 16, 33, 64, 90, 105]) {
    const made = await liveRoom();
    await playTo(made.room, cut);
    const recovered = await made.recover();
    expect(recovered.state()).toEqual(made.room.state());
    await playTo(recovered, 120);
    expect(await made.journal.read(context.header.roomId, 0)).toEqual(story);
  }
});

test('[REP-2] [ROOM-7] the show used every offer, drew its bag, and closed its incidents', async () => {
  const { room } = await liveRoom();
  await playTo(room, 120);
  const { public: seen, team } = room.state();
  expect(seen.lastFlashSale?.soldUnits).toBeGreaterThan(0);
  expect(seen.lastFlashSale?.soldUnits).toBeLessThanOrEqual(30);
  expect(seen.gifts).toEqual([]);
  expect(seen.lastDraw).toMatchObject({ reason: 'drawn', winnerCount: 5 });
  expect(seen.lastDraw?.entrantCount).toBeGreaterThan(5);
  expect(team?.incidents.map(({ outcome }) => outcome)).toEqual(['handled', 'missed']);
  expect(team?.cues).toHaveLength(2);
  expect(team?.segment?.segmentId).toBe('goods');
  expect(seen.queue[0]?.isSoldOut).toBe(true);
});

test('[REP-7] the replay of a show with every offer is the live state at every second, for every viewpoint', async () => {
  const { room, journal } = await liveRoom();
  const seen: RoomState[] = [];
  for (let second = 1; second <= 120; second += 1) {
    await playTo(room, second);
    seen.push(room.state());
  }
  const entries = await journal.read(context.header.roomId, 0);
  const viewpoints: readonly Viewpoint[] = ['public', 'team', 'staff'];
  for (const viewpoint of viewpoints) {
    const cursor = createReplayCursor(entries, viewpoint);
    for (const second of [119, 3, 14, 15, 65, 66, 21, 41, 50, 101]) {
      expect(cursor.seek(second * 1_000).state).toEqual(projectState(seen[second - 1] as RoomState, viewpoint));
    }
  }
});
