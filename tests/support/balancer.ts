import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** How often each target is asked whether it is ready, and how long it may take, milliseconds. */
const ASK_EVERY_MS = 250;
const ANSWER_WITHIN_MS = 1_500;
/** Answers in a row that a target may miss: a busy machine is no dead one. */
const MISSES = 2;

/** A small load balancer on the loopback: every connection goes to the next target that is ready. */
export interface Balancer {
  readonly url: string;
  /** Resolves when every target is ready. */
  allReady(): Promise<void>;
  close(): Promise<void>;
}

/** Opens it over ports. Connections to a target that is not ready any more are ended. */
export async function openBalancer(ports: readonly number[]): Promise<Balancer> {
  const ready = new Map(ports.map((port) => [port, false]));
  const open = new Map<Socket, number>();
  let turn = 0;
  let isClosed = false;

  const server = createServer((near) => {
    const candidates = ports.filter((port) => ready.get(port) === true);
    turn += 1;
    const port = candidates[turn % Math.max(1, candidates.length)];
    near.on('error', () => near.destroy());
    if (port === undefined) return void near.destroy();
    const far = connect(port, '127.0.0.1');
    open.set(near, port);
    far.on('error', () => near.destroy());
    far.on('close', () => near.destroy());
    near.on('close', () => {
      open.delete(near);
      far.destroy();
    });
    near.pipe(far).pipe(near);
  });

  async function look(port: number): Promise<void> {
    let misses = 0;
    while (!isClosed) {
      const isReady = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) })
        .then((response) => response.ok)
        .catch(() => false);
      misses = isReady ? 0 : misses + 1;
      ready.set(port, misses < MISSES);
      if (misses >= MISSES) for (const [socket, target] of open) if (target === port) socket.destroy();
      await pause(ASK_EVERY_MS);
    }
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const own = typeof address === 'object' && address !== null ? address.port : 0;
  const looking = ports.map(look);
  return {
    url: `http://127.0.0.1:${own}`,
    async allReady() {
      while (ports.some((port) => ready.get(port) !== true)) await pause(20);
    },
    async close() {
      isClosed = true;
      for (const socket of open.keys()) socket.destroy();
      server.close();
      await Promise.all(looking);
    },
  };
}
