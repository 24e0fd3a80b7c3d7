import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import type { Debrief, RehearsalRow } from '#shared/protocol/http-contract.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/protocol-version.ts';
import type { JoinAck } from '#shared/protocol/socket-events.ts';
import { makeDataDir, removeDataDir } from '../support/data-dir.ts';
import { ANSWER_WITHIN_MS, connect, joinRoom, type Person, visit, watchIdOf } from '../support/room-client.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';

let server: ServerProcess;
let dataDir: string;

beforeAll(async () => {
  dataDir = await makeDataDir();
  server = await startServer({ dataDir });
});

afterAll(async () => {
  await server.stop();
  await removeDataDir(dataDir);
});

async function enter(person: Person, roomId: string, view: 'team' | 'public' = 'team') {
  return joinRoom(await connect(server.url, person.cookie), roomId, view);
}

test('[VIS-5] a link for phones opens nothing but the public view', async () => {
  const operator = await visit(server.url);
  const roomId = await operator.openRehearsal({ mode: 'solo', role: 'operator' });
  const room = await enter(operator, roomId);
  const watchId = await watchIdOf(room);
  const stranger = await visit(server.url);
  const socket = await connect(server.url, stranger.cookie);
  const join = (id: string, view: 'team' | 'public'): Promise<JoinAck> =>
    socket
      .timeout(ANSWER_WITHIN_MS)
      .emitWithAck('room:join', { roomId: id, protocolVersion: PROTOCOL_VERSION, view, lastSeq: 0 });
  expect(await join(watchId, 'team')).toMatchObject({ ok: false, code: 'wire/unknown_room' });
  expect(await join(roomId, 'public')).toMatchObject({ ok: false, code: 'wire/unknown_room' });
  const heard: unknown[] = [];
  socket.onAny((...message) => heard.push(message));
  const joined = await join(watchId, 'public');
  expect(joined).toMatchObject({ ok: true, brief: { roomId: watchId, team: null } });
  expect(watchId).not.toBe(roomId);

  expect(await room.give({ type: 'endShow', reason: 'team' }, 'operator')).toMatchObject({ ok: true });
  await expect.poll(() => JSON.stringify(heard)).toContain('showEnded');
  expect(JSON.stringify([joined, heard])).not.toContain(roomId);
  for (const what of ['debrief', 'recording']) {
    const response = await stranger.fetch(`/api/rehearsals/${watchId}/${what}`);
    expect([response.status, (await response.json()).code]).toEqual([404, 'rehearsal/unknown']);
    expect((await stranger.fetch(`/api/rehearsals/${roomId}/${what}`)).status).toBe(200);
  }
  room.close();
  socket.disconnect();
});

test('[CMD-22] a room that was opened by mistake is closed from its lobby, listed as ended, and not scored', async () => {
  const person = await visit(server.url);
  const roomIds = await Promise.all(Array.from({ length: 10 }, () => person.openRehearsal()));
  const roomId = must(roomIds[0], 'a room');
  const room = await enter(person, roomId);
  const abandoned = await room.give({ type: 'endShow', reason: 'abandoned' }, 'operator');
  expect(abandoned).toMatchObject({ code: 'command/server_only' });
  await expect(person.openRehearsal()).rejects.toThrow('rehearsal/too_many_yours');
  expect(await room.give({ type: 'endShow', reason: 'team' }, 'operator')).toMatchObject({ ok: true });
  await room.until((state) => state.public.phase === 'ended');
  expect(room.state().public).toMatchObject({ endReason: 'team', showMs: 0 });
  expect(await person.openRehearsal()).not.toBe(roomId);

  const rows: RehearsalRow[] = await (await person.fetch('/api/rehearsals')).json();
  expect(rows.find((row) => row.roomId === roomId)).toMatchObject({ phase: 'ended', showMs: 0, total: null });
  const debrief: Debrief = await (await person.fetch(`/api/rehearsals/${roomId}/debrief`)).json();
  expect(debrief.scorecard).toMatchObject({ total: null, xPar: null, percentile: null, worstFactor: null });
  expect(new Set(debrief.scorecard.dimensions.map((dimension) => dimension.points))).toEqual(new Set([null]));
  expect(debrief.par).toEqual({ done: 0, of: 0 });
  room.close();
});

test('[VIS-5] a link for phones stays the same over a restart', async () => {
  const person = await visit(server.url);
  const roomId = await person.openRehearsal();
  const room = await enter(person, roomId);
  const watchId = await watchIdOf(room);
  room.close();
  await server.stop();
  server = await startServer({ dataDir });
  const phone = await enter(person, watchId, 'public');
  expect(phone.state().public.phase).toBe('lobby');
  phone.close();
});
