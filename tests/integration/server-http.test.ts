import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import type { HttpProblem, Library } from '#shared/protocol/http-contract.ts';
import type { Me } from '#shared/protocol/people-contract.ts';
import { makeDataDir, removeDataDir } from '../support/data-dir.ts';
import { connect, visit } from '../support/room-client.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';

let server: ServerProcess;
let dataDir: string;

beforeAll(async () => {
  dataDir = await makeDataDir();
  server = await startServer({ dataDir, env: { ALLOWED_HOSTS: 'lab.test' } });
});

afterAll(async () => {
  await server.stop();
  await removeDataDir(dataDir);
});

/** A request with any header at all, which `fetch` would not send. */
function post(
  path: string,
  headers: Record<string, string>,
  body: string,
): Promise<{ status: number; problem: HttpProblem }> {
  return new Promise((resolve, reject) => {
    const sent = request(`${server.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
    });
    sent.on('response', (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, problem: JSON.parse(text) }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const origins = (port: number) => ({
  ours: [`http://localhost:${port}`, `http://127.0.0.2:${port}`, `http://lab.test:${port}`],
  foreign: ['http://evil.example', `http://evil.example:${port}`, 'null'],
});

test('pages of this machine may change things, foreign ones may not', async () => {
  for (const origin of origins(server.port).ours) {
    expect((await post('/api/catalogue/preview', { origin }, '{}')).problem.code).toBe('http/invalid_body');
  }
  for (const origin of origins(server.port).foreign) {
    const { status, problem } = await post('/api/catalogue/preview', { origin }, '{}');
    expect([status, problem.code]).toEqual([403, 'http/foreign_origin']);
  }
});

test('the same holds at the socket handshake', async () => {
  const { cookie } = await visit(server.url);
  for (const origin of origins(server.port).ours) {
    const socket = await connect(server.url, cookie, { origin });
    expect(socket.connected).toBe(true);
    socket.disconnect();
  }
  for (const origin of origins(server.port).foreign) {
    await expect(connect(server.url, cookie, { origin })).rejects.toThrow();
  }
  expect(server.output()).toContain('evil.example');
});

test('a socket without a session gets one, unless it only watches', async () => {
  const handshake = `${server.url}/socket.io/?EIO=4&transport=polling`;
  const cookie = (await fetch(handshake)).headers.get('set-cookie');
  expect(cookie).toMatch(/^caipai\.session_token=\S+; .*HttpOnly; SameSite=Lax$/);
  expect((await fetch(`${handshake}&view=public`)).headers.get('set-cookie')).toBeNull();
});

test('bad requests get coded problems', async () => {
  const cases: readonly [string, string, number, string][] = [
    ['/api/rehearsals', '{"mode":', 400, 'http/malformed_json'],
    ['/api/rehearsals', '{}', 400, 'http/invalid_body'],
    ['/api/catalogue/preview', `"${'x'.repeat(1_100_000)}"`, 413, 'http/too_large'],
    ['/api/nothing', '{}', 404, 'http/unknown_route'],
  ];
  for (const [path, body, status, code] of cases) {
    const answer = await post(path, {}, body);
    expect([answer.status, answer.problem.code]).toEqual([status, code]);
  }
});

test('the same person is known again, and may choose a name', async () => {
  const person = await visit(server.url);
  const rename = (name: string) => person.fetch('/api/me', { method: 'PATCH', body: JSON.stringify({ name }) });
  const me = { participantId: person.participantId, name: '小禾', shareOrigin: server.url };
  expect(await (await rename('  小禾 ')).json()).toMatchObject(me);
  expect(await (await person.fetch('/api/me')).json()).toMatchObject(me);
  expect((await rename('')).status).toBe(400);
  const stranger = await fetch(`${server.url}/api/me`, { method: 'PATCH' });
  expect([stranger.status, await stranger.json()]).toEqual([401, { code: 'account/no_session', params: {} }]);
});

test('links for others carry the published address of the server', async () => {
  const own = await makeDataDir();
  const published = await startServer({ dataDir: own, env: { PUBLIC_URL: 'https://live.example.edu' } });
  const { shareOrigin }: Me = await (await fetch(`${published.url}/api/me`)).json();
  expect(shareOrigin).toBe('https://live.example.edu');
  await published.stop();
  await removeDataDir(own);
});

test('answers carry the security headers and nothing that breaks plain http', async () => {
  const { headers } = await fetch(`${server.url}/healthz`);
  const policy = must(headers.get('content-security-policy'), 'a policy');
  // Compiling the model of voice activity, and no code that comes as text.
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
  expect(policy).not.toContain("'unsafe-eval'");
  expect(policy).not.toContain('upgrade-insecure-requests');
  expect(headers.get('strict-transport-security')).toBeNull();
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-powered-by')).toBeNull();
});

test('pictures of a project are served in a sandbox, other files not at all', async () => {
  const person = await visit(server.url);
  const library: Library = await (await person.fetch('/api/library')).json();
  const roomId = await person.openRehearsal({ projectId: must(library.projects[0], 'a project').id });
  const early = await person.fetch(`/api/rehearsals/${roomId}/debrief`);
  expect([early.status, (await early.json()).code]).toEqual([409, 'rehearsal/not_ended']);
  const picture = await person.fetch('/media/projects/sleep-season/latex-pillow.svg');
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
  expect(picture.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
  const missing = await person.fetch('/media/projects/sleep-season/..%2f..%2fproject.yaml');
  expect([missing.status, (await missing.json()).code]).toEqual([404, 'library/unknown_picture']);
});

test('a rehearsal nobody knows is not found', async () => {
  for (const what of ['debrief', 'recording']) {
    const response = await fetch(`${server.url}/api/rehearsals/${'b'.repeat(26)}/${what}`);
    expect([response.status, (await response.json()).code]).toEqual([404, 'rehearsal/unknown']);
  }
  expect((await fetch(`${server.url}/api/rehearsals/ROOM/debrief`)).status).toBe(400);
  const broken = await fetch(`${server.url}/api/rehearsals/%E0%A4%A/debrief`);
  expect([broken.status, (await broken.json()).code]).toEqual([404, 'http/unknown_route']);
});

test('a product file is imported whole or not at all', async () => {
  const person = await visit(server.url);
  const send = (path: string, text: string) =>
    person.fetch(`/api/catalogue/${path}`, {
      method: 'POST',
      body: JSON.stringify({ fileName: 'goods.csv', text, projectName: 'Kitchen', enterpriseName: 'Example Pots' }),
    });
  const good = 'id,name_en,price,floor_price,cost,stock\npot,Pot,20.00,15.00,10.00,50\npan,Pan,30.00,25.00,18.00,40\n';
  const broken = `${good}lid,Lid,free,1.00,1.00,10\n`;
  const refused = await send('import', broken);
  expect([refused.status, (await refused.json()).code]).toEqual([422, 'catalogue/not_importable']);
  expect(await projectsOf('Kitchen')).toEqual([]);
  const done = await send('import', good);
  const { projectId }: { projectId: string } = await done.json();
  expect([done.status, await projectsOf('Kitchen')]).toEqual([201, [projectId]]);
  expect((await send('import', good)).status).toBe(200);
  expect(await person.openRehearsal({ projectId })).toMatch(/^[a-z2-7]{26}$/);
});

async function projectsOf(name: string): Promise<string[]> {
  const library: Library = await (await fetch(`${server.url}/api/library`)).json();
  return library.projects.filter((project) => project.name.en === name).map((project) => project.id);
}

test('one person may have ten rooms open', async () => {
  const person = await visit(server.url);
  for (let i = 0; i < 10; i += 1) await person.openRehearsal();
  await expect(person.openRehearsal()).rejects.toThrow('rehearsal/too_many_yours');
});
