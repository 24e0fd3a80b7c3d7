import { must } from '#shared/lib/assert.ts';
import type { ClassView, RosterImport } from '#shared/protocol/class-contract.ts';
import type { HttpProblem } from '#shared/protocol/http-contract.ts';
import type { Me, NewPerson, OneTimePassword } from '#shared/protocol/people-contract.ts';
import type { ServerProcess } from './server-process.ts';

/** An answer of a route: what was asked for, or a coded problem. */
export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly code: string | null;
  readonly setCookie: string | null;
}

/** A browser that keeps its cookie, without a page. */
export interface Visitor {
  cookie(): string;
  /** Forgets the cookie, as a private window that was closed. */
  forget(): void;
  call<T = unknown>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
  ): Promise<Answer<T>>;
}

/**
 * A browser that was never here; `cookie` is one that was kept from elsewhere. `address` is where a proxy says that it
 * comes from.
 */
export function newVisitor(url: string, cookie = '', address: string | null = null): Visitor {
  let kept = cookie;
  return {
    cookie: () => kept,
    forget: () => {
      kept = '';
    },
    async call<T>(method: string, path: string, body?: unknown) {
      const headers = {
        'content-type': 'application/json',
        ...(kept === '' ? {} : { cookie: kept }),
        ...(address === null ? {} : { 'x-forwarded-for': address }),
      };
      const sent = body === undefined ? {} : { body: JSON.stringify(body) };
      const response = await fetch(url + path, { method, headers, ...sent });
      const setCookie = response.headers.get('set-cookie');
      if (setCookie !== null) kept = setCookie.split(';')[0] ?? '';
      const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
      const text = await response.text();
      const content: T & Partial<HttpProblem> = JSON.parse(isJson ? text : '{}');
      return { status: response.status, body: content, code: content.code ?? null, setCookie };
    },
  };
}

/** What is needed of a server: its address, and what it has printed. */
type Printing = Pick<ServerProcess, 'url' | 'output'>;

/** The token that the server printed. */
export function setupTokenOf(server: Pick<Printing, 'output'>): string {
  return must(/setup\?token=([a-f0-9]+)/.exec(server.output())?.[1], 'the server prints a set-up token');
}

/** A class of a college, with somebody signed in for each role. */
export interface College {
  readonly admin: Visitor;
  readonly teacher: Visitor;
  readonly mentor: Visitor;
  /** Two students of one team, and one of another team of the same class. */
  readonly students: readonly Visitor[];
  readonly ids: Readonly<Record<'admin' | 'teacher' | 'mentor', string>> & { readonly students: readonly string[] };
  readonly classId: string;
  readonly code: string;
  /** Of the two, then of the one. */
  readonly teamIds: readonly string[];
}

const ADMIN = { name: 'Ada', username: 'ada', password: 'a long pass phrase' };

/** Sets the server up, or, when it is, signs its administrator in. */
export async function administrator(server: Printing, collegeName = 'West'): Promise<Visitor> {
  const admin = newVisitor(server.url);
  const token = setupTokenOf(server);
  const made = await admin.call('POST', '/api/setup', { token, collegeName, ...ADMIN });
  if (made.code === 'setup/done') {
    const { username, password } = ADMIN;
    await admin.call('POST', '/api/sign-in', { username, password });
  }
  return admin;
}

/** What the people of a college call things, and themselves. */
export interface CollegeNames {
  readonly college?: string;
  readonly className: string;
  readonly teacher: string;
  readonly mentor: string;
  readonly teams: readonly [string, string];
  readonly students: readonly [string, string, string];
}

function plainNames(name: string): CollegeNames {
  return {
    className: `Class ${name}`,
    teacher: `${name}-teacher`,
    mentor: `${name}-mentor`,
    teams: ['Red', 'Blue'],
    students: ['One', 'Two', 'Three'],
  };
}

/** Fills a college: `name` tells its people from those of another on the same server. */
export async function openCollege(server: Printing, name: string, names = plainNames(name)): Promise<College> {
  const admin = await administrator(server, names.college);
  const [teacher, teacherId] = await staff(server.url, admin, {
    name: names.teacher,
    username: `${name}-teacher`,
    role: 'teacher',
  });
  const [mentor, mentorId] = await staff(server.url, admin, {
    name: names.mentor,
    username: `${name}-mentor`,
    role: 'mentor',
  });
  const { body: made } = await teacher.call<ClassView>('POST', '/api/classes', { name: names.className });
  const { classId, code } = made;
  await teacher.call('POST', `/api/classes/${classId}/staff`, { personId: mentorId, duty: 'mentor' });
  const [first, second] = names.teams;
  const lines = names.students.map((student, at) => `${student},${name}-${at + 1},${at < 2 ? first : second}`);
  const text = `name,user name,team\n${lines.join('\n')}\n`;
  const { body: roster } = await teacher.call<RosterImport>('POST', `/api/classes/${classId}/roster/import`, { text });
  const students = await Promise.all(roster.people.map((person) => settledIn(server.url, person)));
  const { body: view } = await teacher.call<ClassView>('GET', `/api/classes/${classId}`);
  const { body: me } = await admin.call<Me>('GET', '/api/me');
  return {
    admin,
    teacher,
    mentor,
    students,
    ids: { admin: me.participantId, teacher: teacherId, mentor: mentorId, students: roster.people.map(({ id }) => id) },
    classId,
    code: must(code, 'a teacher sees the code'),
    teamIds: names.teams.flatMap((wanted) =>
      view.teams.filter((team) => team.name === wanted).map((team) => team.teamId),
    ),
  };
}

async function staff(url: string, admin: Visitor, person: NewPerson): Promise<readonly [Visitor, string]> {
  const { body, code } = await admin.call<OneTimePassword>('POST', '/api/people', person);
  if (code !== null) throw new Error(`${person.username} cannot be added: ${code}`);
  return [await settledIn(url, body), body.id];
}

/** Signs somebody in and gives them a password of their own: pages show nothing else to those who have none. */
async function settledIn(url: string, person: Parameters<typeof signedIn>[1]): Promise<Visitor> {
  const visitor = await signedIn(url, person);
  await visitor.call('POST', '/api/me/password', { current: person.password, next: ADMIN.password });
  return visitor;
}

/** Signs somebody in, in a browser of their own. */
export async function signedIn(
  url: string,
  { username, password }: { readonly username: string; readonly password: string | null },
): Promise<Visitor> {
  const visitor = newVisitor(url);
  const answer = await visitor.call('POST', '/api/sign-in', { username, password });
  if (answer.status !== 200) throw new Error(`${username} cannot sign in: ${answer.code}`);
  return visitor;
}
