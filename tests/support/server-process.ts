import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { buildServer, SERVER_FILE } from './fresh-build.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Only catches a server that hangs: on a busy machine a first start, which makes its database, may take a minute. */
const START_WITHIN_MS = 120_000;

/** A real server in a process of its own, as an operator would run it. */
export interface ServerProcess {
  readonly port: number;
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  readonly pid: number;
  /** Everything it has printed so far. */
  output(): string;
  /** Sends a signal that does not end it, such as SIGSTOP. */
  signal(signal: NodeJS.Signals): void;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>;
}

export interface ServerOptions {
  readonly dataDir: string;
  /** 0 for any free port. */
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** How long it may take to be ready, milliseconds; a server with many shows to rebuild on a busy machine needs more. */
  readonly withinMs?: number;
}

/** Starts a server and resolves when it says that it is ready. Rejects with its output when it ends before. */
export async function startServer({
  dataDir,
  port = 0,
  env = {},
  withinMs = START_WITHIN_MS,
}: ServerOptions): Promise<ServerProcess> {
  const child = spawnServer({ DATA_DIR: dataDir, PORT: String(port), HOST: '127.0.0.1', ...env });
  const output = collectOutput(child);
  const readyPort = await Promise.race([waitForReady(child, output, withinMs), failOnExit(child, output)]);
  const end = (signal: NodeJS.Signals) => async () => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
    return child.exitCode;
  };
  return {
    port: readyPort,
    url: `http://127.0.0.1:${readyPort}`,
    pid: child.pid ?? 0,
    output,
    signal: (signal) => void child.kill(signal),
    kill: async () => void (await end('SIGKILL')()),
    stop: end('SIGTERM'),
  };
}

/** Runs a server that is not expected to start: its exit code and what it wrote to standard error. */
export async function runServer(
  env: Readonly<Record<string, string>>,
): Promise<{ code: number | null; stderr: string }> {
  const child = spawnServer(env);
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  // Not `exit`: what it wrote last may still be on its way then.
  await once(child, 'close');
  return { code: child.exitCode, stderr };
}

function spawnServer(env: Readonly<Record<string, string>>): ChildProcess {
  buildServer();
  return spawn(process.execPath, [SERVER_FILE], {
    cwd: root,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      LOG_LEVEL: 'info',
      SAMPLE_COLLEGE: 'off',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function collectOutput(child: ChildProcess): () => string {
  let text = '';
  const take = (chunk: Buffer) => {
    text += chunk.toString();
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  return () => text;
}

function waitForReady(child: ChildProcess, output: () => string, withinMs: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`not ready in time:\n${output()}`));
    }, withinMs);
    const look = () => {
      const found = /Caipai is ready: http:\/\/localhost:(\d+)/.exec(output());
      if (found === null) return;
      clearTimeout(timer);
      resolve(Number(found[1]));
    };
    child.stdout?.on('data', look);
    child.once('exit', () => clearTimeout(timer));
  });
}

async function failOnExit(child: ChildProcess, output: () => string): Promise<never> {
  const [code] = await once(child, 'exit');
  throw new Error(`the server ended with ${String(code)} before it was ready:\n${output()}`);
}
