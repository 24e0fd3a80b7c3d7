import { expect, test } from 'vitest';
import { analyseUtterance } from '#shared/speech/analyse-utterance.ts';
import { makeSpeechContext } from '../support/speech-fixture.ts';

const context = makeSpeechContext('zh', ['price', 'size']);
const UNITS = [
  '不是最低价，一百二十九元去拍三号链接谢谢 one hundred and one best price link ',
  '是不是',
  '1',
  '一',
  '最',
  'a hundred ',
];

/** Least time of five runs, milliseconds. */
function timed(text: string): number {
  const times = [0, 1, 2, 3, 4].map(() => {
    const from = performance.now();
    analyseUtterance(text, context);
    return performance.now() - from;
  });
  return Math.min(...times);
}

test.each(UNITS)('[SPE-8] 16 times "%s" takes far less than 16 × 16 times as long', (unit) => {
  const short = timed(unit.repeat(Math.ceil(5_000 / unit.length)));
  expect(timed(unit.repeat(Math.ceil(80_000 / unit.length)))).toBeLessThan(short * 64 + 20);
});
