import { get, type IncomingMessage } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { MAX_STILL_BYTES, STILL_EVERY_CHUNKS } from '#shared/media/still.ts';
import type { Wall } from '#shared/protocol/wall-contract.ts';
import { openFilledServer } from '../support/filled-server.ts';
import { openCollege } from '../support/visitor.ts';
import type { BenchFigure } from './bench-figure.ts';
import { openOwnRoom } from './own-rooms.ts';
import { percentile } from './percentile.ts';

const ROOMS = 30;
const READS = 30;
/** What a wall of thirty rooms on air costs its viewer: bytes on the wire at one reading a second, head and body. */
export async function benchWall(): Promise<readonly BenchFigure[]> {
  const filled = await openFilledServer();
  try {
    const { server, query } = filled;
    const college = await openCollege(server, 'bench');
    const rooms = await Promise.all(
      Array.from({ length: ROOMS }, () => openOwnRoom(server.port, { onEvent: () => undefined })),
    );
    for (const [at, { roomId }] of rooms.entries()) {
      await query('insert into teams (id, class_id, name) values ($1, $2, $3)', [
        `wall-${at}`,
        college.classId,
        `Team ${at}`,
      ]);
      await query('update rooms set team_id = $1 where room_id = $2', [`wall-${at}`, roomId]);
    }
    const bytes: number[] = [];
    const times: number[] = [];
    for (let read = 0; read < READS; read += 1) {
      const began = performance.now();
      const { wall, wireBytes } = await readWall(server.port, college.classId, college.mentor.cookie());
      times.push(performance.now() - began);
      if (wall.rooms.length !== ROOMS) throw new Error(`${wall.rooms.length} rooms`);
      bytes.push(wireBytes);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
    const mean = bytes.reduce((sum, value) => sum + value, 0) / bytes.length / 1_000;
    const stills = (ROOMS * MAX_STILL_BYTES) / STILL_EVERY_CHUNKS / 1_000;
    const figure = { unit: 'KB/s', reference: null, ratio: null };
    return [
      { ...figure, name: 'wall-30-rooms', value: round(mean), goal: 15 },
      { ...figure, name: 'wall-30-rooms-and-largest-stills', value: round(mean + stills), goal: 15 },
      { ...figure, name: 'wall-30-rooms-read-p95', value: round(percentile(times, 0.95)), unit: 'ms', goal: null },
    ];
  } finally {
    await filled.close();
  }
}

/** One reading, with every byte that came over the socket counted. */
function readWall(port: number, classId: string, cookie: string): Promise<{ wall: Wall; wireBytes: number }> {
  return new Promise((resolve, reject) => {
    const headers = { cookie, 'accept-encoding': 'gzip' };
    const onAnswer = (answer: IncomingMessage) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const wireBytes = answer.socket.bytesRead;
        const body = Buffer.concat(chunks);
        const text = answer.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
        resolve({ wall: JSON.parse(text.toString()), wireBytes });
      });
    };
    get({ host: '127.0.0.1', port, path: `/api/classes/${classId}/wall`, headers, agent: false }, onAnswer).on(
      'error',
      reject,
    );
  });
}

const round = (value: number) => Math.round(value * 10) / 10;
