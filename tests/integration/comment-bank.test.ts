import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CommentBank } from '#shared/protocol/review-contract.ts';
import { makeDataDir, removeDataDir } from '../support/data-dir.ts';
import { type OpenServer, openServer } from '../support/open-server.ts';
import { type College, openCollege, type Visitor } from '../support/visitor.ts';

let dataDir: string;
let server: OpenServer;
let own: College;

beforeAll(async () => {
  dataDir = await makeDataDir();
  server = await openServer(dataDir);
  own = await openCollege(server, 'own');
});
afterAll(async () => {
  await server.close();
  await removeDataDir(dataDir);
});

const at = (id: string) => `/api/comment-bank/${id}`;
const say = (text: string, change: Record<string, unknown> = {}) => ({
  dimension: 'rhythm',
  text,
  isShared: false,
  ...change,
});
const read = async (person: Visitor) => (await person.call<CommentBank>('GET', '/api/comment-bank')).body;
const textsOf = async (person: Visitor) => (await read(person)).sentences.map(({ text }) => text);

test('[REV-21] one’s own sentences are one’s own, shared ones everybody’s; sent again is the same', async () => {
  const [mine, ours] = ['b-00000000000000a1', 'b-00000000000000a2'];
  await own.mentor.call('PUT', at(mine), say('for me'));
  await own.mentor.call('PUT', at(mine), say('for me'));
  await own.mentor.call('PUT', at(ours), say('for all', { isShared: true, dimension: null }));
  expect(await textsOf(own.mentor)).toEqual(['for all', 'for me']);
  expect((await read(own.teacher)).sentences).toEqual([
    {
      id: ours,
      dimension: null,
      text: 'for all',
      isShared: true,
      authorName: 'own-mentor',
      isOwn: false,
      mayRemove: false,
    },
  ]);
  const changed = await own.mentor.call<CommentBank>('PUT', at(ours), say('for nobody else now'));
  expect(changed.body.sentences.map(({ text }) => text)).toContain('for nobody else now');
  expect(await textsOf(own.teacher)).toEqual([]);
});

test('[REV-21] only its author changes a sentence; its author or an administrator deletes it', async () => {
  const id = 'b-00000000000000b1';
  await own.teacher.call('PUT', at(id), say('of the teacher', { isShared: true }));
  expect((await own.mentor.call('PUT', at(id), say('mine now'))).code).toBe('bank/foreign');
  expect((await own.mentor.call('DELETE', at(id))).code).toBe('bank/foreign');
  expect((await own.admin.call('PUT', at(id), say('corrected'))).code).toBe('bank/foreign');
  expect((await own.admin.call('DELETE', at(id))).status).toBe(200);
  expect((await own.teacher.call('DELETE', at(id))).status).toBe(200);
  expect(await textsOf(own.teacher)).toEqual([]);
});

test('the shipped sentences are there for everybody, one for each criterion at least', async () => {
  const { starters, criteria, mayShare } = await read(own.mentor);
  expect(new Set(starters.map(({ dimension }) => dimension))).toEqual(new Set(criteria.map(({ id }) => id)));
  expect(mayShare).toBe(true);
});

test.each<[string, string, unknown]>([
  ['no words', 'b-00000000000000c1', say('  ')],
  ['too many words', 'b-00000000000000c1', say('x'.repeat(301))],
  ['a text that cannot be stored', 'b-00000000000000c1', say('\u0000')],
  ['a criterion that is none', 'b-00000000000000c1', say('x', { dimension: 'luck' })],
  ['an id of another kind', 'n-00000000000000c1', say('x')],
  ['more than a sentence has', 'b-00000000000000c1', say('x', { authorId: 'me' })],
])('[REV-21] %s is refused', async (_name, id, body) => {
  expect((await own.mentor.call('PUT', at(id), body)).code).toBe('http/invalid_body');
});

test('who keeps five hundred sentences keeps no more, and may still change them', async () => {
  await server.database.query(
    `insert into bank_sentences (id, author_id, text, is_shared)
     select 'b-' || lpad(to_hex(n), 16, '0'), $1, 'sentence ' || n, false from generate_series(4096, 4595) n`,
    [own.ids.teacher],
  );
  const full = await own.teacher.call('PUT', at('b-00000000000000d1'), say('one more'));
  expect([full.status, full.code]).toEqual([409, 'bank/full']);
  expect((await own.teacher.call('PUT', at('b-0000000000001000'), say('changed'))).status).toBe(200);
});
