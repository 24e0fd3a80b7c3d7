import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDataDir, removeDataDir } from '../support/data-dir.ts';
import { connect, joinRoom, visit } from '../support/room-client.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';

const TOKEN = 'collector-0123456789';
let server: ServerProcess;
let dataDir: string;

beforeAll(async () => {
  dataDir = await makeDataDir();
  server = await startServer({ dataDir, env: { METRICS_TOKEN: TOKEN } });
});
afterAll(async () => {
  await server.stop();
  await removeDataDir(dataDir);
});

function ask(headers: Record<string, string> = {}): Promise<{ status: number; text: string; type: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(`${server.url}/metrics`, { headers }, (response) => {
      let text = '';
      response.on('data', (bytes: Buffer) => {
        text += bytes.toString();
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text, type: response.headers['content-type'] ?? '' }),
      );
    });
    sent.on('error', reject).end();
  });
}

const figure = (text: string, series: string): number =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${series} `))
      ?.slice(series.length + 1) ?? Number.NaN,
  );

test('the numbers follow what the server does', async () => {
  const person = await visit(server.url);
  const roomId = await person.openRehearsal();
  const room = await joinRoom(await connect(server.url, person.cookie), roomId);
  expect((await room.give({ type: 'startShow' }, 'operator')).ok).toBe(true);
  const refused = await room.give({ type: 'startShow' }, 'operator');
  await room.until((state) => state.public.showMs >= 1_000);
  const { text, type } = await ask();
  expect(type).toBe('text/plain; version=0.0.4; charset=utf-8');
  expect(figure(text, 'caipai_rooms{phase="live"}')).toBe(1);
  expect(figure(text, 'caipai_sockets')).toBe(1);
  expect(figure(text, 'caipai_commands_total{result="accepted"}')).toBe(1);
  expect(figure(text, `caipai_commands_total{result="${refused.ok ? '' : refused.code}"}`)).toBe(1);
  expect(figure(text, 'caipai_tick_late_seconds_count')).toBeGreaterThanOrEqual(4);
  expect(figure(text, 'caipai_journal_commit_seconds_count')).toBeGreaterThanOrEqual(5);
  expect(figure(text, 'caipai_journal_batch_rows_sum')).toBeGreaterThanOrEqual(5);
  expect(figure(text, 'caipai_memory_bytes{kind="heap_used"}')).toBeGreaterThan(1_000_000);
  expect(figure(text, 'caipai_disk_free_bytes')).toBeGreaterThan(0);
  expect(figure(text, 'caipai_event_loop_lag_seconds{quantile="0.99"}')).toBeGreaterThan(0);
  room.close();
});

test('every line is one of the format, and names nobody', async () => {
  const { text } = await ask();
  const line = /^(?:# (?:HELP|TYPE) caipai_[a-z_]+ .+|caipai_[a-z_]+(?:\{[a-z]+="[^"]*"\})? -?[0-9.e+-]+)$/;
  expect(
    text
      .trimEnd()
      .split('\n')
      .filter((one) => !line.test(one)),
  ).toEqual([]);
  expect(text).not.toMatch(/p-[0-9a-f]{16}/);
});

test('what a proxy passed on comes from elsewhere and needs the token', async () => {
  const passedOn = { 'x-forwarded-for': '127.0.0.1' };
  expect((await ask(passedOn)).status).toBe(404);
  expect((await ask({ ...passedOn, authorization: `Bearer ${TOKEN}x` })).status).toBe(404);
  expect((await ask({ ...passedOn, authorization: `Bearer ${TOKEN}` })).status).toBe(200);
});
