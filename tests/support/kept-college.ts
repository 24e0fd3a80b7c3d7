import { createHash } from 'node:crypto';
import { runHeadless } from '../../server/analysis/run-headless.ts';
import type { Content } from '../../server/content/load-content.ts';
import { createFootageFiles } from '../../server/media/footage-files.ts';
import type { Storage } from '../../server/storage/storage.ts';

/** People of the college, and its one recorded show. */
export interface KeptCollege {
  readonly adminName: string;
  readonly roomId: string;
  /** Of which two chunks are kept. */
  readonly partId: string;
}

const [TEACHER, MENTOR] = ['p-00000000000000c1', 'p-00000000000000c2'] as const;

/**
 * Writes what a college has after a lesson: people, a show of one minute that bots played before the real audience, its
 * footage, annotations, judged findings and grades of two raters, one of them revised.
 */
export async function writeKeptCollege(storage: Storage, dataDir: string, content: Content): Promise<KeptCollege> {
  const account = { passwordHash: 'scrypt$1$1$1$a$b', mustChangePassword: false } as const;
  await storage.people.add({ id: TEACHER, name: '教师\t一\\N', username: 'head', role: 'admin', ...account });
  await storage.people.add({ id: MENTOR, name: 'Mentor', username: 'mentor', role: 'mentor', ...account });
  const { recording } = runHeadless(planOf(content), content);
  const { roomId } = recording.header;
  await storage.journal.open(recording.header);
  await storage.journal.append(roomId, recording.entries);
  await storage.rehearsals.update(roomId, { phase: 'ended', showMs: 60_000 });
  const moment = { atMs: 5_000, toMs: 9_000, dimension: 'product', text: '这里“很好”\n\\.\n，say why' } as const;
  await storage.annotations.add({ id: 'n-00000000000000c1', roomId, authorId: MENTOR }, 'mentor', moment);
  const judged = {
    utteranceId: 'u-000001',
    category: 'absolute',
    verdict: 'dismissed',
    reason: 'a quotation',
  } as const;
  await storage.findingJudgements.add(roomId, { ...judged, judge: 'teacher', judgeId: TEACHER });
  const grade = {
    roomId,
    duty: 'mentor',
    note: '加油',
    rubricId: 'default',
    madeAt: '2026-11-25T08:00:00.000Z',
  } as const;
  await storage.grades.append({ ...grade, raterId: MENTOR, revision: 1, marks: { product: 3 }, reason: null });
  await storage.grades.append({ ...grade, raterId: TEACHER, revision: 1, marks: { product: 4 }, reason: null });
  await storage.grades.append({ ...grade, raterId: MENTOR, revision: 2, marks: { product: 5 }, reason: 'misheard' });
  const partId = 'f-00000000000000c1';
  await storage.footage.begin(roomId, TEACHER, {
    partId,
    role: 'host',
    mode: 'camera',
    mimeType: 'video/mp4',
    ageMs: 0,
    startedWallMs: 1_700_000_000_000,
  });
  const files = createFootageFiles(dataDir);
  for (const index of [0, 1]) {
    const bytes = Buffer.alloc(4_000, index + 1);
    await files.writeChunk(partId, index, bytes);
    const digest = createHash('sha256').update(bytes).digest('hex');
    await storage.footage.addChunk(partId, { index, digest, byteCount: bytes.length, toMs: 1_000 * (index + 1) });
  }
  return { adminName: 'head', roomId, partId };
}

function planOf(content: Content) {
  const [project] = content.projects;
  const [scenario] = content.scenarios;
  const seeds = { crowdSeed: 7, teamSeed: 11 };
  return {
    ...{ project, scenario, ...seeds },
    lang: 'zh',
    plannedMs: 60_000,
    level: 'competent',
    without: [],
    fixedOnline: null,
    preparation: [],
  } as const;
}
