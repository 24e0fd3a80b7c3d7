import type { Topic } from '../model/fact-sheet.ts';
import type { Lexicon } from '../model/lexicon.ts';
import { liveTalk } from './live-talk.ts';

/** A topic that an answer speaks of. */
export interface HeardAnswer {
  readonly topic: Topic;
}

/** The topics of an answer, each once, in the order in which they are named; empty when it names none. */
export function hearAnswers(text: string, lexicon: Lexicon): readonly HeardAnswer[] {
  return [...new Set(liveTalk(text, lexicon).topics.map(({ value }) => value))].map((topic) => ({ topic }));
}
