import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { PROTOCOL_VERSION } from '#shared/protocol/protocol-version.ts';
import type { CommandAck, JoinAck } from '#shared/protocol/socket-events.ts';
import { makeDataDir, removeDataDir } from '../support/data-dir.ts';
import {
  ANSWER_WITHIN_MS,
  type ClientSocket,
  connect,
  joinRoom,
  nextCommandId,
  type Person,
  type RoomClient,
  visit,
} from '../support/room-client.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';

let server: ServerProcess;
let dataDir: string;
let person: Person;
let roomId: string;
let room: RoomClient;

beforeAll(async () => {
  dataDir = await makeDataDir();
  server = await startServer({ dataDir });
});

afterAll(async () => {
  await server.stop();
  await removeDataDir(dataDir);
});

beforeEach(async () => {
  person = await visit(server.url);
  roomId = await person.openRehearsal();
  room = await joinRoom(await connect(server.url, person.cookie), roomId);
  return () => room.close();
});

/** What may stay without an answer is waited for that long. */
const SILENT_AFTER_MS = 5_000;

/** Sends whatever it is given, outside the typed events. */
function raw(
  socket: ClientSocket,
  event: string,
  value: unknown,
  withinMs: number = ANSWER_WITHIN_MS,
): Promise<CommandAck> {
  const untyped: { timeout(ms: number): { emitWithAck(event: string, ...values: unknown[]): Promise<CommandAck> } } =
    socket;
  return untyped.timeout(withinMs).emitWithAck(event, value);
}

async function expectUnharmed(): Promise<void> {
  const seq = room.lastSeq();
  const ack = await room.give({ type: 'startShow' }, 'operator');
  expect(ack).toEqual({ ok: true, seq: seq + 1 });
}

const almostEnvelope = fc.record(
  {
    commandId: fc.oneof(fc.constant('fuzz-0001'), fc.string(), fc.integer()),
    role: fc.oneof(fc.constantFrom('operator', 'host', null), fc.jsonValue()),
    epoch: fc.oneof(fc.integer(), fc.double(), fc.constant(null)),
    command: fc.oneof(
      fc.record({ type: fc.constantFrom('pinProduct', 'utter', 'advanceClock', '__proto__'), productId: fc.string() }),
      fc.jsonValue(),
    ),
    __proto__: fc.jsonValue(),
  },
  { requiredKeys: [] },
);
const payload = fc.oneof(almostEnvelope, fc.jsonValue(), fc.string({ unit: 'binary' }), fc.constant(undefined));

test('whatever a socket sends gets a coded refusal or nothing, and the room goes on', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('room:join', 'room:command'),
      fc.array(payload, { maxLength: 4 }),
      async (event, values) => {
        const socket = await connect(server.url, person.cookie);
        const [first, ...rest] = await Promise.all(
          values.map((value) => raw(socket, event, value, SILENT_AFTER_MS).catch(() => null)),
        );
        for (const ack of [first, ...rest]) {
          if (ack !== null && ack !== undefined)
            expect(ack).toMatchObject({ ok: false, code: expect.stringMatching(/^[a-z]+\/[a-z_]+$/) });
        }
        socket.disconnect();
      },
    ),
    { numRuns: 60, seed: 20_261_123 },
  );
  await expectUnharmed();
});

test('the fifth malformed payload within a minute closes the connection', async () => {
  const closed = new Promise<string>((resolve) => room.socket.once('disconnect', resolve));
  for (let i = 0; i < 4; i += 1) {
    expect(await raw(room.socket, 'room:command', { nonsense: i })).toMatchObject({ code: 'wire/invalid_payload' });
  }
  room.socket.emit('room:ping', () => undefined);
  void raw(room.socket, 'room:command', 'once more').catch(() => null);
  expect(await closed).toBe('io server disconnect');
  room = await joinRoom(await connect(server.url, person.cookie), roomId);
  await expectUnharmed();
});

test('a message over 64 KB closes the connection, one below it is read', async () => {
  const text = 'x'.repeat(60_000);
  expect(await raw(room.socket, 'room:command', { text })).toMatchObject({ code: 'wire/invalid_payload' });
  const closed = new Promise<void>((resolve) => room.socket.once('disconnect', () => resolve()));
  void raw(room.socket, 'room:command', { text: 'x'.repeat(70_000) }).catch(() => null);
  await closed;
  room = await joinRoom(await connect(server.url, person.cookie), roomId);
  await expectUnharmed();
});

test('a missing acknowledgement and unknown events are tolerated', async () => {
  const untyped: { emit(event: string, ...values: unknown[]): unknown } = room.socket;
  untyped.emit('room:command', { nonsense: true });
  untyped.emit('room:join');
  untyped.emit('room:unheard', { of: 'it' });
  untyped.emit('room:ping');
  await new Promise<void>((resolve) => room.socket.emit('room:ping', resolve));
  await expectUnharmed();
});

test.each([
  [{ type: 'advanceClock', tick: 1 }, 'command/server_only'],
  [{ type: 'openRoom' }, 'command/server_only'],
  [{ type: 'endShow', reason: 'upgrade' }, 'command/server_only'],
  [{ type: 'pauseShow', reason: 'server' }, 'command/server_only'],
  [{ type: 'utter', text: 'hello', source: 'typed', acts: [], durationMs: 900 }, 'seat/not_allowed'],
  [{ type: 'resumeShow' }, 'room/not_paused'],
] as const)('[CMD-2] %j from an operator is refused', async (command, code) => {
  expect(await room.give(command, 'operator')).toMatchObject({ ok: false, code });
  await expectUnharmed();
});

test('nobody acts in a seat that is not theirs', async () => {
  const stranger = await visit(server.url);
  const other = await joinRoom(await connect(server.url, stranger.cookie), roomId);
  expect(await other.give({ type: 'startShow' }, 'operator')).toMatchObject({ ok: false, code: 'seat/lease_lost' });
  expect(await other.give({ type: 'startShow' }, null)).toMatchObject({ ok: false, code: 'seat/not_held' });
  other.close();
  await expectUnharmed();
});

test('a flood is throttled with the time to wait, and a team-mate is not', async () => {
  const acks = await Promise.all(Array.from({ length: 60 }, () => room.give({ type: 'unpinProduct' }, 'operator')));
  const limited = acks.filter((ack) => !ack.ok && ack.code === 'wire/rate_limited');
  expect(limited.length).toBeGreaterThan(30);
  for (const ack of limited) expect(ack).toMatchObject({ retryAfterMs: expect.any(Number) });
  const mate = await joinRoom(await connect(server.url, (await visit(server.url)).cookie), roomId);
  expect(await mate.give({ type: 'takeSeat', role: 'host', isTakeover: false }, null, nextCommandId())).toMatchObject({
    ok: true,
  });
  mate.close();
});

test('joining again and again is throttled too, and nobody is put out', async () => {
  const socket = await connect(server.url, person.cookie);
  const request = { roomId, protocolVersion: PROTOCOL_VERSION, view: 'team', lastSeq: 0 } as const;
  const join = (): Promise<JoinAck> => socket.timeout(ANSWER_WITHIN_MS).emitWithAck('room:join', request);
  const answers = await Promise.all(Array.from({ length: 40 }, join));
  expect(answers.slice(0, 20).every((answer) => answer.ok)).toBe(true);
  expect(answers.at(-1)).toMatchObject({ ok: false, code: 'wire/rate_limited', retryAfterMs: expect.any(Number) });
  socket.disconnect();
  await expectUnharmed();
});
