import { expect, test } from 'vitest';
import { createStampedReplies } from './stamped-reply.ts';

function given() {
  const replies = createStampedReplies();
  let made = 0;
  return {
    made: () => made,
    ask: (stamp: string, value: unknown, tag?: string, key = 'one') =>
      replies.reply(key, tag === undefined ? {} : { 'if-none-match': tag }, stamp, async () => {
        made += 1;
        return value;
      }),
  };
}

test('the same question about the same things is answered without making the answer', async () => {
  const { ask, made } = given();
  const first = await ask('1', { total: 80 });
  const tag = first.headers.ETag;
  expect([first.status, first.content]).toEqual([200, '{"total":80}']);
  expect(await ask('1', { total: 80 }, tag)).toEqual({ status: 304, headers: { ETag: tag }, content: '' });
  expect(made()).toBe(1);
});

test('a change that the reader does not see gives the same tag, one that they see another', async () => {
  const { ask, made } = given();
  const tag = (await ask('1', { total: null })).headers.ETag;
  expect((await ask('2', { total: null }, tag)).status).toBe(304);
  const seen = await ask('3', { total: 80 }, tag);
  expect([seen.status, made()]).toEqual([200, 3]);
  expect(seen.headers.ETag).not.toBe(tag);
});

test('who brings no tag, or that of another reader, gets the whole answer', async () => {
  const { ask } = given();
  const tag = (await ask('1', 'mine')).headers.ETag;
  expect((await ask('1', 'mine')).status).toBe(200);
  expect((await ask('1', 'theirs', tag, 'two')).content).toBe('"theirs"');
});
