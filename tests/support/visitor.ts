import { must } from '#shared/lib/assert.ts';
import type { ClassView, RosterImport } from '#shared/protocol/class-contract.ts';
import type { HttpProblem } from '#shared/protocol/http-contract.ts';
import type { Me, OneTimePassword } from '#shared/protocol/people-contract.ts';
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
  call<T = unknown>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<Answer<T>>;
}

/** A browser that was never here; `cookie` is one that was kept from elsewhere. */
export function newVisitor(url: string, cookie = ''): Visitor {
  let kept = cookie;
  return {
    cookie: () => kept,
    forget: () => {
      kept = '';
    },
    async call<T>(method: string, path: string, body?: unknown) {
      const headers = { 'content-type': 'application/json', ...(kept === '' ? {} : { cookie: kept }) };
      const sent = body === undefined ? {} : { body: JSON.stringify(body) };
      const response = await fetch(url + path, { method, headers, ...sent });
      const setCookie = response.headers.get('set-cookie');
      if (setCookie !== null) kept = setCookie.split(';')[0] ?? '';
      const content: T & Partial<HttpProblem> = await response.json();
      return { status: response.status, body: content, code: content.code ?? null, setCookie };
    },
  };
}

/** The token that the server printed. */
export function setupTokenOf(server: Pick<ServerProcess, 'output'>): string {
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
  readonly teamIds: readonly string[];
}

const ADMIN = { name: 'Ada', username: 'ada', password: 'a long pass phrase' };

/** Sets the server up, or, when it is, signs its administrator in. */
export async function administrator(server: Pick<ServerProcess, 'url' | 'output'>): Promise<Visitor> {
  const admin = newVisitor(server.url);
  const token = setupTokenOf(server);
  const made = await admin.call('POST', '/api/setup', { token, collegeName: 'West', ...ADMIN });
  if (made.status !== 200) await admin.call('POST', '/api/sign-in', ADMIN);
  return admin;
}

/** Fills a college: `name` tells its people from those of another on the same server. */
export async function openCollege(server: Pick<ServerProcess, 'url' | 'output'>, name: string): Promise<College> {
  const admin = await administrator(server);
  const [teacher, teacherId] = await staff(server.url, admin, `${name}-teacher`, 'teacher');
  const [mentor, mentorId] = await staff(server.url, admin, `${name}-mentor`, 'mentor');
  const { body: made } = await teacher.call<ClassView>('POST', '/api/classes', { name: `Class ${name}` });
  const { classId, code } = made;
  await teacher.call('POST', `/api/classes/${classId}/staff`, { personId: mentorId, duty: 'mentor' });
  const text = `name,user name,team\nOne,${name}-1,Red\nTwo,${name}-2,Red\nThree,${name}-3,Blue\n`;
  const { body: roster } = await teacher.call<RosterImport>('POST', `/api/classes/${classId}/roster/import`, { text });
  const students = await Promise.all(roster.people.map((person) => signedIn(server.url, person)));
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
    teamIds: view.teams.map((team) => team.teamId),
  };
}

async function staff(
  url: string,
  admin: Visitor,
  username: string,
  role: 'teacher' | 'mentor',
): Promise<readonly [Visitor, string]> {
  const { body } = await admin.call<OneTimePassword>('POST', '/api/people', { name: username, username, role });
  return [await signedIn(url, body), body.id];
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
