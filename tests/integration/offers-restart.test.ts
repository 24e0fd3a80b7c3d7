import { expect, onTestFinished, test } from 'vitest';
import type { RoomCommand } from '#shared/commands/command.ts';
import { must } from '#shared/lib/assert.ts';
import type { RoomState } from '#shared/model/room.ts';
import type { Me } from '#shared/protocol/people-contract.ts';
import { makeDataDir, removeDataDir } from '../support/data-dir.ts';
import { freePort } from '../support/free-port.ts';
import { connect, joinRoom, type RoomClient } from '../support/room-client.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { type College, openCollege } from '../support/visitor.ts';

const FLASH_SALE: RoomCommand = {
  type: 'startFlashSale',
  productId: 'latex-pillow',
  priceCents: 9_900,
  quantity: 30,
  perBuyerLimit: 1,
  countdownMs: 0,
  durationMs: 1_200_000,
};
const LUCKY_BAG: RoomCommand = {
  type: 'startLuckyBag',
  prize: 'a towel',
  winners: 3,
  phrase: 'count me in',
  durationMs: 1_200_000,
};

/** A student in the operator's seat of the team's rehearsal, and the teacher who looks on as staff. */
interface Table {
  readonly operator: RoomClient;
  readonly teacher: RoomClient;
}

async function openTeamRoom(college: College): Promise<string> {
  const student = must(college.students[0], 'a student');
  const { body: me } = await student.call<Me>('GET', '/api/me');
  const order = {
    projectId: 'sleep-season',
    scenarioId: 'known-account',
    lang: 'en',
    minutes: 20,
    mode: 'team',
    role: 'operator',
    teamId: me.classes[0]?.teamId,
  };
  const { status, body } = await student.call<{ roomId: string }>('POST', '/api/rehearsals', order);
  expect([status, body]).toMatchObject([201, { roomId: expect.any(String) }]);
  return body.roomId;
}

async function sitDown(server: ServerProcess, college: College, roomId: string): Promise<Table> {
  const enter = async (cookie: string | undefined, view: 'team' | 'staff') =>
    joinRoom(await connect(server.url, cookie ?? ''), roomId, view);
  const operator = await enter(college.students[0]?.cookie(), 'team');
  return { operator, teacher: await enter(college.teacher.cookie(), 'staff') };
}

/** What a crash must not touch; the numbers that go on counting are left out. */
function storyOf({ public: seen, team, staff }: RoomState) {
  return {
    flashSale: { ...seen.flashSale, soldUnits: 0 },
    luckyBag: { ...seen.luckyBag, entrantCount: 0 },
    gifts: seen.gifts.map((gift) => ({ ...gift, givenCount: 0 })),
    segment: team?.segment,
    cues: team?.cues,
    incidents: team?.incidents,
    keys: staff?.incidentKeys,
  };
}

test('[REP-2] a flash sale, a lucky bag, a gift, a segment, a cue and an incident survive a kill of the server', async () => {
  const dataDir = await makeDataDir();
  const first = await startServer({ dataDir, port: await freePort() });
  onTestFinished(async () => {
    await first.stop();
    await removeDataDir(dataDir);
  });
  const college = await openCollege(first, 'west');
  const roomId = await openTeamRoom(college);
  const { operator, teacher } = await sitDown(first, college, roomId);
  await operator.give({ type: 'takeSeat', role: 'operator', isTakeover: false });
  await operator.until((state) => state.team?.seats.operator.holder.kind === 'person');
  for (const command of [
    { type: 'startShow' },
    { type: 'goToSegment', segmentId: operator.state().team?.runOfShow[1]?.id ?? '' },
    FLASH_SALE,
    LUCKY_BAG,
    { type: 'startGift', productId: 'latex-pillow', text: 'a pouch', quantity: 500 },
  ] satisfies RoomCommand[]) {
    expect(await operator.give(command, 'operator')).toMatchObject({ ok: true });
  }
  expect(await teacher.give({ type: 'giveCue', roles: ['operator'], text: 'well done' })).toMatchObject({ ok: true });
  expect(await teacher.give({ type: 'injectIncident', incidentId: 'heckler' })).toMatchObject({ ok: true });
  await teacher.until((state) => state.staff?.incidentKeys.length === 1 && state.public.showMs >= 2_000);
  const before = teacher.state();
  await first.kill();

  const second = await startServer({ dataDir, port: first.port });
  onTestFinished(async () => void (await second.stop()));
  const again = await sitDown(second, college, roomId);
  expect(storyOf(again.teacher.state())).toEqual(storyOf(before));
  await again.teacher.until((state) => state.public.phase === 'live' && state.public.showMs > before.public.showMs);
  expect(again.teacher.state().public.flashSale?.soldUnits).toBeGreaterThanOrEqual(
    before.public.flashSale?.soldUnits ?? 0,
  );

  expect(await again.operator.give({ type: 'closeIncident', id: 'incident-000001' }, 'operator')).toMatchObject({
    ok: true,
  });
  expect(await again.operator.give({ type: 'acknowledgeCue', cueId: 'cue-000001' }, 'operator')).toMatchObject({
    ok: true,
  });
  expect(await again.operator.give({ type: 'endFlashSale' }, 'operator')).toMatchObject({ ok: true });
  await again.operator.until((state) => state.public.lastFlashSale?.reason === 'team');
  expect(again.operator.state().team?.incidents).toMatchObject([
    { outcome: 'handled', truth: { en: expect.any(String) } },
  ]);
  again.operator.close();
  again.teacher.close();
});
