import { z } from 'zod';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import { HttpFailure } from './http-failure.ts';

/**
 * Who may use a route. `anybody`: no session needed. `guest`: a session. `room-link`: whoever has the room's id, which
 * is in the path and is its invitation. A route that states none does not compile.
 */
export type Policy = 'anybody' | 'guest' | 'room-link';

/** Who asks. */
export interface Asker {
  /** Empty for `anybody` without a session. */
  readonly participantId: string;
  /** Gives the asker a session when there is none yet; its participant id. */
  readonly openSession: () => string;
  /** Origin under which the server was asked, as the `Host` header says it. */
  readonly askedOrigin: string;
}

/** What a handler gets: parsed input and who asks. */
export interface Call<Params, Body, Query = unknown> extends Asker {
  readonly params: Params;
  readonly body: Body;
  /** What stands behind the question mark; undefined for routes that read none of it. */
  readonly query: Query | undefined;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly content: string | Buffer;
}

interface RouteDefinition<Params, Body, Query> {
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  readonly path: string;
  readonly policy: Policy;
  readonly params: z.ZodType<Params>;
  readonly body: z.ZodType<Body>;
  readonly query?: z.ZodType<Query>;
  readonly handle: (call: Call<Params, Body, Query>) => Promise<Reply>;
}

/** What a request brings, not yet parsed. */
export interface RawInput {
  readonly params: unknown;
  readonly body: unknown;
  readonly query: unknown;
}

/** One line of the route table. */
export interface Route extends Pick<RouteDefinition<unknown, unknown, unknown>, 'method' | 'path' | 'policy'> {
  /** Parses and answers. Rejects with HttpFailure. */
  readonly run: (raw: RawInput, asker: Asker) => Promise<Reply>;
}

/** Schema of what a route does not take. */
export const nothing = z.unknown().transform(() => null);

/** Makes a route; its handler sees nothing that its schemas did not pass. */
export function route<Params, Body, Query>(definition: RouteDefinition<Params, Body, Query>): Route {
  const { method, path, policy, handle } = definition;
  return {
    method,
    path,
    policy,
    run: (raw, asker) =>
      handle({
        ...asker,
        params: parseInput(definition.params, raw.params),
        body: parseInput(definition.body, raw.body),
        query: definition.query && parseInput(definition.query, raw.query),
      }),
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

function parseInput<T>(schema: z.ZodType<T>, raw: unknown): T {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new HttpFailure(400, HttpErrorCode.InvalidBody, {
    field: issue?.path.map(String).join('.') || '-',
    issue: issue?.message ?? 'invalid',
  });
}
