import { analyseUtterance } from '#shared/speech/analyse-utterance.ts';
import { makeSpeechContext } from '../support/speech-fixture.ts';
import type { BenchFigure } from './bench-figure.ts';

const LINE = '欢迎新来的朋友，这款乳胶枕高边九厘米，今天直播间一百二十九元，想要的去拍一号链接';
const LINES = 4_000;
const ROUNDS = 5;

/** Texts that tempt a matcher to go back: runs of what a phrase begins with. */
const TEMPTATIONS = ['是不是', '1', '一', '最', 'a hundred '];
/** A text 16 times as long may take this many times as long: 16 when linear, 256 when quadratic. */
const LINEAR_GOAL = 32;

/** Lines analysed per second, and the growth of time with the length of hostile texts. */
export async function benchSpeech(): Promise<readonly BenchFigure[]> {
  const context = makeSpeechContext('zh', ['price', 'size']);
  const analyse = (text: string) => analyseUtterance(text, context);
  const perSecond = Math.max(
    ...Array.from({ length: ROUNDS }, () => {
      const ms = timed(() => {
        for (let n = 0; n < LINES; n += 1) analyse(LINE);
      });
      return (LINES / ms) * 1_000;
    }),
  );
  const growths = TEMPTATIONS.map((unit) => {
    const short = best(() => analyse(unit.repeat(Math.ceil(5_000 / unit.length))));
    const long = best(() => analyse(unit.repeat(Math.ceil(80_000 / unit.length))));
    return long / short;
  });
  const growth = Math.max(...growths);
  return [
    {
      name: 'speech-lines-per-second-min',
      value: Math.round(perSecond),
      unit: 'lines/s',
      reference: null,
      ratio: null,
      goal: 20_000,
    },
    {
      name: 'speech-growth-16-times-the-text',
      value: Math.round(growth * 10) / 10,
      unit: 'x',
      reference: 'the same text at a sixteenth of its length',
      ratio: Math.round(growth * 10) / 10,
      goal: LINEAR_GOAL,
    },
  ];
}

function best(work: () => unknown): number {
  return Math.min(...Array.from({ length: ROUNDS }, () => timed(work)));
}

function timed(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}
