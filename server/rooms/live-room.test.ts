import { expect, test } from 'vitest';
import type { RehearsalRoom } from '#shared/authority/rehearsal-room.ts';
import { makeRoom } from '../../tests/support/make-room.ts';
import { createLiveRoom, type LiveRoom, LOBBY_WAIT_MS } from './live-room.ts';

const GRACE_MS = 60_000;

/** A live room on a clock that the test moves. */
function given(room: RehearsalRoom) {
  let nowMs = 0;
  const faults: unknown[] = [];
  const live: LiveRoom = createLiveRoom({
    room,
    bots: [],
    watchId: `w${'a'.repeat(25)}`,
    clockRate: 1,
    returnGraceMs: GRACE_MS,
    now: () => nowMs,
    listener: { onCommit: () => undefined, onFault: (_live, fault) => faults.push(fault) },
  });
  const passing = async (ms: number) => {
    nowMs += ms;
    live.beat(nowMs);
    await live.settled();
  };
  return { live, faults, passing, publicState: () => room.state().public };
}

test('a late beat catches up tick by tick', async () => {
  const { room, give } = await makeRoom();
  const { passing, publicState } = given(room);
  await give({ type: 'startShow' });
  await passing(249);
  expect(publicState().showMs).toBe(0);
  await passing(1_000);
  expect(publicState().showMs).toBe(1_000);
});

test('a stall of more than two seconds stops the show; its people bring it back', async () => {
  const { room, give } = await makeRoom();
  const { live, passing, publicState } = given(room);
  await give({ type: 'startShow' });
  await passing(2_500);
  expect(publicState()).toMatchObject({ phase: 'paused', pauseReason: 'server', showMs: 0 });
  await passing(GRACE_MS - 10_000);
  expect(publicState().phase).toBe('paused');

  await room.submit({
    commandId: 'takes-the-seat',
    command: { type: 'takeSeat', role: 'host', isTakeover: false },
    actor: { kind: 'participant', id: 'p-00112233aabbccdd', role: null },
    epoch: null,
  });
  live.attendance.enter('phone', 'p-00112233aabbccdd', true);
  await passing(10);
  expect(publicState().phase).toBe('paused');
  live.attendance.enter('desk', 'p-00112233aabbccdd', false);
  await passing(10);
  expect(publicState()).toMatchObject({ phase: 'live', showMs: 0 });
});

test('nobody comes back: after the grace the show goes on alone, whoever paused it', async () => {
  const { room, give } = await makeRoom();
  const { passing, publicState } = given(room);
  await give({ type: 'startShow' });
  await give({ type: 'pauseShow', reason: 'team' });
  await passing(10);
  await passing(GRACE_MS - 1);
  expect(publicState().phase).toBe('paused');
  await passing(1);
  expect(publicState().phase).toBe('live');
});

test('a room that was recovered in mid-show stands still before it plays on', async () => {
  const { room, give, recover } = await makeRoom();
  await give({ type: 'startShow' });
  await room.tick();
  const again = await recover();
  const { passing, publicState } = given(again);
  await passing(10);
  expect(publicState()).toMatchObject({ phase: 'paused', pauseReason: 'server', showMs: 250 });
});

test('a room that faults is asked once more at most, and not until the stall', async () => {
  const { room, give, journal } = await makeRoom();
  let ticks = 0;
  const counted: RehearsalRoom = {
    ...room,
    tick() {
      ticks += 1;
      if (ticks > 10) throw new Error('the room is asked in a loop');
      return room.tick();
    },
  };
  const { live, faults, passing } = given(counted);
  await give({ type: 'startShow' });
  const { roomId } = room.context.header;
  const byAnother = { commandId: 'by-another-owner', actor: { kind: 'server' }, showMs: 0, events: [] } as const;
  await journal.append(roomId, [{ ...byAnother, roomId, seq: room.lastSeq() + 1, command: { type: 'resumeShow' } }]);
  await passing(1_000);
  expect(ticks).toBe(1);
  expect(faults).toEqual([]);
  live.beat(1_010);
  expect(faults).toEqual([room.fault()]);
});

test('[CMD-22] a lobby is closed when nobody has been connected for 12 hours; who is there, or a phone, begins them anew', async () => {
  const { room, give } = await makeRoom();
  const { live, passing, publicState } = given(room);
  await passing(10);
  await passing(LOBBY_WAIT_MS - 1);
  live.attendance.enter('phone', 'p-00112233aabbccdd', true);
  await passing(LOBBY_WAIT_MS);
  live.attendance.leave('phone');
  await passing(10);
  await passing(LOBBY_WAIT_MS - 1);
  expect(publicState().phase).toBe('lobby');
  await passing(1);
  expect(publicState()).toMatchObject({ phase: 'ended', endReason: 'abandoned', showMs: 0 });
  expect(await give({ type: 'startShow' })).toMatchObject({ ok: false, code: 'room/ended' });
});
