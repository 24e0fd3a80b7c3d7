import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BeginPart } from '#shared/media/footage.ts';
import joinPart from '../../server/analysis/join-worker.ts';
import { createLogger } from '../../server/logger.ts';
import { createDiskGuard } from '../../server/media/disk-guard.ts';
import { createFootageDesk } from '../../server/media/footage-desk.ts';
import { createFootageFiles, type FootageFiles } from '../../server/media/footage-files.ts';
import { createLiveFootage } from '../../server/media/live-footage.ts';
import { purgeFootage } from '../../server/media/purge-footage.ts';
import { openStorage } from '../../server/storage/open-storage.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { makeHeader } from '../contract/journal-entries.ts';
import { makeDataDir, removeDataDir } from '../support/data-dir.ts';
import { makeFragment, makeHead } from '../support/make-mp4.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

const OWNER = 'p-00000000000000ad';
const logger = createLogger('silent');
let dataDir: string;
let database: TestDatabase;
let storage: Storage;
let files: FootageFiles;
let roomId: string;

beforeAll(async () => {
  dataDir = await makeDataDir();
  database = await createTestDatabase();
  storage = await openStorage({ config: { dataDir: '', databaseUrl: database.url }, logger });
  files = createFootageFiles(dataDir);
  const header = makeHeader('footage');
  await storage.journal.open(header);
  roomId = header.roomId;
});
afterAll(async () => {
  await storage.close();
  await database.drop();
  await removeDataDir(dataDir);
});

const order = (partId: string): BeginPart => ({
  partId,
  role: 'host',
  mode: 'camera',
  mimeType: 'video/mp4',
  ageMs: 0,
});

function deskWith({ quotaBytes = 1e9, freeBytes = 1e12 }) {
  return createFootageDesk({
    store: storage.footage,
    files,
    guard: createDiskGuard({ folder: dataDir, reserveBytes: 1_000, now: () => 0, look: async () => freeBytes }),
    live: createLiveFootage({ tell: () => undefined, now: () => 0 }),
    joiner: { joinLater: () => undefined, joinLeftOver: async () => undefined, settle: async () => undefined },
    logger,
    quotaBytes,
  });
}

async function keep(desk: ReturnType<typeof deskWith>, partId: string, count: number): Promise<void> {
  await desk.begin(roomId, OWNER, order(partId), false);
  for (let index = 0; index < count; index += 1) {
    const bytes = index === 0 ? makeHead(1_000) : makeFragment((index - 1) * 1_000, [1_000], 5_000);
    const digest = createHash('sha256').update(bytes).digest('hex');
    await desk.keepChunk({ roomId, partId, index, ownerId: OWNER }, bytes, digest);
  }
}

test('[FTG-8] a team that has used its space, and a disk that is nearly full, take no more; what is there stays', async () => {
  const small = 'f-00000000000000a1';
  await expect(keep(deskWith({ quotaBytes: 12_000 }), small, 5)).rejects.toMatchObject({
    status: 507,
    code: 'footage/quota_used',
  });
  expect((await storage.footage.chunks(small)).length).toBe(3);
  const full = 'f-00000000000000a2';
  await expect(keep(deskWith({ freeBytes: 4_000 }), full, 5)).rejects.toMatchObject({ code: 'footage/disk_full' });
  expect((await storage.footage.chunks(full)).length).toBe(1);
});

test('[FTG-8] what is over its time is listed, then deleted; a mark stays, and files of nothing go', async () => {
  const [old, young] = ['f-00000000000000b1', 'f-00000000000000b2'];
  for (const partId of [old, young]) await keep(deskWith({}), partId, 2);
  await database.query("update footage_parts set begun_at = now() - interval '8 days' where part_id = $1", [old]);
  const orphan = 'f-00000000000000b3';
  await files.writeChunk(orphan, 0, makeHead(1_000));
  const remove = ({ partId }: { readonly partId: string }) =>
    storage.footage.markDeleted(partId, 'retention').then(() => files.removePart(partId));
  const parts = { store: storage.footage, files, remove, logger };
  const listed = await purgeFootage(parts, new Date(), true);
  expect(listed.expired.map(({ partId, keptDays }) => [partId, keptDays])).toEqual([[old, 7]]);
  expect(listed.orphans.map(({ partId }) => partId)).toEqual([orphan]);
  expect(existsSync(files.chunkPath(old, 0))).toBe(true);
  await purgeFootage(parts, new Date(), false);
  expect([old, young, orphan].map((partId) => existsSync(files.chunkPath(partId, 0)))).toEqual([false, true, false]);
  expect((await storage.footage.find(old))?.deleted?.by).toBe('retention');
  expect((await purgeFootage(parts, new Date(), false)).expired).toEqual([]);
});

const hasFfmpeg = spawnSync('ffmpeg', ['-version']).error === undefined;

test.skipIf(!hasFfmpeg)(
  '[FTG-2] what a browser recorded as webm gets a duration when its part ends (needs ffmpeg)',
  async () => {
    const folder = join(dataDir, 'webm');
    mkdirSync(folder);
    const recorded = join(folder, 'recorded.webm');
    const source = ['-f', 'lavfi', '-i', 'testsrc=d=3:s=160x90:r=10', '-f', 'lavfi', '-i', 'sine=d=3'];
    spawnSync('ffmpeg', ['-v', 'error', ...source, '-c:v', 'libvpx', '-c:a', 'libopus', '-live', '1', '-y', recorded]);
    const whole = readFileSync(recorded);
    const chunkPaths = [0, 1, 2].map((index) => join(folder, String(index)));
    const size = Math.ceil(whole.length / 3);
    for (const [index, path] of chunkPaths.entries())
      writeFileSync(path, whole.subarray(index * size, (index + 1) * size));
    const target = join(folder, 'footage');
    const file = await joinPart({ chunkPaths, target, isRemuxed: true });
    expect(Math.abs(file.durationMs - 3_000)).toBeLessThan(150);
    expect(file.digest).toBe(createHash('sha256').update(readFileSync(target)).digest('hex'));
    const probe = spawnSync('ffprobe', ['-v', 'error', '-show_entries', 'format=duration', '-of', 'csv=p=0', target]);
    expect(Math.abs(Number(probe.stdout.toString()) - 3)).toBeLessThan(0.15);
  },
);
