import { languageSchema } from '#shared/model/language.ts';
import { analyseUtterance } from '#shared/speech/analyse-utterance.ts';
import { readLabelledLines } from '../speech/labelled-lines.ts';
import { makeSpeechContext } from '../support/speech-fixture.ts';
import type { BenchFigure } from './bench-figure.ts';

const ROUNDS = 5;

/** Texts that tempt a matcher to go back: runs of what a phrase begins with. */
const TEMPTATIONS = ['是不是', '1', '一', '最', 'a hundred '];
/** A text 16 times as long may take this many times as long: 16 when linear, 256 when quadratic. */
const LINEAR_GOAL = 32;

/** Labelled lines of both languages analysed per second on one core, and the growth of time with the length of hostile texts. */
export async function benchSpeech(): Promise<readonly BenchFigure[]> {
  const context = makeSpeechContext('zh', ['price', 'size']);
  const analyse = (text: string) => analyseUtterance(text, context);
  const perSecond = linesPerSecond();
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

/** A round reads many times the lines that are remembered, each once: nothing is gained by the round before. */
function linesPerSecond(): number {
  const spoken = languageSchema.options.map((lang) => ({
    context: makeSpeechContext(lang, ['price', 'size']),
    lines: readLabelledLines(lang, 'dev').map(({ text }) => text),
  }));
  const count = spoken.reduce((sum, { lines }) => sum + lines.length, 0);
  const ms = best(() => {
    for (const { lines, context } of spoken) for (const line of lines) analyseUtterance(line, context);
  });
  return (count / ms) * 1_000;
}

function best(work: () => unknown): number {
  return Math.min(...Array.from({ length: ROUNDS }, () => timed(work)));
}

function timed(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}
