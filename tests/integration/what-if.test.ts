import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import type { ShowEdit } from '#shared/model/show-edit.ts';
import type { DrillStatus } from '#shared/protocol/drill-contract.ts';
import type { RecordingFile } from '#shared/protocol/http-contract.ts';
import type { TeamReviewDesk } from '#shared/protocol/team-review-contract.ts';
import type { ExpectedStatus, WhatIfActs, WhatIfStatus } from '#shared/protocol/what-if-contract.ts';
import { makeDataDir, removeDataDir } from '../support/data-dir.ts';
import { connect, joinRoom, type Person, visit } from '../support/room-client.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';

let server: ServerProcess;
let dataDir: string;

beforeAll(async () => {
  dataDir = await makeDataDir();
  server = await startServer({ dataDir, env: { CLOCK_RATE: '40', RETURN_GRACE_SECONDS: '4' } });
});

afterAll(async () => {
  await server.stop();
  await removeDataDir(dataDir);
});

async function ask<T>(person: Person, path: string, edit?: unknown): Promise<{ status: number; body: T }> {
  const init = edit === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' } };
  const response = await person.fetch(path, { ...init, ...(edit === undefined ? {} : { body: JSON.stringify(edit) }) });
  return { status: response.status, body: await response.json() };
}

/** How a question about a show is answered while it runs: a long one, because two minutes are over in a moment here. */
async function whileItRuns(person: Person, path: string, body?: unknown): Promise<number> {
  const roomId = await person.openRehearsal({ minutes: 60, mode: 'solo', role: 'host' });
  const { status } = await ask(person, `/api/rehearsals/${roomId}/${path}`, body);
  const client = await joinRoom(await connect(server.url, person.cookie), roomId);
  expect(await client.give({ type: 'endShow', reason: 'team' }, 'host')).toMatchObject({ ok: true });
  client.close();
  return status;
}

/** Asks again until it is no longer running. */
function settled<T extends { readonly phase: string }>(look: () => Promise<{ body: T }>): Promise<T> {
  return vi.waitUntil(
    async () => {
      const { body } = await look();
      return body.phase === 'running' ? null : body;
    },
    { timeout: 240_000, interval: 300 },
  );
}

test('[WIF-8] a show that has ended is played otherwise, the same edit once; others are refused', {
  timeout: 600_000,
}, async () => {
  const person = await visit(server.url);
  expect(await whileItRuns(person, 'what-if')).toBe(409);
  const roomId = await person.openRehearsal({ minutes: 2, mode: 'solo', role: 'host' });
  const place = `/api/rehearsals/${roomId}`;
  await vi.waitUntil(async () => (await ask(person, `${place}/debrief`)).status === 200, {
    timeout: 120_000,
    interval: 300,
  });

  const { body: acts } = await ask<WhatIfActs>(person, `${place}/what-if`);
  const act = must(acts.acts[0], 'the bots act');
  const edit: ShowEdit = { kind: 'remove', seq: act.seq };
  for (const ahead of [{ seq: act.seq }, { kind: 'move', seq: act.seq, atMs: act.atMs + 1_000 }, edit])
    expect((await ask(person, `${place}/what-if/ahead`, ahead)).status).toBe(202);
  const first = await ask<WhatIfStatus>(person, `${place}/what-if`, edit);
  expect(first).toMatchObject({ status: 200, body: { phase: 'running', of: 100, isPlayedAnew: false } });
  const done = await settled(() => ask<WhatIfStatus>(person, `${place}/what-if`, edit));
  expect(done).toMatchObject({ phase: 'done', done: 100 });
  expect(done.differences.map(({ name }) => name)).toContain('orders');
  expect(done.course?.series.edited.length).toBeGreaterThan(10);
  expect((await ask(person, `${place}/what-if/ahead`, edit)).status).toBe(202);

  const expected = await settled(() => ask<ExpectedStatus>(person, `${place}/expected`));
  expect(expected.phase).toBe('done');
  const places = Array.from({ length: 25 }, (_, k) => (k === 0 ? 250 : k * 5_000));
  expect(expected.points.map(({ atMs }) => atMs)).toEqual(places);
  for (const { mean, low, high } of expected.points) expect(low <= mean && mean <= high).toBe(true);

  for (const wrong of [
    { kind: 'remove', seq: 1 },
    { kind: 'remove', seq: 1_000_000 },
  ])
    expect(await ask(person, `${place}/what-if`, wrong)).toMatchObject({
      status: 409,
      body: { code: 'what_if/not_editable' },
    });
  expect((await ask(person, `${place}/what-if`, { kind: 'remove', seq: -1 })).status).toBe(400);
  for (const nowhere of [{ seq: 1 }, { atMs: 7_000_000 }, { kind: 'remove', seq: 1 }])
    expect(await ask(person, `${place}/what-if/ahead`, nowhere)).toMatchObject({
      status: 409,
      body: { code: 'what_if/not_editable' },
    });
  for (const wrong of [
    { seq: 2, atMs: 0 },
    { kind: 'remove', seq: -1 },
  ])
    expect((await ask(person, `${place}/what-if/ahead`, wrong)).status).toBe(400);
  expect((await ask(person, `/api/rehearsals/${'z'.repeat(26)}/expected`)).status).toBe(404);
});

test('[DRL-1] [DRL-3] [DRL-4] a moment is tried again before the same crowd, and told beside the first time', {
  timeout: 600_000,
}, async () => {
  const person = await visit(server.url);
  const roomId = await person.openRehearsal({ minutes: 2, mode: 'solo', role: 'host' });
  const place = `/api/rehearsals/${roomId}`;
  const order = { momentMs: 60_000, role: 'operator' };
  expect(await whileItRuns(person, 'drills', order)).toBe(409);
  await vi.waitUntil(async () => (await ask(person, `${place}/debrief`)).status === 200, {
    timeout: 120_000,
    interval: 300,
  });
  const opened = await ask<{ roomId: string }>(person, `${place}/drills`, order);
  expect(opened.status).toBe(201);
  const drillId = opened.body.roomId;
  const client = await joinRoom(await connect(server.url, person.cookie), drillId, 'team');
  const begun = client.state().public;
  expect(begun).toMatchObject({ phase: 'paused', showMs: 45_000 });
  expect(client.state().team?.seats).toMatchObject({ host: { holder: { kind: 'bot' } } });

  const { body: recorded } = await ask<RecordingFile>(person, `${place}/recording`);
  const then = onlineAt(recorded, 45_000);
  expect(begun.online).toBe(then);

  expect(await client.give({ type: 'resumeShow' }, 'operator')).toMatchObject({ ok: true });
  await vi.waitUntil(() => client.state().public.phase === 'ended', { timeout: 120_000, interval: 100 });
  expect(client.state().public.showMs).toBe(120_000);
  client.close();

  const told = await settled(() => ask<DrillStatus>(person, `/api/rehearsals/${drillId}/drill`));
  expect(told).toMatchObject({ phase: 'done', role: 'operator', drill: { of: roomId, fromMs: 45_000, toMs: 120_000 } });
  const { recorded: first, drill, best } = told.scores ?? { recorded: -1, drill: -1, best: -1 };
  for (const score of [first, drill, best]) expect(score).toBeGreaterThan(0);
  expect(told.isPassed).toBe(drill >= best - 3);

  expect(await ask(person, `/api/rehearsals/${drillId}/drills`, order)).toMatchObject({
    status: 409,
    body: { code: 'drill/of_drill' },
  });
  expect(await ask(person, `${place}/drill`)).toMatchObject({ status: 404, body: { code: 'drill/none' } });
  expect(await ask(person, `${place}/drills`, { momentMs: 7_000_000, role: 'host' })).toMatchObject({
    status: 409,
    body: { code: 'drill/nothing_left' },
  });
});

/** Viewers who were there after the tick of a show time. */
function onlineAt({ entries }: RecordingFile, atMs: number): number | undefined {
  const tick = entries.find(({ command, showMs }) => command.type === 'advanceClock' && showMs === atMs);
  return tick?.events.flatMap((event) => (event.type === 'audienceTicked' ? [event.online] : []))[0];
}

test('[TRV-1] [TRV-2] [TRV-4] what a team writes after a show is kept, and over another version refused', {
  timeout: 300_000,
}, async () => {
  const person = await visit(server.url);
  const rooms: string[] = [];
  for (let k = 0; k < 2; k += 1) {
    const roomId = await person.openRehearsal({ minutes: 1, mode: 'solo', role: 'host' });
    rooms.push(roomId);
    await vi.waitUntil(async () => (await ask(person, `/api/rehearsals/${roomId}/debrief`)).status === 200, {
      timeout: 120_000,
      interval: 200,
    });
  }
  const [first, second] = rooms.map((roomId) => `/api/rehearsals/${roomId}/team-review`);
  const content = {
    reactions: 'Tense.',
    description: '',
    analysis: '',
    actions: [{ text: 'Answer at once', metricId: 'answeredRate' }],
  };
  const patch = async (body: unknown) => {
    const response = await person.fetch(must(first, 'a place'), {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  };
  expect(await patch({ content, version: 0 })).toMatchObject({ status: 200, body: { version: 1, content } });
  expect(await patch({ content, version: 0 })).toMatchObject({ status: 200, body: { version: 1 } });
  const other = { ...content, analysis: 'Late.' };
  expect(await patch({ content: other, version: 0 })).toMatchObject({ status: 409 });
  expect(await patch({ content: other, version: 1 })).toMatchObject({ status: 200, body: { version: 2 } });
  const tooMany = { ...content, actions: Array.from({ length: 4 }, () => content.actions[0]) };
  expect((await patch({ content: tooMany, version: 2 })).status).toBe(400);

  const read = () => ask<TeamReviewDesk>(person, must(second, 'a place'));
  // The list of rooms follows the journal: the debrief may be there a moment before.
  await expect.poll(async () => (await read()).body.attempts.length).toBe(rooms.length);
  const desk = await read();
  expect(desk.body.attempts.map(({ roomId }) => roomId)).toEqual(rooms);
  expect(desk.body.checks.map(({ text }) => text)).toEqual(['Answer at once']);
  expect(desk.body.review).toBeNull();
});
