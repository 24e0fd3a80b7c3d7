import { readdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { must } from '#shared/lib/assert.ts';
import { findRunningCluster } from '../../../server/storage/private-cluster.ts';
import { makeDataDir, removeDataDir } from '../../support/data-dir.ts';
import { connect, joinRoom, visit } from '../../support/room-client.ts';
import { type ServerProcess, startServer } from '../../support/server-process.ts';
import { floorsOf, type Look, slopeOf } from './slope.ts';

/**
 * `npm run test:soak -- [--hours H] [--teams T] [--rate R] [--most-minutes M]`: a lab day, R times faster than the clock. T
 * teams play shows of twenty minutes one after another, each with five team-mates who look on; looks at memory, handles and
 * the size of the tables, and prints how they grow per simulated hour. Exit code 1 when the heap grows by more than 5 MB
 * an hour, or handles pile up, 2 when too little was played to say. Linux only, because handles are counted in /proc.
 */
const { values } = parseArgs({
  options: {
    hours: { type: 'string', default: '8' },
    teams: { type: 'string', default: '15' },
    rate: { type: 'string', default: '40' },
    'most-minutes': { type: 'string', default: '20' },
  },
});
const [hours, teams, rate] = [Number(values.hours), Number(values.teams), Number(values.rate)];
const SHOW_MINUTES = 20;
const MATES = 5;
const LOOK_EVERY_MS = 1_000;
const FLOOR_HOURS = 0.5;
/** Half hours after the first that a slope is made of. */
const FEWEST_FLOORS = 3;
const MOST_HEAP_MB = 5;
const MOST_HANDLES = 2;

const dataDir = await makeDataDir();
const server = await startServer({ dataDir, env: { CLOCK_RATE: values.rate, LOG_LEVEL: 'error' } });
const teamsAtWork: { doneMs: number; nowMs: () => number }[] = [];
const begunMs = performance.now();
/** Show time that each team has played, hours on average: on a busy machine shows fall behind the rate that was asked for. */
const hoursNow = () => teamsAtWork.reduce((sum, team) => sum + team.doneMs + team.nowMs(), 0) / teams / 3_600_000;
const isOver = () => hoursNow() >= hours || performance.now() - begunMs > Number(values['most-minutes']) * 60_000;
let showCount = 0;

const looks: { heap: Look[]; resident: Look[]; handles: Look[] } = { heap: [], resident: [], handles: [] };
const looking = look(server);
await Promise.all(Array.from({ length: teams }, () => playShows(server.url)));
await looking;
const simulatedHours = hoursNow();
const tables = await tableBytes();
await server.stop();
await removeDataDir(dataDir);
await rm(dirname(dataDir), { recursive: true, force: true });
process.exit(report());

async function playShows(url: string): Promise<void> {
  const person = await visit(url);
  const team = { doneMs: 0, nowMs: () => 0 };
  teamsAtWork.push(team);
  while (!isOver()) {
    const order = { mode: 'solo', role: 'operator', scenarioId: 'known-account', minutes: SHOW_MINUTES } as const;
    const roomId = await person.openRehearsal(order);
    const mates = await Promise.all(
      Array.from({ length: MATES }, async () => joinRoom(await connect(url, person.cookie), roomId)),
    );
    const [first] = mates;
    const mate = must(first, 'a team-mate');
    team.nowMs = () => mate.state().public.showMs;
    const ended = mate.until((state) => state.public.phase === 'ended');
    await Promise.race([ended, untilOver()]);
    team.doneMs += team.nowMs();
    team.nowMs = () => 0;
    showCount += 1;
    for (const mate of mates) mate.close();
  }
}

async function untilOver(): Promise<void> {
  while (!isOver()) await pause(500);
}

async function look({ url, pid }: ServerProcess): Promise<void> {
  while (!isOver()) {
    const text = await (await fetch(`${url}/metrics`)).text();
    const x = hoursNow();
    const megabytes = (kind: string) =>
      Number(new RegExp(`caipai_memory_bytes\\{kind="${kind}"\\} (\\d+)`).exec(text)?.[1]) / 1_048_576;
    looks.heap.push({ x, y: megabytes('heap_used') });
    looks.resident.push({ x, y: megabytes('resident') });
    looks.handles.push({ x, y: (await readdir(`/proc/${pid}/fd`)).length });
    await pause(LOOK_EVERY_MS);
  }
}

async function tableBytes(): Promise<readonly { readonly name: string; readonly bytes: number }[]> {
  const client = new Client({ connectionString: must(await findRunningCluster(dataDir), 'a database') });
  await client.connect();
  const { rows } = await client.query<{ name: string; bytes: string }>(
    `select relname as name, pg_total_relation_size(oid) as bytes from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace order by 2 desc limit 5`,
  );
  await client.end();
  return rows.map(({ name, bytes }) => ({ name, bytes: Number(bytes) }));
}

function report(): number {
  // The first half hour fills caches and compiles code.
  const settled = (all: readonly Look[]) =>
    floorsOf(
      all.filter(({ x }) => x >= FLOOR_HOURS),
      FLOOR_HOURS,
    );
  const [heap, resident, handles] = [looks.heap, looks.resident, looks.handles].map((all) => slopeOf(settled(all)));
  const range = (all: readonly Look[]) =>
    `${Math.min(...all.map(({ y }) => Math.round(y)))}–${Math.max(...all.map(({ y }) => Math.round(y)))}`;
  console.log(
    `${simulatedHours.toFixed(1)} hours of show time per team, ${teams} teams, ${showCount} shows, at most ${rate}× the clock`,
  );
  console.log(`heap: ${range(looks.heap)} MB, slope of its floor ${heap?.toFixed(2)} MB per simulated hour`);
  console.log(
    `resident: ${range(looks.resident)} MB, slope of its floor ${resident?.toFixed(2)} MB per simulated hour`,
  );
  console.log(`handles: ${range(looks.handles)}, slope of their floor ${handles?.toFixed(2)} per simulated hour`);
  for (const { name, bytes } of tables) {
    console.log(
      `table ${name}: ${(bytes / 1_048_576).toFixed(1)} MB, ${Math.round(bytes / 1_024 / Math.max(1, showCount))} KB per show`,
    );
  }
  if (settled(looks.heap).length < FEWEST_FLOORS) {
    console.log('too short to say whether anything grows: play at least two hours of show time per team');
    return 2;
  }
  return (heap ?? 0) > MOST_HEAP_MB || (handles ?? 0) > MOST_HANDLES ? 1 : 0;
}
