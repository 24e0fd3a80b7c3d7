import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Me, OneTimePassword } from '#shared/protocol/people-contract.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/protocol-version.ts';
import type { JoinAck } from '#shared/protocol/socket-events.ts';
import { makeDataDir, removeDataDir } from '../support/data-dir.ts';
import { connect } from '../support/room-client.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { type College, newVisitor, openCollege, setupTokenOf, signedIn } from '../support/visitor.ts';

let server: ServerProcess;
let dataDir: string;
let college: College;

beforeAll(async () => {
  dataDir = await makeDataDir();
  server = await startServer({ dataDir });
  await refusedSetups();
  college = await openCollege(server, 'west');
});
afterAll(async () => {
  await server.stop();
  await removeDataDir(dataDir);
});

const SETUP = { collegeName: 'Other', name: 'Eve', username: 'eve', password: 'a long pass phrase' };

/** Before the server is set up: nothing but the token works, and a refusal does not use it up. */
async function refusedSetups(): Promise<void> {
  const guest = newVisitor(server.url);
  const token = setupTokenOf(server);
  expect((await guest.call('POST', '/api/setup', { ...SETUP, token: 'f'.repeat(32) })).code).toBe('setup/wrong_token');
  const weak = { ...SETUP, token, password: 'password1' };
  expect((await guest.call('POST', '/api/setup', weak)).code).toBe('account/weak_password');
  expect((await guest.call<Me>('GET', '/api/me')).body).toMatchObject({ role: 'guest', isSetUp: false });
}

test('the token makes one administrator and is used up', async () => {
  expect((await college.admin.call<Me>('GET', '/api/me')).body).toMatchObject({
    role: 'admin',
    username: 'ada',
    isSetUp: true,
    collegeName: 'West',
  });
  const late = await newVisitor(server.url).call('POST', '/api/setup', { ...SETUP, token: setupTokenOf(server) });
  expect([late.status, late.code]).toEqual([409, 'setup/done']);
});

test('one cookie serves HTTP and sockets; its person is the same at both', async () => {
  const [student] = college.students;
  const cookie = student?.cookie() ?? '';
  const socket = await connect(server.url, cookie);
  const { body } = await newVisitor(server.url, cookie).call<{ roomId: string }>('POST', '/api/rehearsals', ORDER);
  const ack: JoinAck = await socket.emitWithAck('room:join', { ...JOIN, roomId: body.roomId });
  expect(ack).toMatchObject({ ok: true, participantId: college.ids.students[0] });
  socket.disconnect();
});

const ORDER = {
  projectId: 'sleep-season',
  scenarioId: 'new-account',
  lang: 'en',
  minutes: 10,
  mode: 'team',
  role: 'operator',
};
const JOIN = { protocolVersion: PROTOCOL_VERSION, view: 'team', lastSeq: 0 } as const;

test('a session is never kept over a sign-in, and what the guest had is the person’s', async () => {
  const browser = newVisitor(server.url);
  const { body } = await browser.call<{ roomId: string }>('POST', '/api/rehearsals', { ...ORDER, mode: 'team' });
  const guestCookie = browser.cookie();
  const student = await renewed('west-3');
  await browser.call('POST', '/api/sign-in', student);
  expect(browser.cookie()).not.toBe(guestCookie);
  const rows = await browser.call<readonly { roomId: string }[]>('GET', '/api/rehearsals');
  expect(rows.body.map((row) => row.roomId)).toContain(body.roomId);
  const stolen = await newVisitor(server.url, guestCookie).call<Me>('GET', '/api/me');
  expect(stolen.body).toMatchObject({ role: 'guest', isSessionOver: true });
});

/** A new password for a student of the class, from their teacher. */
async function renewed(username: string): Promise<{ username: string; password: string }> {
  const index = Number(username.at(-1)) - 1;
  const path = `/api/people/${college.ids.students[index]}/password`;
  const { body } = await college.teacher.call<OneTimePassword>('POST', path);
  return { username: body.username, password: body.password };
}

test('signing out ends the session and cuts its sockets', async () => {
  const student = await signedIn(server.url, await renewed('west-2'));
  const cookie = student.cookie();
  const socket = await connect(server.url, cookie);
  const cut = new Promise((resolve) => socket.once('disconnect', resolve));
  const out = await student.call<Me>('POST', '/api/sign-out', {});
  await cut;
  expect(out.body).toMatchObject({ role: 'guest', username: null });
  const answer = await newVisitor(server.url, cookie).call('POST', '/api/me/password', { current: 'x', next: '12' });
  expect([answer.status, answer.code]).toEqual([401, 'account/session_over']);
});

test('a new password ends the sessions of its owner everywhere and cuts their sockets', async () => {
  const first = await renewed('west-2');
  const here = await signedIn(server.url, first);
  const there = await signedIn(server.url, first);
  const socket = await connect(server.url, there.cookie());
  const cut = new Promise((resolve) => socket.once('disconnect', resolve));
  const next = 'an own pass phrase';
  const changed = await here.call<Me>('POST', '/api/me/password', { current: first.password, next });
  await cut;
  expect(changed.body).toMatchObject({ username: 'west-2', mustChangePassword: false });
  expect((await there.call('PATCH', '/api/me', { name: 'X' })).code).toBe('account/session_over');
  expect((await here.call<Me>('GET', '/api/me')).body.username).toBe('west-2');
  await signedIn(server.url, { username: 'WEST-2', password: next });
});

test('a wrong password, an unknown name and a broken one are answered alike', async () => {
  for (const [username, password] of [
    ['west-1', 'not the password'],
    ['nobody-here', 'not the password'],
    ["' or 1=1 --", 'x'],
    ['', ''],
  ]) {
    const answer = await newVisitor(server.url).call('POST', '/api/sign-in', { username, password });
    expect([answer.status, answer.code, answer.setCookie]).toEqual([401, 'account/wrong_credentials', null]);
  }
});

test('nobody makes themselves more than they are', async () => {
  const guest = newVisitor(server.url);
  const entered = { code: college.code, name: 'Max', username: 'max', password: 'a long pass phrase', teamId: null };
  expect((await guest.call('POST', '/api/classes/join', { ...entered, role: 'admin' })).code).toBe('http/invalid_body');
  expect((await guest.call<Me>('POST', '/api/classes/join', entered)).body.role).toBe('student');
  expect((await guest.call('PATCH', '/api/me', { name: 'Max', role: 'teacher' })).code).toBe('http/invalid_body');
  const teacherMade = { name: 'T', username: 'teacher-two', role: 'teacher' };
  expect((await college.teacher.call('POST', '/api/people', teacherMade)).code).toBe('account/forbidden');
  expect((await college.admin.call('POST', '/api/people', { ...teacherMade, role: 'admin' })).code).toBe(
    'http/invalid_body',
  );
});

test('a teacher makes passwords for their own students alone', async () => {
  const { ids, teacher, mentor } = college;
  for (const id of [ids.admin, ids.mentor, ids.teacher]) {
    expect((await teacher.call('POST', `/api/people/${id}/password`)).code).toBe('account/forbidden');
  }
  expect((await mentor.call('POST', `/api/people/${ids.students[0]}/password`)).code).toBe('account/forbidden');
  const unknown = await teacher.call('POST', '/api/people/p-ffffffffffffffff/password');
  expect([unknown.status, unknown.code]).toEqual([404, 'account/unknown_person']);
});

test('better-auth has no address of its own', async () => {
  for (const path of ['/api/auth/sign-up/email', '/not-mounted/sign-up/email', '/api/auth/get-session']) {
    const answer = await fetch(server.url + path, { method: 'POST', body: '{}' });
    expect([404, 405]).toContain(answer.status);
  }
});

test('logs name who did what and hold no password, no token and no cookie', async () => {
  const student = await renewed('west-1');
  const log = server.output().split('Caipai is ready')[1] ?? '';
  expect(log).toContain('password replaced');
  for (const secret of [student.password, 'a long pass phrase', college.admin.cookie().split('=')[1] ?? '-']) {
    expect(log).not.toContain(secret);
  }
});
