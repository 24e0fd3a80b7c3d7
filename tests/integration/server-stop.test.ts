import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { createLogger } from '../../server/logger.ts';
import { openStorage } from '../../server/storage/open-storage.ts';
import { makeDataDir, removeDataDir } from '../support/data-dir.ts';
import { freePort } from '../support/free-port.ts';
import { connect, joinRoom, type RoomClient, visit } from '../support/room-client.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { newVisitor } from '../support/visitor.ts';

let server: ServerProcess;
let dataDir: string;

beforeEach(async () => {
  dataDir = await makeDataDir();
  server = await startServer({ dataDir, port: await freePort(), env: { LOG_LEVEL: 'debug' } });
});
afterEach(async () => {
  await server.stop();
  await removeDataDir(dataDir);
});

async function liveRoom(): Promise<{ roomId: string; room: RoomClient; cookie: string }> {
  const { cookie, openRehearsal } = await visit(server.url);
  const roomId = await openRehearsal({ role: 'host' });
  const room = await joinRoom(await connect(server.url, cookie), roomId);
  expect((await room.give({ type: 'startShow' }, 'host')).ok).toBe(true);
  return { roomId, room, cookie };
}

test('a server that is told to stop answers what is under way, keeps it, cuts its clients and ends with 0', async () => {
  const { roomId, room } = await liveRoom();
  const gone = new Promise((resolve) => room.socket.once('disconnect', resolve));
  const acked: string[] = [];
  const giving = (async () => {
    for (let n = 0; room.socket.connected; n += 1) {
      const commandId = `stop-test-${String(n).padStart(6, '0')}`;
      const utterance = { type: 'utter', text: `line ${n}`, source: 'typed', acts: [], durationMs: 100 } as const;
      const answer = await Promise.race([room.give(utterance, 'host', commandId), gone]);
      if (typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok) acked.push(commandId);
    }
  })();
  await room.until((state) => state.public.showMs >= 1_000);
  expect(await server.stop()).toBe(0);
  await Promise.all([gone, giving]);
  const storage = await openStorage({ config: readConfig({ DATA_DIR: dataDir }), logger: createLogger('silent') });
  const entries = await storage.journal.read(roomId, 0);
  await storage.close();
  const stored = new Set(entries.map(({ commandId }) => commandId));
  expect(acked.length).toBeGreaterThan(0);
  expect(acked.filter((commandId) => !stored.has(commandId))).toEqual([]);
});

test('after a stop and a start the show goes on where it stood, as soon as somebody is back', async () => {
  const { roomId, room, cookie } = await liveRoom();
  await room.until((state) => state.public.showMs >= 1_000);
  const { port } = server;
  await server.stop();
  server = await startServer({ dataDir, port });
  const again = await joinRoom(await connect(server.url, cookie), roomId);
  expect(again.state().public.showMs).toBeGreaterThanOrEqual(1_000);
  const stoodAt = again.state().public.showMs;
  await again.until((state) => state.public.phase === 'live' && state.public.showMs > stoodAt);
  again.close();
});

test('no log line holds what people wrote, what they are called, a password, a cookie or a code', async () => {
  const secrets = ['CANARY-name', 'CANARY-words', 'CANARY-password-1', 'CANARY-user', 'CANARY-token', 'CANARY-code'];
  const [name, words, password, username, token, code] = secrets;
  const person = await visit(server.url);
  await person.fetch('/api/me', { method: 'PATCH', body: JSON.stringify({ name }) });
  const roomId = await person.openRehearsal({ role: 'host' });
  const room = await joinRoom(await connect(server.url, person.cookie), roomId);
  await room.give({ type: 'startShow' }, 'host');
  const said = { type: 'utter', text: words ?? '', source: 'typed', acts: [], durationMs: 100 } as const;
  expect((await room.give(said, 'host')).ok).toBe(true);
  const visitor = newVisitor(server.url);
  await visitor.call('POST', '/api/sign-in', { username, password });
  const setup = { token, collegeName: name, name, username: 'canary', password };
  await visitor.call('POST', '/api/setup', setup);
  await visitor.call('GET', `/api/codes/${code}`);
  await visitor.call('POST', '/api/sign-in', { username: { text: words }, password });
  await visitor.call('GET', `/api/nothing?${words}`);
  const socket = await connect(server.url, person.cookie);
  const untyped: { emit(event: string, ...values: unknown[]): unknown } = socket;
  untyped.emit('room:command', { commandId: words, command: { type: 'utter', text: words } });
  await new Promise<void>((resolve) => socket.emit('room:ping', resolve));
  await room.until((state) => state.public.showMs >= 500);
  await server.stop();
  const log = server.output();
  expect(log).toContain('room opened');
  expect(log).toContain('sign-in refused');
  const cookieValue = person.cookie.split('=')[1] ?? '';
  expect([...secrets, cookieValue].filter((secret) => log.includes(secret))).toEqual([]);
});
