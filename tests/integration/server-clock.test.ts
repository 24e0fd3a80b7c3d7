import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import type { ViewerTrace } from '#shared/model/viewer-trace.ts';
import type { Debrief, RecordingFile, RehearsalRow } from '#shared/protocol/http-contract.ts';
import { openBreakableLink } from '../support/breakable-link.ts';
import { makeDataDir, removeDataDir } from '../support/data-dir.ts';
import { connect, joinRoom, type Person, visit } from '../support/room-client.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { createTestDatabase } from '../support/test-database.ts';

const ASK_AGAIN_MS = 100;
const cleanUps: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function begin(
  env: Readonly<Record<string, string>>,
  path?: string,
): Promise<{ server: ServerProcess; dataDir: string }> {
  const dataDir = path ?? (await makeDataDir());
  if (path === undefined) cleanUps.push(() => removeDataDir(dataDir));
  const server = await startServer({ dataDir, env });
  cleanUps.push(() => server.stop());
  return { server, dataDir };
}

async function row(person: Person, roomId: string): Promise<RehearsalRow> {
  const rows: RehearsalRow[] = await (await person.fetch('/api/rehearsals')).json();
  return must(
    rows.find((candidate) => candidate.roomId === roomId),
    'the rehearsal is listed',
  );
}

/** Asks until the answer fits: what the server does in the background has no event. */
async function eventually<T>(ask: () => Promise<T>, fits: (value: T) => boolean): Promise<T> {
  for (;;) {
    const value = await ask();
    if (fits(value)) return value;
    await pause(ASK_AGAIN_MS);
  }
}

async function recordingOf(person: Person, roomId: string): Promise<RecordingFile> {
  return (await person.fetch(`/api/rehearsals/${roomId}/recording`)).json();
}

/** The viewer of the first line is explained as recorded; nobody has the number 1. */
async function expectExplained(person: Person, roomId: string, entries: RecordingFile['entries']): Promise<void> {
  const lines = entries.flatMap(({ showMs, events }) =>
    events.flatMap((event) =>
      event.type === 'audienceTicked' ? event.lines.map((line) => ({ ...line, showMs })) : [],
    ),
  );
  const { viewer, name, showMs } = must(lines[0], 'somebody wrote');
  const trace: ViewerTrace = await (await person.fetch(`/api/rehearsals/${roomId}/viewers/${viewer}`)).json();
  expect(trace).toMatchObject({ viewer, name });
  expect(trace.outcomes.filter(({ atMs }) => atMs === showMs).map(({ deed }) => deed)).toContainEqual(
    expect.stringMatching(/^(asked|wrote)$/),
  );
  const nobody = await person.fetch(`/api/rehearsals/${roomId}/viewers/1`);
  expect([nobody.status, (await nobody.json()).code]).toEqual([404, 'rehearsal/unknown_viewer']);
  expect((await person.fetch(`/api/rehearsals/${roomId}/viewers/x`)).status).toBe(400);
}

test('a show that everybody left goes on to its planned time, is scored and listed', async () => {
  const { server } = await begin({ CLOCK_RATE: '15', RETURN_GRACE_SECONDS: '1' });
  const person = await visit(server.url);
  // A known account has a crowd that writes from the first minute on; before a new one's somebody may not.
  const order = { mode: 'solo', role: 'operator', minutes: 1, scenarioId: 'known-account' } as const;
  const roomId = await person.openRehearsal(order);
  const listed = await eventually(
    () => row(person, roomId),
    (found) => found.total !== null,
  );
  expect(listed).toMatchObject({
    phase: 'ended',
    showMs: 60_000,
    plannedMs: 60_000,
    isSolo: true,
    roles: ['operator'],
  });

  const response = await person.fetch(`/api/rehearsals/${roomId}/debrief`);
  const debrief: Debrief = await response.json();
  expect(response.status).toBe(200);
  expect(debrief).toMatchObject({ showMs: 60_000, digest: expect.stringMatching(/^[0-9a-f]{16}$/) });
  expect(debrief.scorecard.total).toBe(listed.total);
  expect(debrief.metrics.views).toBeGreaterThan(0);
  const { header, entries } = await recordingOf(person, roomId);
  expect([header.crowdSeed, header.teamSeed]).toEqual([0, 0]);
  expect(entries.map((entry) => entry.seq)).toEqual(entries.map((_, index) => index + 1));
  expect(entries.filter((entry) => entry.command.type === 'advanceClock')).toHaveLength(240);
  expect(debrief.windows.length).toBeGreaterThan(0);
  await expectExplained(person, roomId, entries);
  const late = await joinRoom(await connect(server.url, person.cookie), roomId);
  expect(late.state().public.phase).toBe('ended');
  late.close();
});

test('a stall of more than two seconds stops the show clock; with a person there it goes on by itself', async () => {
  const { server } = await begin({});
  const person = await visit(server.url);
  const roomId = await person.openRehearsal({ mode: 'solo', role: 'host' });
  const room = await joinRoom(await connect(server.url, person.cookie), roomId);
  await room.until((state) => state.public.showMs >= 500);
  // As the server has it: frames may be late here on a busy machine.
  await room.rejoin(0);
  const before = room.state().public.showMs;
  server.signal('SIGSTOP');
  await pause(3_000);
  server.signal('SIGCONT');
  await room.until((state) => state.public.phase === 'paused');
  expect(room.state().public.pauseReason).toBe('server');
  expect(room.state().public.showMs - before).toBeLessThan(2_000);
  await room.until((state) => state.public.phase === 'live' && state.public.showMs >= before + 1_000);
  room.close();
});

test('after a restart a show waits for its people, and without them it goes on alone to its end', async () => {
  const first = await begin({ CLOCK_RATE: '12' });
  const person = await visit(first.server.url);
  const roomId = await person.openRehearsal({ mode: 'solo', role: 'operator', minutes: 1 });
  const room = await joinRoom(await connect(first.server.url, person.cookie), roomId);
  await room.until((state) => state.public.showMs >= 3_000);
  await first.server.kill();

  const { server } = await begin({ CLOCK_RATE: '12', RETURN_GRACE_SECONDS: '1' }, first.dataDir);
  const again = {
    ...person,
    fetch: (path: string) => fetch(`${server.url}${path}`, { headers: { cookie: person.cookie } }),
  };
  await eventually(
    () => row(again, roomId),
    (found) => found.total !== null,
  );
  const { entries } = await recordingOf(again, roomId);
  const story = entries.map((entry) => entry.command).filter((command) => /^(pause|resume)Show$/.test(command.type));
  // A loaded machine may stall once more; what counts is what the restart did first.
  expect(story.slice(0, 2)).toEqual([{ type: 'pauseShow', reason: 'server' }, { type: 'resumeShow' }]);
  expect(must(entries.at(-1), 'an end').showMs).toBe(60_000);
});

test('while the store is away nothing is acknowledged and the clock stands; then the show goes on', async () => {
  const database = await createTestDatabase();
  cleanUps.push(() => database.drop());
  const link = await openBreakableLink(Number(new URL(database.url).port));
  cleanUps.push(() => link.close());
  const url = new URL(database.url);
  url.port = String(link.port);
  const { server } = await begin({ DATABASE_URL: url.href });
  const person = await visit(server.url);
  const roomId = await person.openRehearsal({ mode: 'solo', role: 'operator' });
  const room = await joinRoom(await connect(server.url, person.cookie), roomId);
  const notice = new Promise<void>((resolve) => {
    room.socket.on('room:presence', (presence) => presence.notice === 'storage/unavailable' && resolve());
  });
  await room.until((state) => state.public.showMs >= 1_000);
  expect((await person.fetch('/readyz')).status).toBe(200);

  link.cut();
  const { productId } = must(room.state().public.queue[0], 'a queue');
  const command = { type: 'releaseStock', productId, quantity: 3 } as const;
  const refused = await room.give(command, 'operator', 'while-away-0001');
  expect(refused).toMatchObject({ ok: false, code: 'storage/unavailable' });
  const unready = await person.fetch('/readyz');
  expect([unready.status, await unready.json()]).toEqual([503, { code: 'storage/unavailable', params: {} }]);
  expect((await person.fetch('/healthz')).status).toBe(200);
  await notice;
  const stoodAt = room.state().public.showMs;

  link.mend();
  await room.until((state) => state.public.phase === 'live' && state.public.showMs >= stoodAt + 1_000);
  expect((await person.fetch('/readyz')).status).toBe(200);
  expect(await room.give(command, 'operator', 'while-away-0001')).toMatchObject({ ok: true });
  room.close();
});
