import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/protocol-version.ts';
import type { CommandAck, JoinAck, PrivateEvents } from '#shared/protocol/socket-events.ts';
import { makeDataDir, removeDataDir } from '../support/data-dir.ts';
import {
  ANSWER_WITHIN_MS,
  connect,
  joinRoom,
  nextCommandId,
  type Person,
  visit,
  watchIdOf,
} from '../support/room-client.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';

let server: ServerProcess;
let dataDir: string;

beforeAll(async () => {
  dataDir = await makeDataDir();
  server = await startServer({ dataDir, env: { CLOCK_RATE: '12' } });
});

afterAll(async () => {
  await server.stop();
  await removeDataDir(dataDir);
});

async function enter(person: Person, roomId: string, view: 'team' | 'public' = 'team') {
  return joinRoom(await connect(server.url, person.cookie), roomId, view);
}

async function liveTeam() {
  const [operator, host] = await Promise.all([visit(server.url), visit(server.url)]);
  const roomId = await operator.openRehearsal({ role: 'operator', scenarioId: 'known-account', minutes: 60 });
  const [a, b] = [await enter(operator, roomId), await enter(host, roomId)];
  expect(await b.give({ type: 'takeSeat', role: 'host', isTakeover: false })).toMatchObject({ ok: true });
  await b.rejoin(0);
  expect(await a.give({ type: 'startShow' }, 'operator')).toMatchObject({ ok: true });
  return { roomId, operator, host, a, b };
}

test('a command is answered after its commit and every team-mate sees it in order', async () => {
  const { a, b } = await liveTeam();
  const productId = must(a.state().public.queue[0], 'a queue').productId;
  const listed = await a.give({ type: 'listProduct', productId }, 'operator');
  const pinned = await a.give({ type: 'pinProduct', productId }, 'operator');
  expect([listed.ok, pinned.ok]).toEqual([true, true]);
  await b.until((state) => state.public.pinned?.productId === productId && state.public.showMs >= 2_000);
  for (const frames of [a.frames, b.frames]) {
    for (const [index, frame] of frames.entries()) {
      expect(frame.fromSeq).toBe(index === 0 ? frame.fromSeq : must(frames[index - 1], 'a frame').toSeq + 1);
    }
  }
  a.close();
  b.close();
});

test('[CMD-5] a command that is sent twice happens once and gets the same answer', async () => {
  const { a, b } = await liveTeam();
  const { productId, stock } = must(a.state().public.queue[0], 'a queue');
  const id = nextCommandId();
  const command = { type: 'releaseStock', productId, quantity: 7 } as const;
  const acks = await Promise.all([1, 2, 3].map(() => a.give(command, 'operator', id)));
  expect(new Set(acks.map((ack) => JSON.stringify(ack))).size).toBe(1);
  expect(acks[0]).toMatchObject({ ok: true });
  const gained = () => {
    const item = must(
      a.state().public.queue.find((candidate) => candidate.productId === productId),
      'in the queue',
    );
    return item.stock + item.soldUnits - stock;
  };
  await a.until((state) => state.public.showMs >= 1_000 && gained() !== 0);
  expect(gained()).toBe(7);
  a.close();
  b.close();
});

test('a second tab takes the seat over and the first one is told that it lost it', async () => {
  const { roomId, operator, a, b } = await liveTeam();
  const second = await enter(operator, roomId);
  const staleEpoch = must(a.state().team, 'a team').seats.operator.epoch;
  const taken = await second.give({ type: 'takeSeat', role: 'operator', isTakeover: true });
  expect(taken).toMatchObject({ ok: true });
  await second.until((state) => (state.team?.seats.operator.epoch ?? 0) > staleEpoch);
  const stale: CommandAck = await a.socket.timeout(ANSWER_WITHIN_MS).emitWithAck('room:command', {
    commandId: nextCommandId(),
    role: 'operator',
    epoch: staleEpoch,
    command: { type: 'unpinProduct' },
  });
  expect(stale).toMatchObject({ ok: false, code: 'seat/lease_lost' });
  for (const client of [a, b, second]) client.close();
});

test('coming back with lastSeq gives the events since then, with 0 a snapshot: both are the same room', async () => {
  const { roomId, operator, host, a, b } = await liveTeam();
  await b.until((state) => state.public.showMs >= 2_000);
  const before = b.lastSeq();
  b.close();
  await a.until((state) => state.public.showMs >= 5_000);
  await a.give({ type: 'pauseShow', reason: 'team' }, 'operator');
  await a.until((state) => state.public.phase === 'paused');

  const back = await joinRoom(await connect(server.url, host.cookie), roomId);
  const snapshot = back.state();
  const again = await back.rejoin(before);
  expect('events' in again && again.events.length > 0).toBe(true);
  expect(back.state()).toEqual(snapshot);
  expect({ ...a.state(), host: null }).toEqual({ ...snapshot, host: null });
  expect(snapshot.host).not.toBeNull();
  expect(a.state().host).toBeNull();
  expect(operator.participantId).not.toBe(host.participantId);
  a.close();
  back.close();
});

test('[VIS-2] what is private to the host arrives before the frame that covers it, and nowhere else', async () => {
  const { roomId, a, b } = await liveTeam();
  const moderator = await visit(server.url);
  const m = await enter(moderator, roomId);
  await m.give({ type: 'takeSeat', role: 'moderator', isTakeover: false });
  await m.until((state) => state.team?.seats.moderator.holder.kind === 'person' && state.public.chat.length > 0);
  const order: { kind: string; seq: number }[] = [];
  b.socket.prependAny((kind: string, message: PrivateEvents | { toSeq: number }) => {
    if (kind === 'room:private' && 'events' in message) order.push({ kind, seq: message.events[0]?.seq ?? 0 });
    if (kind === 'room:frame' && 'toSeq' in message) order.push({ kind, seq: message.toSeq });
  });
  const leaked: unknown[] = [];
  for (const client of [a, m]) client.socket.on('room:private', (message) => leaked.push(message));
  const lineId = must(m.state().public.chat[0], 'a line').id;
  const sent = await m.give({ type: 'sendToHost', lineId }, 'moderator');
  expect(sent).toMatchObject({ ok: true });
  await b.until((state) => state.host?.prompts.some((prompt) => prompt.lineId === lineId) === true);
  const privateAt = order.findIndex((entry) => entry.kind === 'room:private');
  const frameAt = order.findIndex((entry) => entry.kind === 'room:frame' && entry.seq >= (sent.ok ? sent.seq : 0));
  expect(privateAt).toBeGreaterThanOrEqual(0);
  expect(privateAt).toBeLessThan(frameAt);
  expect(leaked).toEqual([]);
  for (const client of [a, b, m]) client.close();
});

test('[VIS-1] a phone sees what a viewer could see and may not give commands', async () => {
  const { a, b } = await liveTeam();
  const phone = await enter(await visit(server.url), await watchIdOf(a), 'public');
  await phone.until((state) => state.public.showMs >= 1_000);
  expect([phone.state().team, phone.state().host, phone.state().staff]).toEqual([null, null, null]);
  expect(JSON.stringify(phone.frames)).not.toContain('audienceCounted');
  const ack = await phone.give({ type: 'takeSeat', role: 'moderator', isTakeover: false });
  expect(ack).toMatchObject({ ok: false, code: 'wire/not_joined' });
  for (const client of [a, b, phone]) client.close();
});

test('a client of another version, of no room, or that has not joined is told so', async () => {
  const person = await visit(server.url);
  const roomId = await person.openRehearsal();
  const socket = await connect(server.url, person.cookie);
  const join = (request: object): Promise<JoinAck> =>
    socket
      .timeout(ANSWER_WITHIN_MS)
      .emitWithAck('room:join', { roomId, protocolVersion: PROTOCOL_VERSION, view: 'team', lastSeq: 0, ...request });
  expect(await join({ protocolVersion: 99 })).toMatchObject({
    code: 'wire/wrong_version',
    params: { expected: PROTOCOL_VERSION },
  });
  expect(await join({ roomId: 'a'.repeat(26) })).toMatchObject({ code: 'wire/unknown_room' });
  const envelope = { commandId: nextCommandId(), role: null, epoch: null, command: { type: 'startShow' } } as const;
  expect(await socket.timeout(ANSWER_WITHIN_MS).emitWithAck('room:command', envelope)).toMatchObject({
    code: 'wire/not_joined',
  });
  socket.disconnect();
});

test('the team is told who is here', async () => {
  const { host, a, b } = await liveTeam();
  await host.fetch('/api/me', { method: 'PATCH', body: JSON.stringify({ name: '小禾' }) });
  const gone = new Promise<void>((resolve) => {
    a.socket.on('room:presence', ({ seats }) => {
      const seat = seats.find((candidate) => candidate.role === 'host');
      if (seat?.isConnected === false && seat.name === '小禾') resolve();
    });
  });
  b.close();
  await gone;
  a.close();
});
