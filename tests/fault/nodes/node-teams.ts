import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openAckLog, readAckLog } from '../kill/ack-log.ts';
import { createDice } from '../kill/kill-dice.ts';
import { allAnswered, type Comparison, compare, nextSending, openTeam } from '../kill/kill-teams.ts';
import type { Site, SiteNode } from './site.ts';

/**
 * What happens to a node: it is killed, it is cut off from the database, it stands still, or it is stopped in order, as
 * in a rolling restart.
 */
export type NodeFault = 'killed' | 'cut off' | 'frozen' | 'restarted';

export interface NodeTeamsOptions {
  readonly site: Site;
  readonly databaseUrl: string;
  readonly dataDir: string;
  /** How long a node is cut off or stands still, milliseconds. The database waits four seconds for one that stands still. */
  readonly awayMs: number;
  readonly teams: number;
  /** What happens, one after the other. */
  readonly faults: readonly NodeFault[];
  readonly seed: number;
  readonly onFault?: (done: DoneFault) => void;
}

/** One fault and what came of it. */
export interface DoneFault {
  readonly fault: NodeFault;
  /** Whether a command was on its way when it happened. */
  readonly hasHit: boolean;
  /** Until every team had a command answered that it sent afterwards, milliseconds. */
  readonly backMs: number;
}

export interface NodeTeamsReport extends Comparison {
  readonly done: readonly DoneFault[];
}

/**
 * Plays teams at three commands a second over a balancer on two nodes, lets one thing after the other happen to the
 * node that runs most of their rooms then, and compares what was acknowledged with what is stored.
 */
export async function nodeTeams(options: NodeTeamsOptions): Promise<NodeTeamsReport> {
  return playTeams(options).catch((fault: unknown) => {
    throw new Error(`the nodes said:\n${options.site.output()}`, { cause: fault });
  });
}

async function playTeams(options: NodeTeamsOptions): Promise<NodeTeamsReport> {
  const { site, databaseUrl, dataDir, teams, faults, seed } = options;
  const roll = createDice(seed);
  const logs = await mkdtemp(join(tmpdir(), 'caipai-acks-'));
  const log = openAckLog(join(logs, 'acks'));
  const shows = await Promise.all(Array.from({ length: teams }, (_, team) => openTeam(site.url, team, log)));
  const clients = shows.map(({ client }) => client);
  await allAnswered(clients);

  const done: DoneFault[] = [];
  for (const fault of faults) {
    await pause(200 + roll(1_500));
    await nextSending(clients);
    await pause(roll(6));
    const hasHit = clients.some((client) => client.isOpen());
    const node = await site.busiest();
    const begunMs = performance.now();
    const mend = await befall(node, fault, options.awayMs);
    await allAnswered(clients);
    const one = { fault, hasHit, backMs: Math.round(performance.now() - begunMs) };
    done.push(one);
    options.onFault?.(one);
    await mend();
    await allAnswered(clients);
  }
  await Promise.all(clients.map((client) => client.stop()));
  log.close();
  const report = await compare({ DATA_DIR: dataDir, DATABASE_URL: databaseUrl }, shows, readAckLog(join(logs, 'acks')));
  await rm(logs, { recursive: true, force: true });
  return { done, ...report };
}

/** Lets something happen to a node; gives how to mend it, which resolves when it is one of the site's again. */
async function befall(node: SiteNode, fault: NodeFault, awayMs: number): Promise<() => Promise<void>> {
  const server = node.server();
  if (fault === 'cut off') {
    const away = pause(awayMs);
    await node.link.cut();
    return () => away.then(node.link.mend);
  }
  if (fault === 'frozen') {
    const away = pause(awayMs);
    server.signal('SIGSTOP');
    return () => away.then(() => server.signal('SIGCONT'));
  }
  if (fault === 'killed') await server.kill();
  else void server.stop();
  return async () => {
    await server.stop();
    await node.start();
  };
}
