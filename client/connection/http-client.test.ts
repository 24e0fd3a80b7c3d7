import { afterEach, expect, test, vi } from 'vitest';
import { getJson, postJson } from './http-client.ts';

afterEach(() => void vi.unstubAllGlobals());

const answer = (status: number, body: string) =>
  vi.stubGlobal('fetch', async () => new Response(body, { status, headers: { 'content-type': 'application/json' } }));

test('a value comes back as it was sent', async () => {
  answer(200, '{"roomId":"abc"}');
  expect(await postJson('/api/rehearsals', {})).toEqual({ ok: true, value: { roomId: 'abc' } });
});

test('a coded problem comes back with its facts', async () => {
  answer(429, '{"code":"http/rate_limited","params":{"seconds":3}}');
  expect(await getJson('/api/library')).toEqual({
    ok: false,
    problem: { code: 'http/rate_limited', params: { seconds: 3 } },
  });
});

test('an answer of something else is told apart from a problem of ours', async () => {
  answer(502, '<html>bad gateway</html>');
  expect(await getJson('/api/library')).toEqual({
    ok: false,
    problem: { code: 'link/bad_answer', params: { status: 502 } },
  });
});

test('no network is a problem and not an exception', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')));
  expect(await getJson('/api/library')).toEqual({ ok: false, problem: { code: 'link/unreachable', params: {} } });
});

test('a sign-in waits until the browser is introduced, so that no late guest takes its place', async () => {
  const order: string[] = [];
  let introduce = () => {};
  vi.stubGlobal('fetch', async (path: string) => {
    order.push(`asked ${path}`);
    if (path === '/api/me') await new Promise<void>((done) => (introduce = done));
    order.push(`answered ${path}`);
    return new Response('{}');
  });
  const me = getJson('/api/me');
  const signIn = postJson('/api/sign-in', {});
  await Promise.resolve();
  introduce();
  await Promise.all([me, signIn]);
  expect(order).toEqual(['asked /api/me', 'answered /api/me', 'asked /api/sign-in', 'answered /api/sign-in']);
});
