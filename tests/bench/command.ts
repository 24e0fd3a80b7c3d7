import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { must } from '#shared/lib/assert.ts';
import { removeDataDir } from '../support/data-dir.ts';
import { connect, joinRoom, type RoomClient, visit } from '../support/room-client.ts';
import { startServer } from '../support/server-process.ts';
import type { BenchFigure } from './bench-figure.ts';
import { percentile } from './percentile.ts';

const TEAMS = 15;
const MATES = 4;
const COMMANDS_PER_TEAM = 40;
const PAUSE_MS = 450;

interface Team {
  readonly operator: RoomClient;
  readonly mates: readonly RoomClient[];
}

/**
 * A real server with fifteen live shows: in each one person operates beside four bots, and four team-mates watch.
 * Measures from giving a command to its acknowledgement, and to the last team-mate's receipt of its frame.
 */
export async function benchCommand(): Promise<readonly BenchFigure[]> {
  const dataDir = join(await mkdtemp(join(tmpdir(), 'caipai-bench-')), 'data');
  const server = await startServer({ dataDir, env: { LOG_LEVEL: 'error' } });
  try {
    const teams = await Promise.all(Array.from({ length: TEAMS }, () => openTeam(server.url)));
    const saved: number[] = [];
    const seen: number[] = [];
    const pings: number[] = [];
    await Promise.all(teams.map((team, index) => driveTeam(team, index, { saved, seen, pings })));
    for (const team of teams) for (const client of [team.operator, ...team.mates]) client.close();
    return figures(saved, seen, pings);
  } finally {
    await server.stop();
    await removeDataDir(dataDir);
  }
}

async function openTeam(url: string): Promise<Team> {
  const person = await visit(url);
  const roomId = await person.openRehearsal({
    mode: 'solo',
    role: 'operator',
    scenarioId: 'known-account',
    minutes: 30,
  });
  const enter = async (cookie: string) => joinRoom(await connect(url, cookie), roomId);
  const mates = Array.from({ length: MATES }, async () => enter((await visit(url)).cookie));
  return { operator: await enter(person.cookie), mates: await Promise.all(mates) };
}

interface Samples {
  readonly saved: number[];
  readonly seen: number[];
  readonly pings: number[];
}

async function driveTeam({ operator, mates }: Team, index: number, samples: Samples): Promise<void> {
  await pause((index / TEAMS) * PAUSE_MS);
  const { productId } = must(operator.state().public.queue[index % 5], 'a queue');
  for (let i = 0; i < COMMANDS_PER_TEAM; i += 1) {
    const pingedAt = performance.now();
    await new Promise<void>((resolve) => operator.socket.emit('room:ping', resolve));
    samples.pings.push(performance.now() - pingedAt);

    const receipts = new Map<number, number>();
    let hasAll = () => {};
    const stopWatching = mates.map((mate) => watchFrames(mate, receipts, () => hasAll()));
    const sentAt = performance.now();
    const ack = await operator.give({ type: 'releaseStock', productId, quantity: 1 }, 'operator');
    samples.saved.push(performance.now() - sentAt);
    if (!ack.ok) throw new Error(`refused: ${ack.code}`);
    await new Promise<void>((resolve) => {
      hasAll = () => (receipts.get(ack.seq) ?? 0) >= mates.length && resolve();
      hasAll();
    });
    samples.seen.push(performance.now() - sentAt);
    for (const stop of stopWatching) stop();
    await pause(PAUSE_MS);
  }
}

function watchFrames(mate: RoomClient, receipts: Map<number, number>, onReceipt: () => void): () => void {
  const listener = ({ fromSeq, toSeq }: { fromSeq: number; toSeq: number }) => {
    for (let seq = fromSeq; seq <= toSeq; seq += 1) receipts.set(seq, (receipts.get(seq) ?? 0) + 1);
    onReceipt();
  };
  mate.socket.on('room:frame', listener);
  return () => void mate.socket.off('room:frame', listener);
}

function figures(saved: number[], seen: number[], pings: number[]): readonly BenchFigure[] {
  const ping = (share: number) => percentile(pings, share);
  const make = (name: string, samples: number[], share: number, goal: number | null): BenchFigure => {
    const value = percentile(samples, share);
    return {
      name: `command.${name}`,
      value: round(value),
      unit: 'ms',
      reference: `ping ${round(ping(share))} ms`,
      ratio: round(value / ping(share)),
      goal,
    };
  };
  return [
    make('saved-15-teams.p50', saved, 0.5, null),
    make('saved-15-teams.p95', saved, 0.95, 120),
    make('seen-15-teams.p50', seen, 0.5, null),
    make('seen-15-teams.p95', seen, 0.95, 200),
  ];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
