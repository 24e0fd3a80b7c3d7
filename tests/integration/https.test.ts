import { readFile } from 'node:fs/promises';
import { get } from 'node:https';
import { join } from 'node:path';
import { io } from 'socket.io-client';
import { expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import { makeDataDir, removeDataDir } from '../support/data-dir.ts';
import { startServer } from '../support/server-process.ts';
import { createTestDatabase } from '../support/test-database.ts';

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly cookie: string;
}

function ask(port: number, path: string, ca: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, ca, agent: false }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body, cookie: response.headers['set-cookie']?.join(' ') ?? '' }),
      );
    }).on('error', reject);
  });
}

test('a server with HTTPS is the same one under a secure address, for pages and sockets', async () => {
  const database = await createTestDatabase();
  const dataDir = await makeDataDir();
  const server = await startServer({ dataDir, env: { HTTPS: '0', DATABASE_URL: database.url } });
  try {
    const printed = /https:\/\/localhost:(\d+)/.exec(server.output())?.[1];
    const port = Number(must(printed, 'the secure address is printed'));
    const ca = await readFile(join(dataDir, 'tls', 'authority.pem'), 'utf8');
    const me = await ask(port, '/api/me', ca);
    expect([me.status, me.cookie]).toEqual([200, expect.stringContaining('Secure')]);
    expect((await ask(port, '/api/certificate.crt', ca)).body).toBe(ca);
    const plain = await fetch(`${server.url}/api/secure-address`);
    expect(await plain.json()).toEqual({ httpsPort: port });
    const socket = io(`https://127.0.0.1:${port}`, {
      transports: ['websocket'],
      ca,
      extraHeaders: { origin: `https://127.0.0.1:${port}` },
      reconnection: false,
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    socket.disconnect();
  } finally {
    await server.stop();
    await removeDataDir(dataDir);
    await database.drop();
  }
});
