import { expect, test } from 'vitest';
import { person } from '../../tests/support/given.ts';
import { makeRoom, type TestRoom } from '../../tests/support/make-room.ts';
import type { RoomCommand } from '../commands/command.ts';
import type { Commit } from './rehearsal-room.ts';

const ROOM_ID = 'abcdefghijklmnopqrstuvwxyz';
const start: RoomCommand = { type: 'startShow' };
const pin = (productId: string): RoomCommand => ({ type: 'pinProduct', productId });
const takeHost: RoomCommand = { type: 'takeSeat', role: 'host', isTakeover: false };

async function liveRoom(retries = 0): Promise<TestRoom> {
  const made = await makeRoom(undefined, retries);
  await made.give(start);
  return made;
}
const entriesOf = ({ journal }: TestRoom) => journal.read(ROOM_ID, 0);

test('[ROOM-1] an opened room has one entry', async () => {
  const made = await makeRoom();
  expect(made.room.lastSeq()).toBe(1);
  expect(await entriesOf(made)).toMatchObject([{ seq: 1, command: { type: 'openRoom' }, actor: { kind: 'server' } }]);
});

test('[CMD-4] an accepted command is one entry with its ordered events, and its ack names it', async () => {
  const made = await liveRoom();
  await made.give(pin('pillow'));
  expect(await made.give(pin('throw'))).toEqual({ ok: true, seq: 4 });
  expect((await entriesOf(made)).at(-1)).toMatchObject({
    seq: 4,
    showMs: 0,
    events: [{ type: 'productUnpinned' }, { type: 'productPinned', productId: 'throw' }],
  });
});

test('[CMD-4] a refusal and a no-op: only the no-op is an entry', async () => {
  const made = await liveRoom();
  expect(await made.give(pin('sofa'))).toMatchObject({ ok: false, code: 'product/not_in_queue' });
  expect(made.room.lastSeq()).toBe(2);
  expect(await made.give({ type: 'unpinProduct' })).toEqual({ ok: true, seq: 3 });
  expect((await entriesOf(made)).at(-1)?.events).toEqual([]);
});

test('[CMD-6] what waits is decided in order, appended in one go, and the tick comes last', async () => {
  const made = await liveRoom();
  const commits: Commit[] = [];
  made.room.onCommit((commit) => commits.push(commit));
  const ticked = made.room.tick();
  const acks = await Promise.all([made.give(pin('pillow')), made.give({ type: 'unpinProduct' }), ticked]);
  expect(acks.slice(0, 2)).toEqual([
    { ok: true, seq: 3 },
    { ok: true, seq: 4 },
  ]);
  expect(made.journal.appends.at(-1)).toBe(3);
  expect(commits).toMatchObject([{ fromSeq: 3, toSeq: 5 }]);
  expect(commits[0]?.entries.map((entry) => entry.command.type)).toEqual([
    'pinProduct',
    'unpinProduct',
    'advanceClock',
  ]);
});

test('[ROOM-2] nothing is seen or answered before the commit, then it is seen before it is answered', async () => {
  const made = await liveRoom();
  const order: string[] = [];
  made.room.onCommit(() => order.push('seen'));
  const release = made.journal.hold();
  const acked = made.give(pin('pillow')).then(() => order.push('acked'));
  await turn();
  expect(order).toEqual([]);
  expect(made.room.state().public.pinned).toBeNull();
  release();
  await acked;
  expect(order).toEqual(['seen', 'acked']);
  expect(made.room.state().public.pinned).toMatchObject({ productId: 'pillow' });
});

test('[CMD-5] a retry by the same person is answered again and has no second effect', async () => {
  const { room } = await makeRoom();
  const request = { commandId: 'retry-000001', command: takeHost, actor: person(1, null), epoch: null };
  const acks = await Promise.all([room.submit(request), room.submit(request)]);
  expect(acks).toEqual([
    { ok: true, seq: 2 },
    { ok: true, seq: 2 },
  ]);
  expect(await room.submit({ ...request, actor: person(1, 'host'), epoch: 1 })).toEqual({ ok: true, seq: 2 });
  expect(room.state().team?.seats.host.epoch).toBe(1);
  expect(room.lastSeq()).toBe(2);
});

test('[CMD-5] the id of somebody else, or of the server, is refused', async () => {
  const { room } = await makeRoom();
  const request = { commandId: 'retry-000001', command: takeHost, actor: person(1, null), epoch: null };
  await room.submit(request);
  const refused = { ok: false, code: 'command/id_taken' };
  expect(await room.submit({ ...request, actor: person(2, null) })).toMatchObject(refused);
  expect(await room.submit({ ...request, commandId: 'server-tick-000001' })).toMatchObject(refused);
});

test('[CMD-60] a tick moves the show by 250 ms, and only on air', async () => {
  const made = await makeRoom();
  await made.room.tick();
  expect(made.room.lastSeq()).toBe(1);
  await made.give(start);
  await made.room.tick();
  await made.room.tick();
  expect(made.room.state().public.showMs).toBe(500);
  await made.give({ type: 'pauseShow', reason: 'team' });
  await made.room.tick();
  expect(made.room.state().public.showMs).toBe(500);
});

test('[CMD-60] the clock moves by ticks alone', async () => {
  const made = await liveRoom();
  expect(await made.give({ type: 'advanceClock', tick: 1 })).toMatchObject({ code: 'command/server_only' });
});

test('[CMD-63] a show that is ended by hand is marked with its last digest', async () => {
  const made = await liveRoom();
  await made.room.tick();
  await made.give({ type: 'endShow', reason: 'team' });
  expect((await entriesOf(made)).at(-1)?.events).toMatchObject([
    { type: 'showEnded', reason: 'team' },
    { type: 'digestMarked', tick: 1 },
  ]);
});

test('[ROOM-3] while the store is away commands are refused and the state stays', async () => {
  const made = await liveRoom();
  made.journal.failNext('lost');
  expect(await made.give(pin('pillow'))).toMatchObject({ ok: false, code: 'storage/unavailable' });
  expect(made.room.status()).toBe('waiting-for-storage');
  expect(made.room.state().public.pinned).toBeNull();
  expect(await made.give(pin('throw'))).toMatchObject({ ok: true });
  expect(made.room.status()).toBe('open');
});

test('[ROOM-3] a short failure is bridged by trying again', async () => {
  const made = await liveRoom(2);
  made.journal.failNext('lost', 'lost');
  expect(await made.give(pin('pillow'))).toEqual({ ok: true, seq: 3 });
});

test('[ROOM-3] an append that was stored although its answer was lost counts as stored', async () => {
  const made = await liveRoom(1);
  made.journal.failNext('unanswered');
  expect(await made.give(pin('pillow'))).toEqual({ ok: true, seq: 3 });
  expect(await entriesOf(made)).toHaveLength(3);
});

test('[ROOM-4] the audience steps once for a tick, however often it is appended', async () => {
  const made = await liveRoom();
  made.journal.failNext('lost', 'unanswered');
  const pinned = made.give(pin('pillow'));
  await made.room.tick();
  expect(await pinned).toMatchObject({ code: 'storage/unavailable' });
  expect(made.room.state().public.showMs).toBe(0);
  await made.room.tick();
  await made.room.tick();
  expect(made.room.state().public).toMatchObject({ showMs: 250, pinned: { productId: 'pillow' } });
  await made.room.tick();
  expect((await made.recover()).state()).toEqual(made.room.state());
});

test('[ROOM-4] commands that come while a tick is kept are decided after it', async () => {
  const made = await liveRoom();
  made.journal.failNext('lost');
  await made.room.tick();
  expect(await made.give(pin('pillow'))).toEqual({ ok: true, seq: 4 });
  expect(made.room.state().public.pinned).toEqual({ productId: 'pillow', sinceMs: 250 });
});

test('[ROOM-5] a room that another owner has written faults and refuses everything', async () => {
  const made = await liveRoom();
  const other = await made.recover();
  await other.tick();
  expect(await made.give(pin('pillow'))).toMatchObject({ ok: false, code: 'room/faulted' });
  expect(made.room.status()).toBe('faulted');
  expect(made.room.fault()?.message).toContain('somebody else');
  expect(await made.give(pin('throw'))).toMatchObject({ code: 'room/faulted' });
  await made.room.tick();
  expect(made.room.lastSeq()).toBe(2);
});

test('[ROOM-5] a bug in a listener faults the room and leaves nobody waiting', async () => {
  const made = await liveRoom();
  made.room.onCommit(() => {
    throw new Error('listener');
  });
  expect(await made.give(pin('pillow'))).toMatchObject({ code: 'room/faulted' });
  expect(made.room.fault()?.message).toBe('listener');
});

test('[ROOM-2] a listener that stopped hears nothing more', async () => {
  const made = await liveRoom();
  const heard: number[] = [];
  const stop = made.room.onCommit(({ toSeq }) => heard.push(toSeq));
  await made.room.tick();
  stop();
  await made.room.tick();
  expect(heard).toEqual([3]);
});

/** Lets everything run that is not waiting for something outside. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
