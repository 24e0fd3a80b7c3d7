import type { Topic } from '../model/fact-sheet.ts';
import type { LineId, ProductId } from '../model/ids.ts';
import type { JournalEntry, Recording } from '../model/recording.ts';
import type { ShowMs } from '../model/units.ts';

/** A product question of a recording and what became of it. `answeredAtMs` null: nobody answered it rightly. */
export interface AskedQuestion {
  readonly lineId: LineId;
  readonly topic: Topic;
  readonly productId: ProductId | null;
  readonly askedSeq: number;
  readonly askedAtMs: ShowMs;
  readonly answeredSeq: number | null;
  readonly answeredAtMs: ShowMs | null;
}

/** Measures and scores both ask. A journal is only ever appended to: of the same length it is the same. */
const listed = new WeakMap<
  readonly JournalEntry[],
  { readonly length: number; readonly questions: readonly AskedQuestion[] }
>();

/** All product questions of a recording, oldest first. A question is answered once, by the first right answer. */
export function listQuestions({ entries }: Pick<Recording, 'entries'>): readonly AskedQuestion[] {
  const before = listed.get(entries);
  if (before?.length === entries.length) return before.questions;
  const questions = readQuestions(entries);
  listed.set(entries, { length: entries.length, questions });
  return questions;
}

function readQuestions(entries: readonly JournalEntry[]): readonly AskedQuestion[] {
  const questions = new Map<string, AskedQuestion>();
  for (const { seq, showMs, events } of entries) {
    for (const event of events) {
      if (event.type === 'audienceCounted') {
        for (const { lineId, topic, productId } of event.intents) {
          if (topic === null) continue;
          const asked = { lineId, topic, productId, askedSeq: seq, askedAtMs: showMs };
          questions.set(lineId, { ...asked, answeredSeq: null, answeredAtMs: null });
        }
      } else if (event.type === 'questionsAnswered' && event.verdict === 'right') {
        for (const lineId of event.lineIds) {
          const asked = questions.get(lineId);
          if (asked === undefined || asked.answeredSeq !== null) continue;
          questions.set(lineId, { ...asked, answeredSeq: seq, answeredAtMs: showMs });
        }
      }
    }
  }
  return [...questions.values()];
}

/** Lower median of the times to answer, in seconds with one decimal; null when nothing was answered. */
export function medianAnswerSeconds(questions: readonly AskedQuestion[]): number | null {
  const times = questions
    .flatMap(({ askedAtMs, answeredAtMs }) => (answeredAtMs === null ? [] : [answeredAtMs - askedAtMs]))
    .sort((a, b) => a - b);
  const median = times[Math.floor((times.length - 1) / 2)];
  return median === undefined ? null : Math.floor(median / 100) / 10;
}
