import type { HttpProblem } from '#shared/protocol/http-contract.ts';

/** Answer of a route: its value, or a coded problem. Network failures are the problem `link/unreachable`. */
export type HttpResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: HttpProblem };

/** Reads a route of this server. Never rejects. `T` is the route's type in `shared/protocol/http-contract.ts`. */
export function getJson<T>(path: string): Promise<HttpResult<T>> {
  return request<T>(path, { headers: { accept: 'application/json' } });
}

/** An answer with the tag by which it is asked for again. */
export interface Tagged<T> {
  readonly value: T;
  readonly tag: string | null;
}

/** Reads a route again: null when the answer is still the one with this tag. Never rejects. */
export async function getChanged<T>(path: string, tag: string | null): Promise<HttpResult<Tagged<T> | null>> {
  await introduced;
  const headers = { accept: 'application/json', ...(tag !== null && { 'if-none-match': tag }) };
  const result = await ask<Tagged<T> | null>(path, { headers }, (body, response) =>
    response.status === 304 ? null : { value: body as T, tag: response.headers.get('etag') },
  );
  return tell(result);
}

let writeCount = 0;

/** Changes whenever this page begins or ends to write: what was read meanwhile may be older than what it wrote. */
export function writesSoFar(): number {
  return writeCount;
}

/** A file of a route of this server, under the name that it gives it. Never rejects. */
export async function getFile(path: string): Promise<HttpResult<File>> {
  await introduced;
  try {
    const response = await fetch(path, { credentials: 'same-origin' });
    if (!response.ok) return tell({ ok: false, problem: problemOf(await response.json().catch(() => null), response) });
    const [, name = 'file'] = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
    const type = response.headers.get('content-type') ?? '';
    return { ok: true, value: new File([await response.blob()], name, { type }) };
  } catch {
    return { ok: false, problem: UNREACHABLE };
  }
}

/** Sends JSON to a route of this server. Never rejects. */
export function postJson<T>(path: string, body: unknown): Promise<HttpResult<T>> {
  return sendJson('POST', path, body);
}

/** Changes something by JSON at a route of this server. Never rejects. */
export function patchJson<T>(path: string, body: unknown): Promise<HttpResult<T>> {
  return sendJson('PATCH', path, body);
}

/** Puts JSON in the place of what a route of this server holds. Never rejects. */
export function putJson<T>(path: string, body: unknown): Promise<HttpResult<T>> {
  return sendJson('PUT', path, body);
}

/** Puts bytes at a route of this server. Never rejects; what takes longer than `BYTES_WITHIN_MS` has failed. */
export function putBytes<T>(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<HttpResult<T>> {
  return request<T>(path, {
    method: 'PUT',
    headers: { accept: 'application/json', 'content-type': 'application/octet-stream' },
    body: bytes,
    signal: AbortSignal.timeout(BYTES_WITHIN_MS),
  });
}

/** A link that hangs is given up and tried again. */
const BYTES_WITHIN_MS = 20_000;

/** Takes something away at a route of this server. Never rejects. */
export function deleteJson<T>(path: string): Promise<HttpResult<T>> {
  return request<T>(path, { method: 'DELETE', headers: { accept: 'application/json' } });
}

function sendJson<T>(method: 'POST' | 'PUT' | 'PATCH', path: string, body: unknown): Promise<HttpResult<T>> {
  return request<T>(path, {
    method,
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

const refusalListeners = new Set<(problem: HttpProblem) => void>();

/** Calls back with every coded refusal of this server, whoever asked. Returns the way to stop. */
export function onRefusal(listener: (problem: HttpProblem) => void): () => void {
  refusalListeners.add(listener);
  return () => refusalListeners.delete(listener);
}

/** Who a browser is; asking it the first time makes the browser a guest. */
const ME_PATH = '/api/me';
/** Settles when nobody is being asked who this browser is. */
let introduced: Promise<unknown> = Promise.resolve();

async function request<T>(path: string, init: RequestInit): Promise<HttpResult<T>> {
  if (init.method !== undefined) writeCount += 1;
  const result = await inTurn<T>(path, init);
  if (init.method !== undefined) writeCount += 1;
  return tell(result);
}

function tell<T>(result: HttpResult<T>): HttpResult<T> {
  if (!result.ok) for (const listener of refusalListeners) listener(result.problem);
  return result;
}

/**
 * What is asked while the server is still introducing itself waits for that: a late answer would put a guest's cookie in
 * the place of the one that a sign-in has just brought.
 */
async function inTurn<T>(path: string, init: RequestInit): Promise<HttpResult<T>> {
  if (path !== ME_PATH || init.method !== undefined) {
    await introduced;
    return ask<T>(path, init);
  }
  const asked = ask<T>(path, init);
  introduced = asked;
  return asked;
}

async function ask<T>(
  path: string,
  init: RequestInit,
  read: (body: unknown, response: Response) => T = (body) => body as T,
): Promise<HttpResult<T>> {
  try {
    const response = await fetch(path, { ...init, credentials: 'same-origin' });
    const body: unknown = await response.json().catch(() => null);
    if (response.status === 304 || (response.ok && body !== null)) return { ok: true, value: read(body, response) };
    return { ok: false, problem: problemOf(body, response) };
  } catch {
    return { ok: false, problem: UNREACHABLE };
  }
}

const UNREACHABLE: HttpProblem = { code: 'link/unreachable', params: {} };

function problemOf(body: unknown, { status }: Response): HttpProblem {
  return isProblem(body) ? body : { code: 'link/bad_answer', params: { status } };
}

function isProblem(body: unknown): body is HttpProblem {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';
}
