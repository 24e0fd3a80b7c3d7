import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadServerCertificate, type ServerCertificate } from './local-authority.ts';

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'caipai-tls-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a client that trusts the authority alone gets from a server with this certificate. */
function ask({ key, cert, authority }: ServerCertificate, host: string): Promise<number | string> {
  return new Promise((resolve) => {
    const server = createServer({ key, cert }, (_request, response) => response.end('here'));
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      const done = (answer: number | string) => server.close(() => resolve(answer));
      get({ host: '127.0.0.1', port, servername: host, ca: authority, agent: false }, (response) => {
        response.resume().on('end', () => done(response.statusCode ?? 0));
      }).on('error', (fault: NodeJS.ErrnoException) => done(fault.code ?? fault.message));
    });
  });
}

test('who trusts the authority trusts the server under its names, and under no other', async () => {
  await inFolder(async (folder) => {
    const made = await loadServerCertificate(folder, ['localhost', 'lab.test', '127.0.0.1']);
    expect(await ask(made, 'lab.test')).toBe(200);
    expect(await ask(made, 'other.test')).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
  });
});

test('a new name or the end of its time makes a new certificate, and never a new authority', async () => {
  await inFolder(async (folder) => {
    const first = await loadServerCertificate(folder, ['localhost']);
    expect(await loadServerCertificate(folder, ['localhost'])).toEqual(first);
    const named = await loadServerCertificate(folder, ['localhost', 'lab.test']);
    expect([named.cert === first.cert, named.authority === first.authority]).toEqual([false, true]);
    const inAYear = new Date(Date.now() + 380 * 86_400_000);
    const later = await loadServerCertificate(folder, ['localhost', 'lab.test'], inAYear);
    expect([later.cert === named.cert, later.authority === first.authority]).toEqual([false, true]);
  });
});
