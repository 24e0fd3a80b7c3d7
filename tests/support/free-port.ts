import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below what systems give to those who ask for any port: what is free here is not given away before it is used, nor while a server is away. */
const PORTS = { from: 20_000, to: 32_000 } as const;

/** A port that nobody listens on now, for a server that must have it later, or again. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(PORTS.from, PORTS.to);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
