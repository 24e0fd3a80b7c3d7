import { spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { io } from 'socket.io-client';
import type { Frame } from '#shared/protocol/socket-events.ts';
import { removeDataDir } from '../support/data-dir.ts';
import { connect, joinRoom, type Person, visit } from '../support/room-client.ts';
import { startServer } from '../support/server-process.ts';
import type { BenchFigure } from './bench-figure.ts';
import { cpuMs } from './process-cost.ts';

const ROOMS = 60;
const ROOMS_PER_PERSON = 10;
const SOCKETS_PER_ROOM = 6;
const MEASURE_MS = 10_000;

interface FanOut {
  readonly cpuUsPerMessage: number;
  readonly messages: number;
}

/**
 * CPU of the Node process per delivered frame with sixty live rooms of six sockets, audience, rules and journal
 * included, against bare Socket.IO sending the same frames to as many sockets. Ticks only, no commands. Linux only,
 * because the CPU of another process is read from /proc.
 */
export async function benchRooms(): Promise<readonly BenchFigure[]> {
  if (process.platform !== 'linux') return [];
  const samples: Frame[] = [];
  const ours = await measureOurs(samples);
  const bare = await measureBare(samples);
  return [
    {
      name: 'rooms.cpu-per-message-60x6',
      value: round(ours.cpuUsPerMessage),
      unit: 'µs',
      reference: `bare Socket.IO ${round(bare.cpuUsPerMessage)} µs`,
      ratio: round(ours.cpuUsPerMessage / bare.cpuUsPerMessage),
      goal: null,
    },
    {
      name: 'rooms.messages-per-second-min',
      value: round(ours.messages / (MEASURE_MS / 1_000)),
      unit: '1/s',
      reference: `bare Socket.IO ${round(bare.messages / (MEASURE_MS / 1_000))} 1/s`,
      ratio: round(ours.messages / bare.messages),
      goal: ROOMS * SOCKETS_PER_ROOM * 4 * 0.98,
    },
  ];
}

async function measureOurs(samples: Frame[]): Promise<FanOut> {
  const dataDir = join(await mkdtemp(join(tmpdir(), 'caipai-bench-')), 'data');
  const server = await startServer({ dataDir, env: { LOG_LEVEL: 'error' } });
  let messages = 0;
  const count = (frame: Frame) => {
    messages += 1;
    if (samples.length < 200) samples.push(frame);
  };
  try {
    let person: Person = await visit(server.url);
    for (let room = 0; room < ROOMS; room += 1) {
      if (room % ROOMS_PER_PERSON === 0) person = await visit(server.url);
      const roomId = await person.openRehearsal({ scenarioId: 'known-account', minutes: 30 });
      const clients = await Promise.all(
        Array.from({ length: SOCKETS_PER_ROOM }, async () =>
          joinRoom(await connect(server.url, person.cookie), roomId),
        ),
      );
      await clients[0].give({ type: 'startShow' }, 'operator');
      for (const client of clients) client.socket.on('room:frame', count);
    }
    return await measure(server.pid, () => messages);
  } finally {
    await server.stop();
    await removeDataDir(dataDir);
  }
}

async function measureBare(samples: readonly Frame[]): Promise<FanOut> {
  const script = fileURLToPath(new URL('./bare-fan-out.ts', import.meta.url));
  const file = join(await mkdtemp(join(tmpdir(), 'caipai-bench-')), 'frames.json');
  await writeFile(file, JSON.stringify(samples.slice(-100)));
  const child = spawn(process.execPath, ['--import', 'tsx', script, String(ROOMS), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const port = await new Promise<string>((resolve) =>
      child.stdout.on('data', (chunk: Buffer) => resolve(chunk.toString().trim().slice('port '.length))),
    );
    let messages = 0;
    for (let i = 0; i < ROOMS * SOCKETS_PER_ROOM; i += 1) {
      const socket = io(`http://127.0.0.1:${port}`, { transports: ['websocket'], forceNew: true });
      await socket.emitWithAck('enter', String(i % ROOMS));
      socket.on('room:frame', () => {
        messages += 1;
      });
    }
    return await measure(child.pid ?? 0, () => messages);
  } finally {
    child.kill('SIGKILL');
  }
}

async function measure(pid: number, messages: () => number): Promise<FanOut> {
  const [cpuBefore, before] = [await cpuMs(pid), messages()];
  await new Promise((resolve) => setTimeout(resolve, MEASURE_MS));
  const [cpuAfter, after] = [await cpuMs(pid), messages()];
  return { cpuUsPerMessage: ((cpuAfter - cpuBefore) * 1_000) / (after - before), messages: after - before };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
