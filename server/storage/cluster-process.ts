import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { ClusterAccount } from './cluster-account.ts';
import { clusterProgram } from './cluster-binaries.ts';
import type { ClusterPlace } from './cluster-place.ts';

/** How a program ended and what it wrote. */
export interface ProgramResult {
  readonly isOk: boolean;
  readonly output: string;
}

/**
 * Runs a program of the cluster as its account, in a process group of its own, so that Ctrl+C in the terminal reaches
 * the server alone, which then stops the cluster in order. Settings of other PostgreSQL tools (PG…) are kept away.
 */
export function runClusterProgram(
  place: ClusterPlace,
  account: ClusterAccount,
  program: 'initdb' | 'pg_ctl',
  args: readonly string[],
): Promise<ProgramResult> {
  const environment = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  const child = spawn(clusterProgram(place.programs, program), args, {
    ...account,
    cwd: place.programs,
    detached: true,
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...Object.fromEntries(environment), LC_ALL: 'C' },
  });
  let output = '';
  const collect = (chunk: Buffer): void => {
    output = (output + chunk.toString('utf8')).slice(-4_000);
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ isOk: false, output: error.message }));
    child.on('close', (code) => resolve({ isOk: code === 0, output: output.trim() }));
  });
}

/** A port on the loopback that nobody listens on now. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('The system gave no port.'));
      });
    });
  });
}
