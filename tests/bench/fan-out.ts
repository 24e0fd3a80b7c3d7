import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { must } from '#shared/lib/assert.ts';
import { TICK_MS } from '#shared/lib/constants.ts';
import { removeDataDir } from '../support/data-dir.ts';
import { startServer } from '../support/server-process.ts';
import type { BenchFigure } from './bench-figure.ts';
import { createDeliveryTimes } from './delivery-times.ts';
import { type LightClient, openLightClient } from './light-client.ts';
import { enterOwnRoom, freshAddress, type OwnRoom, openOwnRoom } from './own-rooms.ts';
import { cpuMs, residentKb } from './process-cost.ts';

const SOCKETS_PER_ROOM = 6;
/** Rooms at once, one step after the other; `FAN_OUT_ROOMS=200,400` chooses others. */
const STEPS = (process.env.FAN_OUT_ROOMS ?? '50,100,200,300,400').split(',').map(Number);
/** Clients of the one big room. */
const BIG_ROOM = Number(process.env.FAN_OUT_BIG ?? 5_000);
const SETTLE_MS = 2_500;
const MEASURE_MS = 6_000;
/** From each room one command in so many milliseconds. */
const COMMAND_EVERY_MS = 5_000;
/** A step whose p99 passes this is the last. */
const MOST_LATE_MS = 100;
/** No step begins after this, so that a slow machine ends too. */
const NO_STEP_AFTER_MS = 200_000;
/** Connections that are opened at once. */
const AT_ONCE = 50;

/** What one server did within the time that was measured. */
interface Measured {
  readonly cpuUsPerMessage: number;
  readonly cores: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly ackP99Ms: number;
  /** Share of the frames that were due. */
  readonly delivered: number;
}

interface Step {
  readonly rooms: number;
  readonly ours: Measured;
  readonly bare: Measured;
}

/**
 * Own server (audience, rules, journal) against bare Socket.IO that sends the same frames, in the same run: rooms of six
 * at four frames a second, staggered, with a command in each room every five seconds; then one room of 5,000. The
 * clients are raw WebSockets in one process. Linux only, because the cost of another process is read from /proc.
 */
export async function benchFanOut(): Promise<readonly BenchFigure[]> {
  if (process.platform !== 'linux') return [];
  const samples: string[] = [];
  const ours: Map<number, Measured> = await measureOurs(samples);
  const steps: Step[] = [];
  for (const [rooms, own] of ours) steps.push({ rooms, ours: own, bare: await measureBare(rooms, samples) });
  return [...steps.flatMap(figuresOf), capacity(steps), ...(await benchBigRoom(samples))];
}

function figuresOf({ rooms, ours, bare }: Step): BenchFigure[] {
  const figure = (name: string, unit: string, own: number, reference: number, goal: number | null): BenchFigure => ({
    name: `fan-out.${rooms}x6.${name}`,
    value: round(own),
    unit,
    reference: `bare Socket.IO ${round(reference)} ${unit}`,
    ratio: round(own / reference),
    goal,
  });
  return [
    figure('cpu-per-message', 'µs', ours.cpuUsPerMessage, bare.cpuUsPerMessage, null),
    figure('cores', 'cores', ours.cores, bare.cores, null),
    figure('late-p50', 'ms', ours.p50Ms, bare.p50Ms, null),
    figure('late-p99', 'ms', ours.p99Ms, bare.p99Ms, MOST_LATE_MS),
    figure('ack-p99', 'ms', ours.ackP99Ms, bare.ackP99Ms, 30),
    figure('delivered-min', 'of due', ours.delivered, bare.delivered, 0.97),
  ];
}

function capacity(steps: readonly Step[]): BenchFigure {
  const passed = steps.filter(({ ours }) => ours.p99Ms <= MOST_LATE_MS && ours.delivered >= 0.97);
  return {
    name: 'fan-out.rooms-at-p99-100ms-min',
    value: passed.at(-1)?.rooms ?? 0,
    unit: 'rooms',
    reference: null,
    ratio: null,
    goal: 1_900,
  };
}

async function measureOurs(samples: string[]): Promise<Map<number, Measured>> {
  const { server, close } = await openOurs();
  const rooms: OwnRoom[] = [];
  let opened = 0;
  const measured = new Map<number, Measured>();
  const watch = createWatch((text) => {
    if (!text.includes('"audienceTicked"')) return null;
    if (samples.length < 200) samples.push(text);
    return Number(/"atMs":(\d+)/.exec(text)?.[1]) / TICK_MS;
  });
  const begunMs = performance.now();
  try {
    for (const count of STEPS) {
      await inTurns(count - rooms.length, async () => {
        const listener = watch.listener(opened);
        opened += 1;
        const room = await openOwnRoom(server.port, listener);
        rooms.push(room);
        for (let more = 1; more < SOCKETS_PER_ROOM; more += 1) {
          const client = await openLightClient({
            port: server.port,
            cookie: room.cookie,
            address: freshAddress(),
            listener,
          });
          await enterOwnRoom(client, room.roomId, 'team');
        }
      });
      const acts = rooms.map((room) => room.act);
      const step = await measure(server.pid, watch, count * SOCKETS_PER_ROOM, acts);
      measured.set(count, step);
      if (step.p99Ms > MOST_LATE_MS || performance.now() - begunMs > NO_STEP_AFTER_MS) break;
    }
    return measured;
  } finally {
    await close();
  }
}

async function openOurs() {
  const dataDir = join(await mkdtemp(join(tmpdir(), 'caipai-bench-')), 'data');
  // As behind a proxy on this machine, which says where connections come from.
  const env = { LOG_LEVEL: 'error', PUBLIC_URL: 'http://127.0.0.1' };
  const server = await startServer({ dataDir, env });
  return {
    server,
    async close() {
      await server.stop();
      await removeDataDir(dataDir);
    },
  };
}

async function measureBare(rooms: number, samples: readonly string[]): Promise<Measured> {
  const bare = await openBare(rooms, samples);
  const watch = createWatch((text) => Number(/,(\d+)\]$/.exec(text)?.[1]));
  try {
    const acts: (() => Promise<void>)[] = [];
    let next = 0;
    await inTurns(rooms * SOCKETS_PER_ROOM, async () => {
      const index = next % rooms;
      next += 1;
      const client = await enterBare(bare.port, index, watch);
      if (acts.length < rooms) acts.push(async () => void (await client.ask('command')));
    });
    return await measure(bare.pid, watch, rooms * SOCKETS_PER_ROOM, acts);
  } finally {
    bare.child.kill('SIGKILL');
  }
}

async function enterBare(port: number, room: number, watch: Watch): Promise<LightClient> {
  const client = await openLightClient({ port, address: freshAddress(), listener: watch.listener(room) });
  await client.ask('enter', String(room));
  return client;
}

async function openBare(
  rooms: number,
  samples: readonly string[],
): Promise<{ readonly child: ChildProcess; readonly port: number; readonly pid: number }> {
  const frames = samples.map((text): unknown => JSON.parse(text.slice(2))[1]);
  const file = join(await mkdtemp(join(tmpdir(), 'caipai-bench-')), 'frames.json');
  await writeFile(file, JSON.stringify(frames));
  const script = fileURLToPath(new URL('./bare-fan-out.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, String(rooms), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<number>((resolve) =>
    child.stdout.on('data', (chunk: Buffer) => resolve(Number(chunk.toString().trim().slice('port '.length)))),
  );
  return { child, port, pid: must(child.pid, 'it runs') };
}

/** One room on air, its people watching: how late its frames come, and what a connection costs in memory. */
async function benchBigRoom(samples: readonly string[]): Promise<readonly BenchFigure[]> {
  const { server, close } = await openOurs();
  const watchOurs = createWatch((text) => Number(/"atMs":(\d+)/.exec(text)?.[1]) / TICK_MS);
  let ours: Measured & { readonly kbPerConnection: number };
  try {
    const room = await openOwnRoom(server.port, watchOurs.listener(0));
    ours = await fill(server.pid, watchOurs, async () => {
      const listener = watchOurs.listener(0);
      const query = { view: 'public', room: room.watchId };
      const client = await openLightClient({ port: server.port, query, address: freshAddress(), listener });
      await enterOwnRoom(client, room.watchId, 'public');
    });
  } finally {
    await close();
  }
  const bare = await openBare(1, samples);
  const watchBare = createWatch((text) => Number(/,(\d+)\]$/.exec(text)?.[1]));
  const reference = await fill(bare.pid, watchBare, async () => void (await enterBare(bare.port, 0, watchBare)));
  bare.child.kill('SIGKILL');
  const figure = (name: string, unit: string, own: number, other: number, goal: number | null): BenchFigure => ({
    name: `fan-out.1x${BIG_ROOM}.${name}`,
    value: round(own),
    unit,
    reference: `bare Socket.IO ${round(other)} ${unit}`,
    ratio: round(own / other),
    goal,
  });
  return [
    figure('late-p50', 'ms', ours.p50Ms, reference.p50Ms, null),
    figure('late-p99', 'ms', ours.p99Ms, reference.p99Ms, 75),
    figure('cpu-per-message', 'µs', ours.cpuUsPerMessage, reference.cpuUsPerMessage, null),
    figure('memory-per-connection', 'KB', ours.kbPerConnection, reference.kbPerConnection, null),
  ];
}

async function fill(
  pid: number,
  watch: Watch,
  enter: () => Promise<void>,
): Promise<Measured & { readonly kbPerConnection: number }> {
  await pause(SETTLE_MS);
  const beforeKb = await residentKb(pid);
  await inTurns(BIG_ROOM, enter);
  const measured = await measure(pid, watch, BIG_ROOM, []);
  return { ...measured, kbPerConnection: ((await residentKb(pid)) - beforeKb) / BIG_ROOM };
}

/** Counts and times what comes while it is on. */
interface Watch {
  listener(room: number): { onEvent(text: string): void };
  begin(): void;
  end(): ReturnType<typeof createDeliveryTimes>;
}

/** `tickOf` gives the number of the tick that a text tells of, null for other texts. */
function createWatch(tickOf: (text: string) => number | null): Watch {
  let times = createDeliveryTimes(TICK_MS);
  let isOn = false;
  return {
    listener: (room) => ({
      onEvent(text) {
        const atMs = performance.now();
        if (!isOn || !text.startsWith('42["room:frame"')) return;
        const tick = tickOf(text);
        if (tick !== null) times.came(room, tick, atMs);
      },
    }),
    begin() {
      times = createDeliveryTimes(TICK_MS);
      isOn = true;
    },
    end() {
      isOn = false;
      return times;
    },
  };
}

async function measure(
  pid: number,
  watch: Watch,
  sockets: number,
  acts: readonly (() => Promise<void>)[],
): Promise<Measured> {
  await pause(SETTLE_MS);
  const acks: number[] = [];
  const giving = acts.map(async (act, index) => {
    await pause((index * COMMAND_EVERY_MS) / acts.length);
    const sentMs = performance.now();
    await act();
    acks.push(performance.now() - sentMs);
  });
  const [cpuBefore, begunMs] = [await cpuMs(pid), performance.now()];
  watch.begin();
  await pause(MEASURE_MS);
  const times = watch.end();
  const [cpu, tookMs] = [(await cpuMs(pid)) - cpuBefore, performance.now() - begunMs];
  await Promise.all(giving);
  acks.sort((a, b) => a - b);
  return {
    cpuUsPerMessage: (cpu * 1_000) / times.count(),
    cores: cpu / tookMs,
    p50Ms: times.quantile(0.5),
    p99Ms: times.quantile(0.99),
    ackP99Ms: acks[Math.min(acks.length - 1, Math.floor(acks.length * 0.99))] ?? 0,
    delivered: times.count() / ((sockets * tookMs) / TICK_MS),
  };
}

/** Does something so many times, a few at once. */
async function inTurns(times: number, work: () => Promise<void>): Promise<void> {
  let left = times;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      await work();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
