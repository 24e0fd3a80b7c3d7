import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** A way to the database that can be cut, as an unplugged cable would. */
export interface DatabaseProxy {
  /** The database's address through the proxy. */
  readonly url: string;
  /** Ends every connection and refuses new ones. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a way to the database at `url`. */
export async function openDatabaseProxy(url: string): Promise<DatabaseProxy> {
  const target = new URL(url);
  const open = new Set<Socket>();
  let server: Server | null = null;
  let port = 0;

  const keep = (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => socket.destroy());
  };
  async function mend(): Promise<void> {
    server = createServer((here) => {
      const there = connect(Number(target.port), target.hostname);
      keep(here);
      keep(there);
      here.pipe(there).pipe(here);
    });
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    port = typeof address === 'object' && address !== null ? address.port : 0;
  }
  async function cut(): Promise<void> {
    const closing = server;
    server = null;
    for (const socket of open) socket.destroy();
    if (closing !== null) await new Promise((resolve) => closing.close(resolve));
  }

  await mend();
  const through = new URL(url);
  through.hostname = '127.0.0.1';
  through.port = String(port);
  return { url: through.href, cut, mend, close: cut };
}
