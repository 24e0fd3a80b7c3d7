import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { ForecastStatus } from '#shared/protocol/http-contract.ts';
import { makeDataDir, removeDataDir } from '../support/data-dir.ts';
import { connect, joinRoom, type Person, visit } from '../support/room-client.ts';
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

async function ask(person: Person, roomId: string, method = 'GET') {
  const response = await person.fetch(`/api/rehearsals/${roomId}/forecast`, { method });
  const body: ForecastStatus & { readonly code?: string } = await response.json();
  return { status: response.status, body };
}

test('a plan in the lobby is forecast with what the team changed, once at a time and not once more at once', async () => {
  const person = await visit(server.url);
  const roomId = await person.openRehearsal({ minutes: 1 });
  const client = await joinRoom(await connect(server.url, person.cookie), roomId, 'team');
  expect((await ask(person, roomId)).body).toMatchObject({ phase: 'none', forecast: null });

  expect((await ask(person, roomId, 'POST')).body).toMatchObject({ phase: 'running', of: 20, isCurrent: true });
  expect((await ask(person, roomId, 'POST')).body.phase).toBe('running');
  const done = await vi.waitUntil(
    async () => {
      const { body } = await ask(person, roomId);
      return body.phase === 'running' ? null : body;
    },
    { timeout: 150_000, interval: 200 },
  );
  expect(done).toMatchObject({ phase: 'done', done: 20, isCurrent: true, forecast: { runs: 20 } });
  const { p10, p50, p90 } = done.forecast?.gmvCents ?? { p10: 1, p50: 0, p90: 0 };
  expect(p10 <= p50 && p50 <= p90).toBe(true);

  const productId = client.state().public.queue.at(-1)?.productId ?? '';
  expect(await client.give({ type: 'removeProduct', productId }, 'operator')).toMatchObject({ ok: true });
  expect((await ask(person, roomId)).body).toMatchObject({ phase: 'done', isCurrent: false });

  expect(await client.give({ type: 'startShow' }, 'operator')).toMatchObject({ ok: true });
  expect(await ask(person, roomId)).toMatchObject({ status: 409, body: { code: 'rehearsal/not_preparing' } });
  client.close();
});

test('a forecast is given up, and the next one waits', async () => {
  const person = await visit(server.url);
  const roomId = await person.openRehearsal({ minutes: 30 });
  await ask(person, roomId, 'POST');
  expect((await ask(person, roomId, 'DELETE')).body.phase).toBe('none');
  expect(await ask(person, roomId, 'POST')).toMatchObject({ status: 429, body: { code: 'forecast/too_soon' } });
});

test('a room that does not exist has none', async () => {
  const person = await visit(server.url);
  expect((await ask(person, 'z'.repeat(26), 'POST')).status).toBe(404);
});
