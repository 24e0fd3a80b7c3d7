import { expect, test } from 'vitest';
import { makeBusyRoom } from '../../../tests/support/busy-room.ts';
import { lastActs } from './last-acts.ts';
import { teamFeed } from './team-feed.ts';

const room = makeBusyRoom();

test('each seat’s newest trace is what it did last', () => {
  expect(lastActs(room)).toMatchObject({
    host: { kind: 'said', text: '先看高低两边，平躺用低的这一边' },
    assistant: null,
    operator: { kind: 'flashSale', productId: 'candle-box', atMs: 730_000 },
    moderator: { kind: 'pinnedLine', atMs: 720_000 },
    director: { kind: 'cue', text: '亮检测报告，只说是床品' },
  });
});

test('without the team’s part only what everybody saw is a trace', () => {
  expect(lastActs({ ...room, team: null }).director).toBeNull();
  expect(lastActs({ ...room, team: null }).operator).not.toBeNull();
});

test('the feed is newest first, names segments, and says which cues and questions are late', () => {
  const feed = teamFeed(room, (id) => `<${id}>`, 40);
  expect(feed.map((item) => item.atMs)).toEqual([...feed.map((item) => item.atMs)].sort((a, b) => b - a));
  expect(feed.filter((item) => item.tone === 'attend').map((item) => [item.word, item.values])).toEqual([
    ['cueLate', { role: 'operator' }],
    ['cueLate', { role: 'moderator' }],
    ['lateQuestions', { count: 5 }],
  ]);
  expect(feed.find((item) => item.word === 'segment')?.values).toEqual({ name: '<pillow>' });
});

test('the feed keeps as many as are asked for', () => {
  expect(teamFeed(room, String, 3)).toHaveLength(3);
});
