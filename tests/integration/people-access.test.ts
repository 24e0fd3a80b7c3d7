import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import type { AssignmentView } from '#shared/protocol/assignment-contract.ts';
import type { MadeLink, MentorRow } from '#shared/protocol/mentor-contract.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/protocol-version.ts';
import type { JoinAck } from '#shared/protocol/socket-events.ts';
import type { Policy } from '../../server/http/route.ts';
import { makeDataDir, removeDataDir } from '../support/data-dir.ts';
import { makeAssignmentContent } from '../support/make-assignment.ts';
import { type OpenServer, openServer } from '../support/open-server.ts';
import { connect } from '../support/room-client.ts';
import { type College, newVisitor, openCollege, type Visitor } from '../support/visitor.ts';

let dataDir: string;
let server: OpenServer;
/** Two classes of one college; every id that is asked for belongs to the first. */
let west: College;
let east: College;
let visitors: Readonly<Record<Who, Visitor>>;
let teamRoomId: string;
let openRoomId: string;

const WHO = [
  'nobody',
  'guest',
  'member',
  'classmate',
  'stranger',
  'mentor',
  'foreign mentor',
  'teacher',
  'foreign teacher',
  'admin',
  'link mentor',
] as const;
type Who = (typeof WHO)[number];

beforeAll(async () => {
  dataDir = await makeDataDir();
  server = await openServer(dataDir);
  west = await openCollege(server, 'west');
  east = await openCollege(server, 'east');
  const guest = newVisitor(server.url);
  await guest.call('GET', '/api/me');
  const one = (list: readonly Visitor[], index: number) => must(list[index], 'a student');
  visitors = {
    nobody: newVisitor(server.url),
    guest,
    member: one(west.students, 0),
    classmate: one(west.students, 2),
    stranger: one(east.students, 0),
    mentor: west.mentor,
    'foreign mentor': east.mentor,
    teacher: west.teacher,
    'foreign teacher': east.teacher,
    admin: west.admin,
    'link mentor': await linkMentor(),
  };
  teamRoomId = await openRoom(visitors.member, must(west.teamIds[0], 'a team'));
  openRoomId = await openRoom(guest, null);
});
afterAll(async () => {
  await server.close();
  await removeDataDir(dataDir);
});

/** A mentor of the first class without an account, whose link opens what an assignment brings: nothing yet. */
async function linkMentor(): Promise<Visitor> {
  const about = { name: 'Qin', organisation: '', expertise: '' };
  const { body: mentors } = await west.teacher.call<readonly MentorRow[]>('POST', '/api/mentors', about);
  const list = `/api/classes/${west.classId}/assignments`;
  const { body: made } = await west.teacher.call<AssignmentView>('POST', list, makeAssignmentContent());
  const mentorId = must(
    mentors.find(({ name }) => name === 'Qin'),
    'the mentor',
  ).id;
  const scope = { kind: 'assignment', assignmentId: made.assignmentId, isPairedOnly: false };
  const order = { mentorId, days: 7, scope };
  const { body: link } = await west.teacher.call<MadeLink>('POST', `/api/classes/${west.classId}/mentor-links`, order);
  const browser = newVisitor(server.url);
  await browser.call('POST', '/api/mentor-links/open', { token: link.path.replace('/mentor/', '') });
  return browser;
}

async function openRoom(by: Visitor, teamId: string | null): Promise<string> {
  const order = { projectId: 'sleep-season', scenarioId: 'new-account', lang: 'en', minutes: 10, mode: 'team' };
  const answer = await by.call<{ roomId: string }>('POST', '/api/rehearsals', { ...order, role: 'operator', teamId });
  expect(answer.status).toBe(201);
  return answer.body.roomId;
}

/** Everybody but whom a magic link let in: to them a route is closed unless it says otherwise. */
const WITHOUT_LINK = WHO.filter((who) => who !== 'link mentor');
const SIGNED_IN: readonly Who[] = WITHOUT_LINK.slice(2);
const REVIEWERS: readonly Who[] = ['mentor', 'foreign mentor', 'teacher', 'foreign teacher', 'admin'];
const STAFF: readonly Who[] = ['mentor', 'teacher', 'admin'];

/** Who passes each policy, when what the path names is of the first class: written down once more, not computed. */
const PASSES: Readonly<Record<Policy, readonly Who[]>> = {
  open: WHO,
  anybody: WITHOUT_LINK,
  visitor: WITHOUT_LINK,
  guest: WITHOUT_LINK.slice(1),
  account: SIGNED_IN,
  mentor: REVIEWERS,
  teacher: ['teacher', 'foreign teacher', 'admin'],
  admin: ['admin'],
  'class-staff': STAFF,
  'class-teacher': ['teacher', 'admin'],
  'class-student': ['member', 'classmate'],
  'room-team': ['member', ...STAFF],
  'room-result': ['member', ...STAFF],
  'room-staff': STAFF,
  'room-teacher': ['teacher', 'admin'],
};

/**
 * What is open to whom a magic link let in, one by one: a route that is not here is closed to them. The link of this test
 * opens what an assignment brings, and the room that the paths name is none of it.
 */
const FOR_LINKS = new Set([
  'get /api/me',
  'post /api/sign-in',
  'post /api/mentor-links/look',
  'post /api/mentor-links/open',
  'get /api/grading',
  'get /api/comment-bank',
  'put /api/comment-bank/:sentenceId',
  'delete /api/comment-bank/:sentenceId',
  'get /api/calibrations',
  'get /api/calibrations/:assignmentId/:roomId',
  'post /api/calibrations/:assignmentId/:roomId',
  'get /api/calibrations/:assignmentId/:roomId/footage',
  'get /media/calibrations/:assignmentId/:roomId/:partId',
]);
/** Routes for links that ask about a room: the guard refuses the one that is not the link's. */
const FOR_LINKS_IN_SCOPE = new Set([
  'get /api/rehearsals/:roomId/review',
  'patch /api/rehearsals/:roomId/grade',
  'post /api/rehearsals/:roomId/grade/submit',
  'post /api/rehearsals/:roomId/annotations',
  'patch /api/rehearsals/:roomId/annotations/:annotationId',
  'delete /api/rehearsals/:roomId/annotations/:annotationId',
  'get /api/rehearsals/:roomId/recording',
  'post /api/rehearsals/:roomId/recording/views',
  'get /api/rehearsals/:roomId/review-pack',
  'post /api/rehearsals/:roomId/review-pack/marks',
  'get /api/rehearsals/:roomId/footage',
  'get /api/rehearsals/:roomId/footage-pass',
  'get /media/footage/:roomId/:partId',
]);

/** What a guard answers to those it does not let pass. */
const REFUSALS = new Set([
  'account/no_session',
  'account/sign_in_needed',
  'account/session_over',
  'account/forbidden',
  'class/foreign',
  'room/foreign',
  'link/out_of_scope',
]);

/** Asking them changes who the visitors are. */
const LEFT_OUT = new Set(['/api/sign-out']);

function addressOf(path: string): string {
  const ids: Readonly<Record<string, string>> = {
    classId: west.classId,
    roomId: teamRoomId,
    teamId: must(west.teamIds[0], 'a team'),
    // Nobody: what passes the guard must not change the class on the way.
    personId: 'p-ffffffffffffffff',
    code: 'BCDF-GHJK',
    assignmentId: 'a-ffffffffffffffff',
    linkId: 'l-ffffffffffffffff',
    enterpriseId: 'nobody',
    entryId: 'v-ffffffffffffffff',
    annotationId: 'n-ffffffffffffffff',
    sentenceId: 'b-ffffffffffffffff',
    viewer: '1',
    projectId: 'sleep-season',
    file: 'none.svg',
    partId: 'f-ffffffffffffffff',
    index: '0',
    watchId: `w${'a'.repeat(25)}`,
    actId: 'act-00000000',
  };
  return path.replace(/:(\w+)/g, (_, name: string) => must(ids[name], `an example of :${name}`));
}

describe('every route lets pass whom its policy says, and nobody else', () => {
  test('over the whole route table', async () => {
    const wrong: string[] = [];
    let asked = 0;
    const routes = server.routes.filter((route) => !LEFT_OUT.has(route.path));
    expect(routes.length).toBeGreaterThan(40);
    for (const { method, path, policy } of routes) {
      for (const who of WHO) {
        const visitor = newVisitor(server.url, visitors[who].cookie(), `10.0.0.${asked % 250}`);
        asked += 1;
        const verb = ({ get: 'GET', post: 'POST', put: 'PUT', patch: 'PATCH', delete: 'DELETE' } as const)[method];
        const { code, status } = await visitor.call(verb, addressOf(path), verb === 'GET' ? undefined : {});
        const hasPassed = code === null || !REFUSALS.has(code);
        const mayPass = PASSES[policy].includes(who) || (who === 'link mentor' && FOR_LINKS.has(`${method} ${path}`));
        if (hasPassed !== mayPass) wrong.push(`${verb} ${path} (${policy}) ${who}: ${status} ${code}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('[LNK-2] a route is open to links when it is written down here, and only then', () => {
    const named = server.routes.filter(({ isForLinks }) => isForLinks).map(({ method, path }) => `${method} ${path}`);
    expect(named.sort()).toEqual([...FOR_LINKS, ...FOR_LINKS_IN_SCOPE, 'post /api/sign-out'].sort());
  });

  test('ids of another class in a path of one’s own are refused, whoever asks', async () => {
    const foreign: string[] = [];
    const twoIds = server.routes.filter(
      ({ path }) => path.startsWith('/api/classes/:classId/') && /:(?!classId)\w+/.test(path),
    );
    expect(twoIds.length).toBeGreaterThan(8);
    for (const { method, path } of twoIds) {
      // The class is the asker's; everything inside it is not.
      const address = addressOf(path.replace(':classId', east.classId));
      const verb = ({ get: 'GET', post: 'POST', put: 'PUT', patch: 'PATCH', delete: 'DELETE' } as const)[method];
      const body = verb === 'GET' || verb === 'DELETE' ? undefined : BODIES[path.replace('/api/classes/:classId', '')];
      const { status, code } = await east.teacher.call(verb, address, body);
      if (status < 400 || status >= 500 || code === 'http/invalid_body')
        foreign.push(`${verb} ${path}: ${status} ${code}`);
    }
    expect(foreign).toEqual([]);
  });
});

/** Bodies with which the routes would work if the ids in their path were right. A new route needs a row. */
const BODIES: Readonly<Record<string, unknown>> = {
  '/teams/:teamId': { name: 'Mine now' },
  '/members/:personId/team': { teamId: null },
  '/teams/:teamId/pair': { teacherId: null, mentorId: null },
  '/assignments/:assignmentId': { content: makeAssignmentContent(), version: 1 },
  '/assignments/:assignmentId/phase': { phase: 'published', version: 1 },
  '/assignments/:assignmentId/attempts': { role: 'host', lang: 'en' },
  '/assignments/:assignmentId/calibration': { isRequired: false, recordings: [], version: 0 },
  '/assignments/:assignmentId/hand-in': { roomId: 'a'.repeat(26) },
};

describe('rooms', () => {
  async function join(who: Who, roomId: string, view: 'team' | 'staff'): Promise<string> {
    const socket = await connect(`${server.url}?view=${who === 'nobody' ? 'public' : view}`, visitors[who].cookie());
    const request = { roomId, view, protocolVersion: PROTOCOL_VERSION, lastSeq: 0 };
    const ack: JoinAck = await socket.emitWithAck('room:join', request);
    socket.disconnect();
    return ack.ok ? 'in' : ack.code;
  }

  test('[VIS-6] a team’s room opens to its team and to its class’s staff', async () => {
    for (const who of WHO) {
      const expected =
        who === 'nobody' ? 'account/no_session' : PASSES['room-team'].includes(who) ? 'in' : 'room/foreign';
      expect([who, await join(who, teamRoomId, 'team')]).toEqual([who, expected]);
    }
  });

  test('[VIS-6] the staff’s view opens to the class’s staff alone, and never in a room without a team', async () => {
    for (const who of WHO) {
      const expected = who === 'nobody' ? 'account/no_session' : STAFF.includes(who) ? 'in' : 'room/foreign';
      expect([who, await join(who, teamRoomId, 'staff')]).toEqual([who, expected]);
    }
    expect(await join('admin', openRoomId, 'staff')).toBe('room/foreign');
  });

  test('[VIS-6] a room without a team opens to whoever has its id and a session', async () => {
    for (const who of ['guest', 'stranger', 'foreign teacher'] as const) {
      expect([who, await join(who, openRoomId, 'team')]).toEqual([who, 'in']);
    }
  });

  test('nobody opens a rehearsal for a team that is not theirs', async () => {
    const order = { projectId: 'sleep-season', scenarioId: 'new-account', lang: 'en', minutes: 10, mode: 'team' };
    for (const who of ['guest', 'classmate', 'stranger', 'teacher'] as const) {
      const body = { ...order, role: 'host', teamId: west.teamIds[0] };
      expect((await visitors[who].call('POST', '/api/rehearsals', body)).code).toBe('team/foreign');
    }
  });

  test('who is taken out of a team loses its view at once, and its rehearsals', async () => {
    const [, second] = west.students;
    const member = must(second, 'the second member');
    const socket = await connect(server.url, member.cookie());
    const request = { roomId: teamRoomId, view: 'team', protocolVersion: PROTOCOL_VERSION, lastSeq: 0 } as const;
    expect(await socket.emitWithAck('room:join', request)).toMatchObject({ ok: true });
    const cut = new Promise((resolve) => socket.once('disconnect', resolve));
    const path = `/api/classes/${west.classId}/members/${west.ids.students[1]}/team`;
    await west.teacher.call('POST', path, { teamId: null });
    await cut;
    const again = await connect(server.url, member.cookie());
    expect(await again.emitWithAck('room:join', request)).toMatchObject({ ok: false, code: 'room/foreign' });
    again.disconnect();
    expect((await member.call<readonly unknown[]>('GET', '/api/rehearsals')).body).toEqual([]);
    await west.teacher.call('POST', path, { teamId: west.teamIds[0] });
  });

  test('a code leads to a running rehearsal or to a class, and says what it is', async () => {
    const renewed = await west.teacher.call<{ code: string }>('POST', `/api/classes/${west.classId}/code`);
    const written = renewed.body.code.toLowerCase().replace('-', '');
    expect((await west.teacher.call('GET', `/api/codes/${west.code}`)).code).toBe('code/unknown');
    const { body } = await west.teacher.call('GET', `/api/codes/${written}`);
    expect(body).toMatchObject({ kind: 'class', className: 'Class west', collegeName: 'West' });
    expect((await visitors.guest.call('GET', '/api/codes/BCDF-GHJK')).code).toBe('code/unknown');
    expect((await visitors.guest.call('GET', '/api/codes/12345678')).code).toBe('http/invalid_body');
  });
});

test('while the database is away, who was here comes back; who was not is asked to wait', async () => {
  const { member } = visitors;
  const request = { roomId: teamRoomId, view: 'team', protocolVersion: PROTOCOL_VERSION, lastSeq: 0 } as const;
  const before = await connect(server.url, member.cookie());
  expect(await before.emitWithAck('room:join', request)).toMatchObject({ ok: true });
  before.disconnect();
  await server.whileAway(async () => {
    const back = await connect(server.url, member.cookie());
    expect(await back.emitWithAck('room:join', request)).toMatchObject({ ok: true });
    back.disconnect();
    await expect(connect(server.url, '')).rejects.toThrow();
    const stranger = await newVisitor(server.url).call('GET', '/api/me');
    expect([stranger.status, stranger.code]).toEqual([503, 'storage/unavailable']);
  });
});
