import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { must } from '#shared/lib/assert.ts';
import { removeDataDir } from '../support/data-dir.ts';
import { agree, beginPart, putChunk } from '../support/footage-client.ts';
import { buildClient } from '../support/fresh-build.ts';
import { CAMERA_FLAGS, launchBrowser, openScreen } from '../support/launch-browser.ts';
import { makeFragment, makeHead } from '../support/make-mp4.ts';
import { connect, joinRoom, type Person, type RoomClient, visit } from '../support/room-client.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import type { BenchFigure } from './bench-figure.ts';
import { percentile } from './percentile.ts';
import { watchCamera } from './watch-camera.ts';

const RECORDINGS = 12;
/** 1.2 Mb/s: bytes of a chunk of a second. */
const CHUNK_BYTES = 150_000;
const SECONDS = 20;
const COMMAND_EVERY_MS = 500;
const LIVE_SAMPLES = 30;
const JOINS = 5;

/** Twelve teams record at once while they give commands; then one is watched live in a browser. Loopback alone. */
export async function benchMedia(): Promise<readonly BenchFigure[]> {
  buildClient();
  const dataDir = join(await mkdtemp(join(tmpdir(), 'caipai-bench-')), 'data');
  const server = await startServer({ dataDir, env: { LOG_LEVEL: 'error' } });
  try {
    return [...(await benchRecordings(server)), ...(await benchLive(server))];
  } finally {
    await server.stop();
    await removeDataDir(dataDir);
  }
}

interface Team {
  readonly person: Person;
  readonly room: RoomClient;
  readonly roomId: string;
}

async function benchRecordings(server: ServerProcess): Promise<readonly BenchFigure[]> {
  const teams = await Promise.all(Array.from({ length: RECORDINGS }, () => openTeam(server)));
  const quiet: number[] = [];
  await Promise.all(teams.map((team) => giveCommands(team, SECONDS / 2, quiet)));
  const busy: number[] = [];
  const kept: number[] = [];
  await Promise.all(teams.flatMap((team) => [record(team, kept), giveCommands(team, SECONDS, busy)]));
  for (const { room } of teams) room.close();
  const saved = (share: number, goal: number | null): BenchFigure => ({
    name: `media.saved-12-recordings.p${share * 100}`,
    value: round(percentile(busy, share)),
    unit: 'ms',
    reference: `without recordings ${round(percentile(quiet, share))} ms`,
    ratio: round(percentile(busy, share) / percentile(quiet, share)),
    goal,
  });
  return [saved(0.5, null), saved(0.95, 120), plain('chunk-kept.p50', kept, 0.5), plain('chunk-kept.p95', kept, 0.95)];
}

async function openTeam(server: ServerProcess): Promise<Team> {
  const person = await visit(server.url);
  await agree(person);
  const roomId = await person.openRehearsal({ mode: 'solo', role: 'host', scenarioId: 'known-account', minutes: 30 });
  return { person, roomId, room: await joinRoom(await connect(server.url, person.cookie), roomId) };
}

async function giveCommands({ room }: Team, seconds: number, samples: number[]): Promise<void> {
  for (let i = 0; i < (seconds * 1_000) / COMMAND_EVERY_MS; i += 1) {
    const sentAt = performance.now();
    const text = `A sentence that the host says, number ${i}`;
    const ack = await room.give({ type: 'utter', text, source: 'typed', acts: [], durationMs: 1_000 }, 'host');
    if (!ack.ok) throw new Error(`refused: ${ack.code}`);
    samples.push(performance.now() - sentAt);
    await pause(COMMAND_EVERY_MS - ((performance.now() - sentAt) % COMMAND_EVERY_MS));
  }
}

/** Sends a chunk a second, as a browser does. */
async function record({ person, roomId }: Team, samples: number[]): Promise<void> {
  const begun = await beginPart(person, roomId, `f-${roomId.slice(0, 16).replace(/[^a-f0-9]/g, '0')}`);
  await pause(Math.random() * 1_000);
  for (let index = 0; index < SECONDS; index += 1) {
    const bytes = index === 0 ? makeHead(1_000) : makeFragment((index - 1) * 1_000, [1_000], CHUNK_BYTES);
    const sentAt = performance.now();
    await putChunk(person, roomId, begun, index, bytes);
    samples.push(performance.now() - sentAt);
    await pause(1_000 - (performance.now() - sentAt));
  }
}

/** A browser records, another page of it watches: its delay and how long joining takes. */
async function benchLive(server: ServerProcess): Promise<readonly BenchFigure[]> {
  const browser = await launchBrowser([], CAMERA_FLAGS);
  try {
    const watcher = await openScreen(browser, 'en');
    await watchCamera(server.url, await openScreen(browser, 'en'), watcher);
    const delays: number[] = [];
    for (let i = 0; i < LIVE_SAMPLES; i += 1) {
      await pause(500);
      const shown = await watcher.getByTestId('live-delay').getAttribute('data-ms', { timeout: 20_000 });
      if (shown !== null) delays.push(Number(shown));
    }
    const joins: number[] = [];
    for (let i = 0; i < JOINS; i += 1) joins.push(await timeToPicture(watcher));
    return [
      plain('live-delay.p50', delays, 0.5, 2_500),
      plain('live-delay.p95', delays, 0.95, 3_000),
      plain('join.p50', joins, 0.5, 500),
    ];
  } finally {
    await browser.close();
  }
}

/** From the moment the watcher's player exists to its first picture, milliseconds, measured in the page. */
async function timeToPicture(page: Page): Promise<number> {
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const video = document.querySelector('video');
      if (video === null || video.dataset.timed === 'yes') return;
      video.dataset.timed = 'yes';
      const from = performance.now();
      video.addEventListener('loadeddata', () => {
        document.documentElement.dataset.joinMs ??= String(performance.now() - from);
      });
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  const joined = await page.waitForFunction(() => document.documentElement.dataset.joinMs, null, { timeout: 20_000 });
  return Number(must(await joined.jsonValue(), 'a time'));
}

function plain(name: string, samples: readonly number[], share: number, goal: number | null = null): BenchFigure {
  return {
    name: `media.${name}`,
    value: round(percentile(samples, share)),
    unit: 'ms',
    reference: null,
    ratio: null,
    goal,
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}
