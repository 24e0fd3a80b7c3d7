import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type LinkedRoom, makeLinkedRoom } from '../../tests/support/linked-room.ts';
import { createRoomStore } from './create-room-store.ts';
import type { RoomStoreApi } from './room-store.ts';
import { selectHeldSeats, selectSeatsElsewhere } from './selectors.ts';

const ME = 'p-00000000000000a1';
const ROOM_ID = 'abcdefghijklmnopqrstuvwxyz';

let linked: LinkedRoom;
const opened: RoomStoreApi[] = [];

beforeEach(async () => {
  vi.useFakeTimers();
  linked = await makeLinkedRoom();
});
afterEach(() => {
  for (const store of opened.splice(0)) store.close();
  vi.useRealTimers();
});

/** Lets everything happen that needs no time. */
const settle = () => vi.advanceTimersByTimeAsync(0);

async function enter(participantId = ME, view: 'team' | 'public' = 'team') {
  const link = linked.link(participantId);
  const store = createRoomStore({ transport: link.transport, roomId: ROOM_ID, view });
  opened.push(store);
  link.transport.connect();
  await settle();
  return { link, store };
}

async function sit(store: RoomStoreApi, role: 'host' | 'operator' | 'moderator', isTakeover = false) {
  const result = await store.getState().send({ type: 'takeSeat', role, isTakeover });
  await settle();
  return result;
}

test('joining brings the brief, the room and a live link', async () => {
  const { store } = await enter();
  const { brief, room, connection, participantId, lastSeq, savedSeq } = store.getState();
  expect(brief?.team?.project.id).toBe('test-project');
  expect(room.public.queue).toHaveLength(3);
  expect(connection.kind).toBe('live');
  expect([participantId, lastSeq, savedSeq]).toEqual([ME, 1, 1]);
});

test('a public watcher gets the public part alone', async () => {
  const { store } = await enter(ME, 'public');
  expect(store.getState().room.team).toBeNull();
  expect(store.getState().brief?.team).toBeNull();
});

test('a command goes out in a held seat with its epoch, and the room moves by its event', async () => {
  const { store, link } = await enter();
  expect(await sit(store, 'operator')).toMatchObject({ ok: true });
  expect(selectHeldSeats(store.getState())).toEqual(['operator']);
  const queueBefore = store.getState().room.public.queue.map((item) => item.productId);
  const result = await store.getState().send({ type: 'moveProduct', productId: queueBefore[2] ?? '', toIndex: 0 });
  expect(result).toMatchObject({ ok: true });
  expect(link.envelopes.at(-1)).toMatchObject({ role: 'operator', epoch: 1 });
  expect(store.getState().room.public.queue[0]?.productId).toBe(queueBefore[2]);
});

test('without a seat nothing goes out', async () => {
  const { store, link } = await enter();
  const result = await store.getState().send({ type: 'unpinProduct' });
  expect(result).toMatchObject({ ok: false, code: 'seat/not_held' });
  expect(link.envelopes).toEqual([]);
});

test('a refusal of the rules comes back to the sender', async () => {
  const { store } = await enter();
  await sit(store, 'operator');
  const result = await store.getState().send({ type: 'pinProduct', productId: 'sofa' });
  expect(result).toMatchObject({ ok: false });
});

test('of two held seats, the one that may give the command gives it', async () => {
  const { store, link } = await enter();
  await sit(store, 'host');
  await sit(store, 'operator');
  const [first] = store.getState().room.public.queue;
  await store.getState().send({ type: 'pinProduct', productId: first?.productId ?? '' });
  expect(link.envelopes.at(-1)).toMatchObject({ role: 'operator' });
});

test("a new seat is a fresh join: the host sees the host's part only after sitting down", async () => {
  const { store, link } = await enter();
  expect(store.getState().room.host).toBeNull();
  await sit(store, 'host');
  expect(store.getState().room.host).toEqual({ prompts: [] });
  expect(link.joins.map((join) => join.lastSeq)).toEqual([0, 0]);
});

test('a gap between frames joins again after the last seq and catches up', async () => {
  const { store, link } = await enter();
  const other = await enter('p-00000000000000b2');
  await sit(other.store, 'operator');
  const seqBefore = store.getState().lastSeq;
  link.skipFrames();
  await sit(other.store, 'moderator');
  expect(store.getState().lastSeq).toBe(seqBefore);
  link.transport.deliverFrame({ fromSeq: seqBefore + 2, toSeq: seqBefore + 2, events: [] });
  await settle();
  expect(link.joins.at(-1)?.lastSeq).toBe(seqBefore);
  expect(store.getState().room.team?.seats.moderator.holder).toMatchObject({ kind: 'person' });
});

test('a frame that was applied already changes nothing', async () => {
  const { store, link } = await enter();
  await sit(store, 'operator');
  const { room, lastSeq } = store.getState();
  link.transport.deliverFrame({
    fromSeq: 1,
    toSeq: lastSeq,
    events: [{ seq: 1, atMs: 0, event: { type: 'showStarted' } }],
  });
  expect(store.getState().room).toBe(room);
});

test('a command that lost its link goes out again under its id and happens once', async () => {
  const { store, link } = await enter();
  await sit(store, 'operator');
  link.swallowAcks();
  const answer = store.getState().send({ type: 'moveProduct', productId: 'duvet', toIndex: 0 });
  await settle();
  link.transport.drop();
  await settle();
  link.transport.connect();
  await settle();
  expect(await answer).toMatchObject({ ok: true });
  const [first, second] = link.envelopes.slice(-2);
  expect(second?.commandId).toBe(first?.commandId);
  expect(linked.room.lastSeq()).toBe(3);
});

test('a command given while the link is away waits for its return', async () => {
  const { store, link } = await enter();
  await sit(store, 'operator');
  link.transport.drop();
  const answer = store.getState().send({ type: 'moveProduct', productId: 'duvet', toIndex: 0 });
  await vi.advanceTimersByTimeAsync(3_000);
  expect(store.getState().room.public.queue[0]?.productId).not.toBe('duvet');
  link.transport.connect();
  expect(await answer).toMatchObject({ ok: true });
});

test('a command without an answer is given up after ten seconds', async () => {
  const { store, link } = await enter();
  await sit(store, 'operator');
  link.transport.drop();
  const answer = store.getState().send({ type: 'unpinProduct' });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await answer).toEqual({ ok: false, code: 'link/unconfirmed', params: {} });
  const sent = link.envelopes.length;
  link.transport.connect();
  await settle();
  expect(link.envelopes).toHaveLength(sent);
});

test('a lost link reads reconnecting, after ten seconds offline, and on return tells what was caught up', async () => {
  const { store, link } = await enter();
  const other = await enter('p-00000000000000b2');
  link.transport.drop();
  expect(store.getState().connection.kind).toBe('reconnecting');
  await sit(other.store, 'operator');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(store.getState().connection.kind).toBe('offline');
  link.transport.connect();
  await settle();
  expect(store.getState()).toMatchObject({ connection: { kind: 'live' }, recoveredEvents: 1 });
  await vi.advanceTimersByTimeAsync(4_000);
  expect(store.getState().recoveredEvents).toBeNull();
});

test('a person who was seated in this tab keeps the seat over a reload of it', async () => {
  const { store } = await enter();
  await sit(store, 'operator');
  store.close();
  const reloaded = await enter();
  expect(selectHeldSeats(reloaded.store.getState())).toEqual(['operator']);
});

test('another tab does not act in the seat until it takes it over; then the first has lost its lease', async () => {
  const first = await enter();
  await sit(first.store, 'operator');
  sessionStorage.clear();
  const second = await enter();
  expect(selectHeldSeats(second.store.getState())).toEqual([]);
  expect(selectSeatsElsewhere(second.store.getState())).toEqual(['operator']);
  expect(await sit(second.store, 'operator', true)).toMatchObject({ ok: true });
  expect(selectHeldSeats(second.store.getState())).toEqual(['operator']);
  const refused = await first.store.getState().send({ type: 'unpinProduct' });
  expect(refused).toEqual({ ok: false, code: 'seat/lease_lost', params: { role: 'operator' } });
});

test('closing the store answers what still waits', async () => {
  const { store, link } = await enter();
  await sit(store, 'operator');
  link.transport.drop();
  const answer = store.getState().send({ type: 'unpinProduct' });
  store.close();
  expect(await answer).toMatchObject({ ok: false, code: 'link/closed' });
});

test('a silent link reads slow, and the latency is that of the last answer', async () => {
  const { store, link } = await enter();
  await vi.advanceTimersByTimeAsync(4_000);
  expect(store.getState().connection.latencyMs).toBe(0);
  link.transport.silence();
  await vi.advanceTimersByTimeAsync(7_000);
  expect(store.getState().connection.kind).toBe('slow');
});
