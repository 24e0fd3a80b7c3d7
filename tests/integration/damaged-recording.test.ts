import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import { createLogger } from '../../server/logger.ts';
import { openStorage } from '../../server/storage/open-storage.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { makeDataDir, removeDataDir } from '../support/data-dir.ts';
import { type OpenServer, openServer } from '../support/open-server.ts';
import { type College, openCollege } from '../support/visitor.ts';
import { writeShow } from '../support/write-show.ts';

const WHAT = ['debrief', 'recording', 'expected', 'what-if'];
let dataDir: string;
let server: OpenServer;
let storage: Storage;
let college: College;

beforeAll(async () => {
  dataDir = await makeDataDir();
  server = await openServer(dataDir);
  const config = { dataDir: '', databaseUrl: server.database.url };
  storage = await openStorage({ config, logger: createLogger('silent') });
  college = await openCollege(server, 'own');
});

afterAll(async () => {
  await storage.close();
  await server.close();
  await removeDataDir(dataDir);
});

/** What each page of a show gets when its journal was changed before anybody read it. */
async function answersAfter(damage: string) {
  const student = must(college.students[0], 'a student');
  const seats = { host: must(college.ids.students[0], 'a host') };
  const roomId = await writeShow(storage, { teamId: must(college.teamIds[0], 'a team'), seats, findings: [] });
  await server.database.query(`${damage} and room_id = '${roomId}'`);
  const answers = await Promise.all(
    WHAT.map((what) => student.call<{ params: unknown }>('GET', `/api/rehearsals/${roomId}/${what}`)),
  );
  return answers.map(({ status, code, body }) => ({ status, code, params: body.params }));
}

test('[LOG-5] a changed entry is refused with its number on every page of the show, and nothing is scored', async () => {
  const refused = { status: 500, code: 'rehearsal/damaged', params: { seq: 4 } };
  expect(await answersAfter("update journal set command = command || ' ' where seq = 4")).toEqual(
    WHAT.map(() => refused),
  );
});

test('[LOG-5] a missing entry is refused with its number', async () => {
  const refused = { status: 500, code: 'rehearsal/damaged', params: { seq: 5 } };
  expect(await answersAfter('delete from journal where seq = 5')).toEqual(WHAT.map(() => refused));
});
