import { type Topic, topicSchema } from '../model/fact-sheet.ts';
import type { LineId, ProductId } from '../model/ids.ts';
import type { Recording } from '../model/recording.ts';
import type { ShowMs } from '../model/units.ts';
import { type AskedQuestion, listQuestions, medianAnswerSeconds } from './answer-times.ts';

/** The product questions about one topic. `medianSeconds` is null when none of them was answered rightly. */
export interface TopicQuestions {
  readonly topic: Topic;
  readonly asked: number;
  readonly answered: number;
  readonly medianSeconds: number | null;
}

/** One question as it was written, and when it was answered rightly; null: never. */
export interface ToldQuestion {
  readonly seq: number;
  readonly atMs: ShowMs;
  readonly topic: Topic;
  readonly productId: ProductId | null;
  readonly text: string;
  readonly answeredAtMs: ShowMs | null;
}

export interface QuestionTable {
  /** Asked most first. */
  readonly topics: readonly TopicQuestions[];
  /** Those that waited longest, at most eight; what was never answered waited to the end of the show. */
  readonly slowest: readonly ToldQuestion[];
}

const MOST_TOLD = 8;

/** What viewers asked about products, by topic, and what waited longest. Rules: MET-8. */
export function questionTable(recording: Recording): QuestionTable {
  const questions = listQuestions(recording);
  const endMs = recording.entries.at(-1)?.showMs ?? 0;
  const waitOf = ({ askedAtMs, answeredAtMs }: AskedQuestion) => (answeredAtMs ?? endMs) - askedAtMs;
  const slowest = [...questions].sort((a, b) => waitOf(b) - waitOf(a) || a.askedSeq - b.askedSeq).slice(0, MOST_TOLD);
  return {
    topics: topicSchema.options
      .flatMap((topic) => {
        const own = questions.filter((question) => question.topic === topic);
        if (own.length === 0) return [];
        const answered = own.filter(({ answeredAtMs }) => answeredAtMs !== null).length;
        return [{ topic, asked: own.length, answered, medianSeconds: medianAnswerSeconds(own) }];
      })
      .sort((a, b) => b.asked - a.asked),
    slowest: toldOf(recording, slowest),
  };
}

function toldOf({ entries }: Recording, questions: readonly AskedQuestion[]): readonly ToldQuestion[] {
  const texts = new Map<LineId, string>();
  const wanted = new Set(questions.map(({ lineId }) => lineId));
  for (const { events } of entries) {
    for (const event of events) {
      if (event.type !== 'audienceTicked') continue;
      for (const { id, text } of event.lines) if (wanted.has(id)) texts.set(id, text);
    }
  }
  return questions.map(({ lineId, askedSeq, askedAtMs, topic, productId, answeredAtMs }) => {
    return { seq: askedSeq, atMs: askedAtMs, topic, productId, text: texts.get(lineId) ?? '', answeredAtMs };
  });
}
