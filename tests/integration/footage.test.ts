import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import { CONSENT_VERSION } from '#shared/media/footage-limits.ts';
import type { BegunPart, FootageNews, FootageNotice, RoomFootage } from '#shared/protocol/footage-contract.ts';
import { footageDoor, footageUrl } from '#shared/protocol/footage-url.ts';
import type { ReviewDesk } from '#shared/protocol/review-contract.ts';
import type { Wall } from '#shared/protocol/wall-contract.ts';
import { makeDataDir, removeDataDir } from '../support/data-dir.ts';
import { makeFragment, makeHead } from '../support/make-mp4.ts';
import { type OpenServer, openServer } from '../support/open-server.ts';
import { connect, joinRoom, type RoomClient, watchIdOf } from '../support/room-client.ts';
import { type College, openCollege, type Visitor } from '../support/visitor.ts';

const MIME = 'video/mp4;codecs=vp9,opus';
const HEAD = makeHead(1_000);
/** Chunk `index`: one second of media. */
const chunk = (index: number) => (index === 0 ? HEAD : makeFragment((index - 1) * 1_000, [400, 600], 100 + index));
const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let dataDir: string;
let server: OpenServer;
let college: College;
let host: Visitor;
let mate: Visitor;
let stranger: Visitor;
let roomId: string;
let room: RoomClient;

beforeAll(async () => {
  dataDir = await makeDataDir();
  server = await openServer(dataDir);
  college = await openCollege(server, 'north');
  const [first, second, third] = college.students;
  [host, mate, stranger] = [must(first, 'a host'), must(second, 'a mate'), must(third, 'another team')];
  [roomId, room] = await openShow();
});
afterAll(async () => {
  room.close();
  await server.close();
  await removeDataDir(dataDir);
});

/** A show of the first team with the host in the seat, on air. */
async function openShow(): Promise<readonly [string, RoomClient]> {
  const order = { projectId: 'sleep-season', scenarioId: 'new-account', lang: 'en', minutes: 10, mode: 'team' };
  const teamId = must(college.teamIds[0], 'a team');
  const { body } = await host.call<{ roomId: string }>('POST', '/api/rehearsals', { ...order, role: 'host', teamId });
  const client = await joinRoom(await connect(server.url, host.cookie()), body.roomId);
  expect(await client.give({ type: 'startShow' }, 'host')).toMatchObject({ ok: true });
  return [body.roomId, client];
}

const parts = (id = roomId) => `/api/rehearsals/${id}/footage`;
let partCount = 0;
function newPartId(): string {
  partCount += 1;
  return `f-${String(partCount).padStart(16, '0')}`;
}
const order = (partId: string, rest = {}) => ({
  partId,
  role: 'host',
  mode: 'camera',
  mimeType: MIME,
  ageMs: 0,
  ...rest,
});

const consent = (by: Visitor) =>
  by.call('PUT', '/api/me/footage-consent', { version: CONSENT_VERSION, isPublic: false });

async function begin(partId = newPartId(), by = host, id = roomId): Promise<BegunPart> {
  const answer = await by.call<BegunPart>('POST', parts(id), order(partId));
  expect(answer.code).toBeNull();
  return answer.body;
}

async function put(begun: BegunPart, index: number, bytes = chunk(index), by = host, digest = digestOf(bytes)) {
  const address = `${parts()}/${begun.partId}/chunks/${index}?pass=${begun.pass}&digest=${digest}`;
  const headers = { cookie: by.cookie(), 'content-type': 'application/octet-stream' };
  const response = await fetch(server.url + address, { method: 'PUT', headers, body: bytes });
  const body: { code?: string } = await response.json();
  return { status: response.status, code: body.code ?? null };
}

const list = async (by: Visitor, id = roomId) => (await by.call<RoomFootage>('GET', parts(id))).body;

async function read(by: Visitor, partId: string, pass: string, range = '', kind: 'replay' | 'download' = 'replay') {
  const headers = { cookie: by.cookie(), ...(range === '' ? {} : { range }) };
  return fetch(server.url + footageUrl.file(footageDoor.ofRoom(roomId), partId, pass, kind), { headers });
}

test('[FTG-1] nobody is recorded before they agreed, nor outside of their seat and show', async () => {
  const partId = newPartId();
  const { body: notice } = await host.call<FootageNotice>('GET', `/api/rehearsals/${roomId}/footage-notice`);
  expect(notice).toEqual({
    consent: { version: CONSENT_VERSION, givenAt: null, isPublic: false },
    keptDays: 30,
    hasStaff: true,
  });
  expect((await host.call('POST', parts(), order(partId))).code).toBe('footage/consent_needed');
  const old = { version: CONSENT_VERSION + 1, isPublic: false };
  expect((await host.call('PUT', '/api/me/footage-consent', old)).code).toBe('footage/consent_changed');
  await consent(host);
  await consent(mate);
  expect((await mate.call('POST', parts(), order(partId))).code).toBe('footage/not_your_seat');
  expect((await host.call('POST', parts(), order(partId, { role: 'assistant' }))).code).toBe('footage/not_your_seat');
  expect((await stranger.call('POST', parts(), order(partId))).code).toBe('room/foreign');
  expect((await host.call('POST', parts(), order(partId))).status).toBe(201);
});

test('[FTG-2] a chunk is kept once, whole, and in the order of its number', async () => {
  const begun = await begin();
  expect(await put(begun, 0)).toEqual({ status: 200, code: null });
  expect(await put(begun, 1)).toEqual({ status: 200, code: null });
  expect(await put(begun, 1)).toEqual({ status: 200, code: null });
  expect((await put(begun, 1, makeFragment(0, [1_000]))).code).toBe('footage/chunk_differs');
  expect((await put(begun, 2, chunk(2), host, digestOf(HEAD))).code).toBe('footage/digest_differs');
  expect((await begin(begun.partId)).received).toEqual([0, 1]);
  const files = readdirSync(join(dataDir, 'footage', begun.partId));
  expect(files).toEqual(['00000.chunk', '00001.chunk']);
  const close = (chunkCount: number) => host.call('POST', `${parts()}/${begun.partId}/close`, { chunkCount });
  expect((await close(3)).body).toEqual({ isClosed: false });
  await put(begun, 2);
  expect((await close(3)).body).toEqual({ isClosed: true });
  expect((await put(begun, 3)).code).toBe('footage/part_closed');
});

test('[FTG-3] what is no footage is not kept', async () => {
  const begun = await begin();
  const page = new TextEncoder().encode('<!doctype html><script>alert(1)</script>') as Uint8Array<ArrayBuffer>;
  expect((await put(begun, 0, page)).code).toBe('footage/not_footage');
  expect((await host.call('POST', parts(), order(newPartId(), { mimeType: 'text/html' }))).code).toBe(
    'http/invalid_body',
  );
  const large = new Uint8Array(5 * 1_048_576);
  expect((await put(begun, 0, large)).status).toBe(413);
  expect((await list(host)).parts.find((part) => part.partId === begun.partId)?.byteCount).toBe(0);
});

test('[FTG-7] a pass is for one session; every look is shown to who was recorded', async () => {
  const begun = await begin();
  for (const index of [0, 1, 2]) await put(begun, index);
  expect((await put(begun, 3, chunk(3), mate)).code).toBe('footage/pass_invalid');
  const { pass } = await list(mate);
  expect((await read(mate, begun.partId, pass)).status).toBe(200);
  expect((await read(college.mentor, begun.partId, pass)).status).toBe(403);
  expect((await read(stranger, begun.partId, pass)).status).toBe(403);
  expect((await read(mate, begun.partId, pass, '', 'download')).status).toBe(403);
  const teachers = await list(college.teacher);
  expect((await read(college.teacher, begun.partId, teachers.pass, '', 'download')).status).toBe(200);
  const { viewings } = await list(host);
  const looks = viewings
    .filter(({ partId }) => partId === begun.partId)
    .map(({ viewerName, kind }) => [viewerName, kind]);
  expect(looks.sort()).toEqual([
    ['Two', 'replay'],
    ['north-teacher', 'download'],
  ]);
  expect((await list(mate)).viewings).toEqual([]);
});

test('[FTG-6] a part reads as one file, also in ranges, while it is in chunks', async () => {
  const begun = await begin();
  for (const index of [0, 1, 2, 3]) await put(begun, index);
  const { pass, parts: listed } = await list(host);
  expect(listed.find(({ partId }) => partId === begun.partId)).toMatchObject({ durationMs: 3_000, isOwn: true });
  const whole = Buffer.from(await (await read(host, begun.partId, pass)).arrayBuffer());
  expect(whole).toEqual(Buffer.concat([0, 1, 2, 3].map(chunk)));
  const from = HEAD.length - 5;
  const some = await read(host, begun.partId, pass, `bytes=${from}-${from + 99}`);
  expect([some.status, some.headers.get('content-range')]).toEqual([206, `bytes ${from}-${from + 99}/${whole.length}`]);
  expect(Buffer.from(await some.arrayBuffer())).toEqual(whole.subarray(from, from + 100));
  expect((await read(host, begun.partId, pass, `bytes=${whole.length}-`)).status).toBe(416);
});

test('[FTG-11] who is in the room is told of every chunk; viewers’ phones of those alone that were meant for them', async () => {
  const news = (socket: RoomClient['socket']) => {
    const seen: FootageNews[] = [];
    socket.on('room:footage', (one) => seen.push(one));
    return seen;
  };
  const mateRoom = await joinRoom(await connect(server.url, mate.cookie()), roomId);
  const phone = await joinRoom(await connect(`${server.url}?view=public`, ''), await watchIdOf(room), 'public');
  const [seen, onPhone] = [news(mateRoom.socket), news(phone.socket)];
  const begun = await begin();
  for (const index of [0, 1]) await put(begun, index);
  await expect.poll(() => seen.at(-1)?.parts.find((part) => part.partId === begun.partId)?.chunkCount).toBe(2);
  const { body: live } = await mate.call<{ pass: string }>('GET', `${parts()}-pass`);
  const got = await fetch(server.url + footageUrl.chunk(roomId, begun.partId, 1, live.pass), {
    headers: { cookie: mate.cookie() },
  });
  expect(Buffer.from(await got.arrayBuffer())).toEqual(Buffer.from(chunk(1)));
  const watchId = await watchIdOf(room);
  expect((await fetch(server.url + footageUrl.watched(watchId, begun.partId, 1))).status).toBe(404);
  expect(onPhone.flatMap((one) => one.parts)).toEqual([]);

  await host.call('PUT', '/api/me/footage-consent', { version: CONSENT_VERSION, isPublic: true });
  const open = await begin();
  for (const index of [0, 1]) await put(open, index);
  await expect.poll(() => onPhone.at(-1)?.parts.map(({ partId }) => partId)).toEqual([open.partId]);
  expect((await fetch(server.url + footageUrl.watched(watchId, open.partId, 1))).status).toBe(200);
  mateRoom.close();
  phone.close();
});

test('[FTG-11] with the news of a join comes a pass of that session; a viewer’s phone gets none', async () => {
  const firstNews = async (socket: RoomClient['socket'], room: string, view: 'team' | 'public') => {
    const told = new Promise<FootageNews>((resolve) => void socket.once('room:footage', resolve));
    const joined = await joinRoom(socket, room, view);
    return told.finally(joined.close);
  };
  const begun = await begin();
  await put(begun, 0);
  const news = await firstNews(await connect(server.url, mate.cookie()), roomId, 'team');
  const address = server.url + footageUrl.chunk(roomId, begun.partId, 0, news.pass?.pass ?? '');
  const statusFor = async (cookie: string) => (await fetch(address, { headers: { cookie } })).status;
  expect(await statusFor(mate.cookie())).toBe(200);
  expect(await statusFor(host.cookie())).not.toBe(200);
  const phone = await connect(`${server.url}?view=public`, '');
  expect(await firstNews(phone, await watchIdOf(room), 'public')).not.toHaveProperty('pass');
});

test('[FTG-12] deleting takes the files and leaves a mark; notes and grades stay', async () => {
  const begun = await begin();
  for (const index of [0, 1]) await put(begun, index);
  const voice = { source: 'loudness', spans: [{ startMs: 0, endMs: 900, loudness: 50 }], loudness: [1, 2, 3] };
  expect((await host.call('PUT', `${parts()}/${begun.partId}/voice`, voice)).status).toBe(200);
  const find = async () => (await list(host)).parts.find(({ partId }) => partId === begun.partId);
  expect((await find())?.voice).toEqual(voice);
  const remove = (by: Visitor) => by.call('DELETE', `${parts()}/${begun.partId}`);
  expect((await remove(mate)).code).toBe('footage/foreign_part');
  expect((await remove(college.mentor)).code).toBe('footage/foreign_part');
  expect((await remove(host)).status).toBe(200);
  expect(existsSync(join(dataDir, 'footage', begun.partId))).toBe(false);
  expect(await find()).toMatchObject({ voice: null, byteCount: 0, mayDelete: false, deleted: { by: 'owner' } });
  expect((await put(begun, 2)).code).toBe('footage/part_deleted');
  expect((await remove(host)).code).toBe('footage/part_deleted');
});

test('[FTG-1] who withdraws is recorded no more; what there is stays until it is deleted', async () => {
  const begun = await begin();
  await put(begun, 0);
  await host.call('DELETE', '/api/me/footage-consent');
  expect((await put(begun, 1)).code).toBe('footage/part_closed');
  expect((await host.call('POST', parts(), order(newPartId()))).code).toBe('footage/consent_needed');
  await consent(host);
});

test('[FTG-12] a class says how long its footage is kept', async () => {
  const address = `/api/classes/${college.classId}/footage`;
  expect((await college.mentor.call('PATCH', address, { keptDays: 90 })).code).toBe('account/forbidden');
  expect((await college.teacher.call('PATCH', address, { keptDays: 0 })).code).toBe('http/invalid_body');
  expect((await college.teacher.call('PATCH', address, { keptDays: 90 })).status).toBe(200);
  expect((await college.mentor.call('GET', address)).body).toEqual({ keptDays: 90 });
  const { body: notice } = await host.call<FootageNotice>('GET', `/api/rehearsals/${roomId}/footage-notice`);
  expect(notice.keptDays).toBe(90);
});

test('[FTG-12] notes on a show stay when its footage goes', async () => {
  expect(await room.give({ type: 'endShow', reason: 'team' }, 'host')).toMatchObject({ ok: true });
  const note = { id: 'n-0000000000000001', content: { atMs: 0, toMs: null, dimension: null, text: 'Look up' } };
  const place = `/api/rehearsals/${roomId}`;
  expect((await college.mentor.call('GET', `${place}/review`)).status).toBe(200);
  expect((await college.mentor.call('POST', `${place}/annotations`, note)).status).toBe(201);
  for (const { partId, mayDelete } of (await list(host)).parts) {
    if (mayDelete) await host.call('DELETE', `${parts()}/${partId}`);
  }
  const { body: desk } = await college.mentor.call<ReviewDesk>('GET', `${place}/review`);
  expect(desk.annotations.map(({ text }) => text)).toEqual(['Look up']);
});

test('[FTG-13] the staff sees the newest picture of the host, with a pass, and the look is listed', async () => {
  const [id, client] = await openShow();
  const begun = await begin(newPartId(), host, id);
  const place = `${parts(id)}/${begun.partId}`;
  const jpeg = (last: number) => new Uint8Array([0xff, 0xd8, 0xff, last, 0xff, 0xd9]);
  const send = async (bytes: Uint8Array<ArrayBuffer>, by = host, pass = begun.pass) => {
    const headers = { cookie: by.cookie(), 'content-type': 'application/octet-stream' };
    const answer = await fetch(`${server.url}${place}/still?pass=${pass}`, { method: 'PUT', headers, body: bytes });
    const body: { code?: string; isKept?: boolean } = await answer.json();
    return body.code ?? body.isKept;
  };
  expect(await send(jpeg(1))).toBe(false);
  const address = `${place}/chunks/0?pass=${begun.pass}&digest=${digestOf(HEAD)}`;
  const headers = { cookie: host.cookie(), 'content-type': 'application/octet-stream' };
  expect((await fetch(server.url + address, { method: 'PUT', headers, body: HEAD })).status).toBe(200);
  expect([await send(jpeg(1)), await send(jpeg(2))]).toEqual([true, true]);
  expect(await send(new TextEncoder().encode('<svg>') as Uint8Array<ArrayBuffer>)).toBe('footage/not_footage');
  expect(await send(jpeg(3), mate)).toBe('footage/pass_invalid');

  const wall = await college.mentor.call<Wall>('GET', `/api/classes/${college.classId}/wall`);
  const still = must(wall.body.rooms.find((one) => one.roomId === id)?.still, 'a still');
  expect(still).toEqual({ partId: begun.partId, number: 2 });
  const look = async (by: Visitor, pass?: string) => {
    const given = pass ?? (await by.call<{ pass: string }>('GET', `${parts(id)}-pass`)).body.pass;
    return fetch(server.url + footageUrl.still(id, still, given), { headers: { cookie: by.cookie() } });
  };
  const seen = await look(college.mentor);
  expect([seen.status, seen.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  expect(new Uint8Array(await seen.arrayBuffer())).toEqual(jpeg(2));
  expect((await look(college.mentor, `a.${'b'.repeat(43)}`)).status).toBe(403);
  expect((await look(mate)).status).toBe(403);
  const own = (await list(host, id)).parts.find(({ partId }) => partId === begun.partId);
  expect(own).toBeDefined();
  expect((await list(host, id)).viewings).toEqual([expect.objectContaining({ kind: 'live' })]);
  await host.call('DELETE', '/api/me/footage-consent');
  expect((await look(college.mentor)).status).toBe(404);
  client.close();
});
