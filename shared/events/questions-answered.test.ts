import { expect, test } from 'vitest';
import { chatted, givenLive, teamIn } from '../../tests/support/given.ts';
import { applyQuestionsAnswered, type QuestionsAnswered } from './questions-answered.ts';

const asked = givenLive(chatted([{ topic: 'size' }, { topic: 'size' }]));
const right: QuestionsAnswered = {
  type: 'questionsAnswered',
  by: 'host',
  topic: 'size',
  productId: 'pillow',
  verdict: 'right',
  lineIds: ['line-000001', 'line-000002'],
  viewers: [0, 1],
};
const binsAfter = (atMs: number) =>
  teamIn(applyQuestionsAnswered(asked, right, atMs)).answerSeconds.flatMap((count, second) =>
    count > 0 ? [[second, count]] : [],
  );

test('[CMD-51] a right answer closes its questions and says how long they waited', () => {
  const team = teamIn(applyQuestionsAnswered(asked, right, 7_999));
  expect(team).toMatchObject({ openQuestions: [], answeredCount: 2 });
  expect(team.settled[0]).toEqual({ lineId: 'line-000001', by: 'host', afterMs: 7_999 });
});

test('[CMD-51] waiting is counted in whole seconds; two minutes and more share a bin', () => {
  expect(binsAfter(999)).toEqual([[0, 2]]);
  expect(binsAfter(119_999)).toEqual([[119, 2]]);
  expect(binsAfter(120_000)).toEqual([[120, 2]]);
  expect(binsAfter(3_600_000)).toEqual([[120, 2]]);
});

test('[CMD-51] a question is closed once, and an evasion closes none', () => {
  const once = applyQuestionsAnswered(asked, right, 1_000);
  expect(teamIn(applyQuestionsAnswered(once, right, 2_000)).answeredCount).toBe(2);
  expect(applyQuestionsAnswered(asked, { ...right, verdict: 'evaded' }, 1_000)).toBe(asked);
});
