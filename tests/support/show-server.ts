import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeDataDir, removeDataDir } from './data-dir.ts';
import { freePort } from './free-port.ts';
import { type ServerProcess, startServer } from './server-process.ts';

/** A real server with a data folder of its own, which outlives a kill. */
export interface ShowServer {
  /** `http://127.0.0.1:PORT`; stays the same over a restart. */
  readonly url: string;
  readonly port: number;
  /** Everything it has printed since its last start. */
  output(): string;
  /** SIGKILL, as a power cut would. */
  kill(): Promise<void>;
  /** Starts the server again on the same port and data folder. */
  startAgain(): Promise<void>;
  /** Stops the server and removes its data. */
  close(): Promise<void>;
}

export interface ShowServerOptions {
  /** How many times faster than the wall clock shows run. */
  readonly clockRate: number;
  /** Host names under which it is opened besides the loopback. */
  readonly hosts?: readonly string[];
}

/** Starts a server for browsers. */
export async function openShowServer({ clockRate, hosts = [] }: ShowServerOptions): Promise<ShowServer> {
  const dataDir = await makeDataDir();
  const env = { CLOCK_RATE: String(clockRate), ALLOWED_HOSTS: hosts.join(','), LOG_LEVEL: 'error' };
  const port = await freePort();
  let server: ServerProcess = await startServer({ dataDir, port, env });
  const { url } = server;
  return {
    url,
    port,
    output: () => server.output(),
    kill: () => server.kill(),
    async startAgain() {
      server = await startServer({ dataDir, port, env });
    },
    async close() {
      await server.stop();
      await removeDataDir(dataDir);
      await rm(dirname(dataDir), { recursive: true, force: true });
    },
  };
}
