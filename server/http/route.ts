import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { AuditNote } from '#shared/model/audit.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import type { Person, Session } from '../accounts/account-book.ts';
import type { RoomPass } from '../accounts/room-access.ts';
import { HttpFailure } from './http-failure.ts';

/**
 * Who may use a route, whatever it is about. `open`: nobody is asked who they are. `anybody`: no session needed. `visitor`: a session; who has none is made a
 * guest. `guest`: a session that exists. `account`: signed in. `mentor`, `teacher`, `admin`: at least that; a teacher
 * may do what a mentor may, an administrator all.
 */
export type PlainPolicy = 'open' | 'anybody' | 'visitor' | 'guest' | 'account' | 'mentor' | 'teacher' | 'admin';

/**
 * Who may use a route about the class in its path: those with a duty in it, or its teachers; administrators always. Or
 * its students.
 */
export type ClassPolicy = 'class-staff' | 'class-teacher' | 'class-student';

/**
 * Who may use a route about the room in its path: whoever may see it as its team does (staff may too), its teachers and
 * mentors, or its teachers. `room-result` is `room-team` for what came of a show: while an exam is locked it is refused
 * to the team. See `room-access.ts`.
 */
export type RoomPolicy = 'room-team' | 'room-result' | 'room-staff' | 'room-teacher';

export type Policy = PlainPolicy | ClassPolicy | RoomPolicy;

/** Policies that the parameters of a route allow: a policy about a class needs a class in the path. */
export type PolicyFor<Params> =
  | PlainPolicy
  | (Params extends { readonly classId: string } ? ClassPolicy : never)
  | (Params extends { readonly roomId: string } ? RoomPolicy : never);

/** Who asks. */
export interface Asker {
  /** Null without a session: possible with `open`, `anybody` and `room-team`. */
  readonly person: Person | null;
  /** Empty without a session. */
  readonly participantId: string;
  /** The request brought a session that is over, or a cookie that is none. */
  readonly isSessionOver: boolean;
  /** Names the asker's session; null without one. */
  readonly sessionKey: string | null;
  /** Where the request came from. */
  readonly address: string;
  readonly headers: IncomingHttpHeaders;
  /** Gives the asker a session when there is none yet, also when one is over. */
  readonly openSession: () => Promise<Person>;
  /** The answer goes to whoever has this session from now on. */
  readonly answerAs: (session: Session) => void;
  readonly setCookies: (cookies: readonly string[]) => void;
  /** Writes down what the asker did, before the answer goes out. Only of what is done. */
  readonly note: (entry: AuditNote) => Promise<void>;
  /** Origin under which the server was asked, as the `Host` header says it. */
  readonly askedOrigin: string;
}

/** What a handler gets: parsed input and who asks. */
export interface Call<Params, Body, Query = unknown> extends Asker {
  readonly params: Params;
  readonly body: Body;
  /** What stands behind the question mark; undefined for routes that read none of it. */
  readonly query: Query | undefined;
  /** The asker's access to the room of the path; null for routes without a room policy. */
  readonly room: RoomPass | null;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly content: string | Buffer | Readable;
}

export interface RouteDefinition<Params, Body, Query> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  readonly policy: PolicyFor<Params>;
  /** Whom a magic link let in may use it too, as far as the policy goes. Everything else is closed to them. */
  readonly isForLinks?: boolean;
  readonly params: z.ZodType<Params>;
  readonly body: z.ZodType<Body>;
  readonly query?: z.ZodType<Query>;
  readonly handle: (call: Call<Params, Body, Query>) => Promise<Reply>;
}

/** Lets an asker pass, with the access to the room when the policy is about one. Rejects with HttpFailure. */
export type Guard = (policy: Policy, asker: Asker, ids: PathIds) => Promise<RoomPass | null>;

/** What of a route policies are about: the ids of its path, and whether it is for those whom a magic link let in. */
export interface PathIds {
  readonly isForLinks: boolean;
  readonly classId: string | null;
  readonly roomId: string | null;
}

/** What a request brings, not yet parsed. */
export interface RawInput {
  readonly params: unknown;
  readonly body: unknown;
  readonly query: unknown;
}

/** One line of the route table. */
export interface Route {
  readonly method: RouteDefinition<unknown, unknown, unknown>['method'];
  readonly path: string;
  readonly policy: Policy;
  readonly isForLinks: boolean;
  /** Parses the path, asks the guard, parses the body and answers. Rejects with HttpFailure. */
  readonly run: (raw: RawInput, asker: Asker, guard: Guard) => Promise<Reply>;
}

/** Schema of what a route does not take. */
export const nothing = z.unknown().transform(() => null);

/** Schema of a body of bytes, for addresses whose bodies are read as such. */
export const bytes = z.custom<Uint8Array>((body) => body instanceof Uint8Array && body.length > 0, 'bytes');

/** Makes a route; its handler sees nobody whom its policy, and nothing that its schemas did not pass. */
export function route<Params, Body, Query>(definition: RouteDefinition<Params, Body, Query>): Route {
  const { method, path, policy, isForLinks = false, handle } = definition;
  return {
    method,
    path,
    policy,
    isForLinks,
    async run(raw, asker, guard) {
      const params = parseInput(definition.params, raw.params);
      const ids = { classId: idOf(params, 'classId'), roomId: idOf(params, 'roomId'), isForLinks };
      const room = await guard(policy, asker, ids);
      const body = parseInput(definition.body, raw.body);
      const query = definition.query === undefined ? undefined : parseInput(definition.query, raw.query);
      return handle({ ...asker, params, body, query, room });
    },
  };
}

/** A JSON reply that no cache keeps. */
export function json(value: unknown, status = 200): Reply {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' },
    content: JSON.stringify(value),
  };
}

function idOf(params: unknown, name: 'classId' | 'roomId'): string | null {
  if (typeof params !== 'object' || params === null || !(name in params)) return null;
  const id: unknown = Reflect.get(params, name);
  return typeof id === 'string' ? id : null;
}

function parseInput<T>(schema: z.ZodType<T>, raw: unknown): T {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new HttpFailure(400, HttpErrorCode.InvalidBody, {
    field: issue?.path.map(String).join('.') || '-',
    issue: issue?.message ?? 'invalid',
  });
}
