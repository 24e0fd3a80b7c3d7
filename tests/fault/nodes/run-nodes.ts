import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { createLogger } from '../../../server/logger.ts';
import { startPrivateCluster } from '../../../server/storage/private-cluster.ts';
import { makeDataDir, removeDataDir } from '../../support/data-dir.ts';
import { type NodeFault, nodeTeams } from './node-teams.ts';
import { openSite } from './site.ts';

/**
 * `npm run test:two-nodes -- [--times N] [--teams T] [--seed S] [--only killed|…]`: teams at three commands a second over a balancer on
 * two real servers and one PostgreSQL; at random moments the node that runs most rooms is killed, cut off from the
 * database, stopped for a while or restarted in order, in turn. Exit code 1 when anything that was acknowledged is missing, stored twice or told differently.
 */
const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '16' },
    teams: { type: 'string', default: '6' },
    seed: { type: 'string', default: '20261128' },
    only: { type: 'string' },
  },
});
const FAULTS: readonly NodeFault[] = ['killed', 'cut off', 'frozen', 'restarted'];
const kinds = FAULTS.filter((fault) => values.only === undefined || fault === values.only);
const faults = Array.from({ length: Number(values.times) }, (_, time) => kinds[time % kinds.length] ?? 'killed');

const dataDir = await makeDataDir();
const clusterDir = join(dirname(dataDir), 'cluster');
await mkdir(clusterDir);
const cluster = await startPrivateCluster({ dataDir: clusterDir, logger: createLogger('silent') });
// A database of its own: whoever started the cluster holds the other one for itself.
const admin = new Client({ connectionString: cluster.url });
await admin.connect();
await admin.query('create database nodes');
await admin.end();
const databaseUrl = new URL('/nodes', cluster.url).href;
const site = await openSite(databaseUrl, dataDir);
const report = await nodeTeams({
  site,
  awayMs: 7_000,
  databaseUrl,
  dataDir,
  teams: Number(values.teams),
  faults,
  seed: Number(values.seed),
  onFault: ({ fault, hasHit, backMs }) =>
    console.log(`${fault}: all teams answered ${backMs} ms later${hasHit ? '' : ' (nothing under way)'}`),
}).finally(async () => {
  // Also when a team does not come back: no server outlives its run.
  await site.close();
  await cluster.stop();
});
await removeDataDir(dataDir);
await removeDataDir(clusterDir);
await rm(dirname(dataDir), { recursive: true, force: true });

for (const fault of FAULTS) {
  const times = report.done.filter((done) => done.fault === fault).map(({ backMs }) => backMs);
  if (times.length > 0)
    console.log(`${fault} ${times.length}×: back after ${Math.min(...times)} to ${Math.max(...times)} ms`);
}
const { done, acked, lost, doubled, differing, verified } = report;
console.log(
  `${done.length} faults; ${acked} acknowledged: ${lost.length} lost, ${doubled.length} stored twice, ${differing.length} states differ, ` +
    `${verified.damages.length} damages in ${verified.entries} entries of ${verified.rooms} rooms (${verified.replayed} played again).`,
);
const isWhole = lost.length + doubled.length + differing.length + verified.damages.length === 0;
process.exit(isWhole && done.length > 0 ? 0 : 1);
