import { must } from '#shared/lib/assert.ts';
import type { Topic } from '#shared/model/fact-sheet.ts';
import type { Language } from '#shared/model/language.ts';
import type { Intent } from '#shared/model/phrase-pack.ts';
import type { Project } from '#shared/model/project.ts';
import { runHeadless } from '../../server/analysis/run-headless.ts';
import type { Content } from '../../server/content/load-content.ts';

/** A line of the crowd with what it wants. */
export interface CrowdLine {
  readonly atMs: number;
  readonly id: string;
  readonly viewer: number;
  readonly name: string;
  readonly text: string;
  readonly intent: Intent;
  readonly topic: Topic | null;
  readonly productId: string | null;
}

/** A question that was answered rightly. */
export interface CrowdAnswer {
  readonly atMs: number;
  readonly topic: Topic;
  readonly productId: string | null;
  readonly viewers: readonly number[];
}

/** What a crowd wrote in a show, without the phrase of the lucky bag, and what it was answered. */
export interface CrowdChat {
  readonly lines: readonly CrowdLine[];
  readonly answers: readonly CrowdAnswer[];
}

/** Plays a show of competent bots on the default scenario before about 3,000 viewers, whose chat is as full as can be read and collects its chat. */
export async function crowdChat(
  content: Content,
  project: Project,
  lang: Language,
  minutes: number,
): Promise<CrowdChat> {
  const { recording } = runHeadless(
    {
      project,
      scenario: must(content.scenarios[0], 'a default scenario'),
      lang,
      plannedMs: minutes * 60_000,
      level: 'competent',
      without: [],
      crowdSeed: 20_261,
      teamSeed: 4,
      fixedOnline: 3_000,
      preparation: [],
    },
    content,
  );
  const lines: CrowdLine[] = [];
  const answers: CrowdAnswer[] = [];
  const bagPhrases = new Set<string>();
  for (const { showMs: atMs, events } of recording.entries) {
    const intents = events.flatMap((event) => (event.type === 'audienceCounted' ? event.intents : []));
    for (const event of events) {
      if (event.type === 'luckyBagStarted') bagPhrases.add(event.luckyBag.phrase);
      if (event.type === 'questionsAnswered' && event.verdict === 'right')
        answers.push({ atMs, topic: event.topic, productId: event.productId, viewers: event.viewers });
      if (event.type !== 'audienceTicked') continue;
      for (const line of event.lines) {
        const { intent, topic, productId } = must(
          intents.find((one) => one.lineId === line.id),
          'the intent of a line',
        );
        if (!bagPhrases.has(line.text)) lines.push({ ...line, atMs, intent, topic, productId });
      }
    }
  }
  return { lines, answers };
}
