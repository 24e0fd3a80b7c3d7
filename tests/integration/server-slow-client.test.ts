import { once } from 'node:events';
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { expect, onTestFinished, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import type { Presence } from '#shared/protocol/socket-events.ts';
import { projectState } from '#shared/protocol/visibility.ts';
import type { RoomPass } from '../../server/accounts/room-access.ts';
import { createLogger } from '../../server/logger.ts';
import { broadcastCommit } from '../../server/realtime/broadcast-commit.ts';
import { openGateway } from '../../server/realtime/gateway.ts';
import { channelName, type RealtimeServer } from '../../server/realtime/room-channels.ts';
import { createLiveRoom } from '../../server/rooms/live-room.ts';
import { createTelemetry } from '../../server/telemetry/telemetry.ts';
import { makeRoom } from '../support/make-room.ts';
import { type ClientSocket, connect, joinRoom } from '../support/room-client.ts';

/** More than the kernel's buffers of a loopback connection hold. */
const FILL_BYTES = 24_000_000;
const PERSON = 'p-00112233aabbccdd';
const LONG_NAME = '禾'.repeat(80_000);
const HEAVY: Presence = { seats: [{ role: 'host', name: LONG_NAME, isConnected: true }], watchers: 0, notice: null };

interface Pausable {
  pause(): void;
  resume(): void;
}

function isPausable(value: unknown): value is Pausable {
  return typeof value === 'object' && value !== null && 'pause' in value && 'resume' in value;
}

/** The WebSocket below a client, which stops reading when it is paused. */
function webSocketOf(socket: ClientSocket): Pausable {
  const webSocket: unknown = Reflect.get(socket.io.engine.transport, 'ws');
  if (!isPausable(webSocket)) throw new Error('the client is not on a WebSocket');
  return webSocket;
}

/** Lets everybody in as the team. */
const OPEN_DOOR: RoomPass = {
  access: 'team',
  isTeacher: false,
  isLocked: false,
  teamName: null,
  className: null,
  classId: null,
  duty: null,
  joinCode: null,
};

/** A room behind a gateway, with one client that will not read and one that does. */
async function given() {
  const { room, give, journal } = await makeRoom();
  const { roomId } = room.context.header;
  const http = createServer().listen(0, '127.0.0.1');
  await once(http, 'listening');
  const io: RealtimeServer = new Server(http, { perMessageDeflate: false });
  onTestFinished(async () => void (await io.close()));
  io.use((socket, next) => {
    socket.data.person = { id: PERSON, role: 'guest', name: '', username: null, mustChangePassword: false, link: null };
    socket.data.participantId = PERSON;
    socket.data.room = null;
    socket.data.lastJoin = Promise.resolve();
    next();
  });
  const live = createLiveRoom({
    room,
    bots: [],
    watchId: '',
    clockRate: 1,
    returnGraceMs: 0,
    now: () => 0,
    listener: {
      onCommit: (_live, commit) => broadcastCommit(io, roomId, commit.entries),
      onFault: (_live, fault) => expect.fail(String(fault)),
    },
  });
  const presence = { touch: () => undefined, forget: () => undefined, beat: () => undefined };
  const footageNews = () => ({ parts: [] });
  const logger = createLogger('silent');
  const rooms = { find: () => live, findWatched: () => null };
  const access = { passOf: async () => OPEN_DOOR, forgetPerson: () => undefined };
  const telemetry = createTelemetry();
  onTestFinished(telemetry.close);
  const desks = { presence, footageNews, access, telemetry };
  openGateway({
    hasOtherNodes: false,
    io,
    rooms,
    journal,
    scenarios: [],
    ...desks,
    logger,
    now: () => 0,
  });
  const address = http.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  const slow = await joinRoom(await connect(url, ''), roomId);
  const quick = await joinRoom(await connect(url, ''), roomId);
  /** Lets the slow one stop reading, and sends it more than it may have waiting. */
  const fill = () => {
    webSocketOf(slow.socket).pause();
    const held = must(io.of('/').sockets.get(must(slow.socket.id, 'connected')), 'known to the server');
    for (let sent = 0; sent < FILL_BYTES; sent += LONG_NAME.length * 3) held.emit('room:presence', HEAVY);
    expect(held.rooms.has(channelName.team(roomId))).toBe(false);
    return held;
  };
  return { room, give, live, slow, quick, fill };
}

test('a client that does not read is sent no frames, then one with all it missed; others notice nothing', async () => {
  const { room, give, slow, quick, fill } = await given();
  fill();
  const heard = slow.frames.length;
  await give({ type: 'startShow' });
  for (let i = 0; i < 8; i += 1) await room.tick();
  await quick.until((state) => state.public.showMs === 2_000);
  expect(slow.frames.length).toBe(heard);

  webSocketOf(slow.socket).resume();
  await slow.until((state) => state.public.showMs === 2_000);
  expect(slow.frames.slice(heard)).toHaveLength(1);
  expect(slow.state()).toEqual(projectState(room.state(), 'team'));
  await room.tick();
  await slow.until((state) => state.public.showMs === 2_250);
  slow.close();
  quick.close();
});

test('a client that is sent nothing for a while is still there, and gone when it goes', async () => {
  const { room, live, slow, quick, fill } = await given();
  const held = fill();
  expect(held.data.room).toMatchObject({ roomId: room.context.header.roomId });
  quick.close();
  await expect.poll(() => live.attendance.isPresent(PERSON)).toBe(true);
  held.disconnect(); // a connection that is full would close only after it has drained
  await expect.poll(() => live.attendance.isEmpty()).toBe(true);
  webSocketOf(slow.socket).resume();
  slow.close();
});

test('[VIS-2] who lost the seat of the host while nothing was sent gets no private events afterwards', async () => {
  const { room, slow, quick, fill } = await given();
  const held = fill();
  must(held.data.room, 'in the room').viewpoint = 'host';
  webSocketOf(slow.socket).resume();
  await expect.poll(() => held.rooms.has(channelName.team(room.context.header.roomId))).toBe(true);
  expect(held.rooms.has(channelName.host(room.context.header.roomId))).toBe(false);
  expect(held.data.room?.viewpoint).toBe('team');
  slow.close();
  quick.close();
});
