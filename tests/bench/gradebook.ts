import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { must } from '#shared/lib/assert.ts';
import type { ClassView, RosterImport } from '#shared/protocol/class-contract.ts';
import type { AgreementReport, Gradebook } from '#shared/protocol/review-contract.ts';
import { createLogger } from '../../server/logger.ts';
import { openStorage } from '../../server/storage/open-storage.ts';
import { startPrivateCluster } from '../../server/storage/private-cluster.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { removeDataDir } from '../support/data-dir.ts';
import { allMarks, writeRehearsal } from '../support/review-class.ts';
import { startServer } from '../support/server-process.ts';
import { type College, openCollege, type Visitor } from '../support/visitor.ts';
import type { BenchFigure } from './bench-figure.ts';

const TEAMS = 100;
const TEAM_SIZE = 5;
const ASSIGNMENTS = 10;
const READS = 20;

/** A class of 500 students in teams of five with ten graded rehearsals each: how long its gradebook takes to open. */
export async function benchGradebook(): Promise<readonly BenchFigure[]> {
  const dataDir = join(await mkdtemp(join(tmpdir(), 'caipai-bench-')), 'data');
  const logger = createLogger('silent');
  const cluster = await startPrivateCluster({ dataDir, logger });
  const server = await startServer({
    dataDir: join(dataDir, 'server'),
    env: { DATABASE_URL: cluster.url, LOG_LEVEL: 'error' },
  });
  const storage = await openStorage({ config: { dataDir: '', databaseUrl: cluster.url }, logger });
  try {
    const college = await openCollege(server, 'book');
    await fillClass(storage, college);
    const place = `/api/classes/${college.classId}`;
    const opened = await timed(college.teacher, `${place}/gradebook`);
    const agreed = await timed(college.teacher, `${place}/agreement`);
    return [
      figure('gradebook.open.p95', opened.p95, 1_000),
      { ...figure('gradebook.rows', opened.rows, null), unit: 'rows' },
      figure('gradebook.agreement.p95', agreed.p95, null),
    ];
  } finally {
    await server.stop();
    await storage.close();
    await cluster.stop();
    await removeDataDir(dataDir);
  }
}

async function fillClass(storage: Storage, { teacher, classId, ids }: College): Promise<void> {
  const lines = Array.from(
    { length: TEAMS * TEAM_SIZE },
    (_, at) => `Student ${at},s${at},Team ${Math.floor(at / TEAM_SIZE)}`,
  );
  const text = `name,user name,team\n${lines.join('\n')}\n`;
  const roster = await teacher.call<RosterImport>('POST', `/api/classes/${classId}/roster/import`, { text });
  if (roster.status !== 201) throw new Error(`the roster was refused: ${roster.code}`);
  const { body: view } = await teacher.call<ClassView>('GET', `/api/classes/${classId}`);
  const teams = view.teams.filter(({ name }) => name.startsWith('Team '));
  for (const [at, { teamId, members }] of teams.entries()) {
    for (let attempt = 0; attempt < ASSIGNMENTS; attempt += 1) {
      const roomId = await writeRehearsal(storage, teamId);
      for (const { id } of members) await storage.rehearsals.addMember(roomId, id, 'operator');
      for (const [duty, raterId] of [
        ['teacher', ids.teacher],
        ['mentor', ids.mentor],
      ] as const) {
        await storage.grades.append({
          roomId,
          raterId,
          revision: 1,
          duty,
          marks: allMarks(duty, 2 + ((at + attempt + (duty === 'mentor' ? 1 : 0)) % 3)),
          note: 'A note of usual length, for the team to read after the release.',
          reason: null,
          rubricId: 'default',
          madeAt: new Date().toISOString(),
        });
      }
    }
  }
}

async function timed(person: Visitor, path: string): Promise<{ readonly p95: number; readonly rows: number }> {
  const times: number[] = [];
  let rows = 0;
  for (let read = 0; read < READS; read += 1) {
    const begin = performance.now();
    const { body } = await person.call<Partial<Gradebook & AgreementReport>>('GET', path);
    times.push(performance.now() - begin);
    rows = body.rows?.length ?? 0;
  }
  times.sort((a, b) => a - b);
  return { p95: Math.round(must(times[Math.ceil(READS * 0.95) - 1], 'a time')), rows };
}

function figure(name: string, value: number, goal: number | null): BenchFigure {
  return { name, value, unit: 'ms', reference: null, ratio: null, goal };
}
