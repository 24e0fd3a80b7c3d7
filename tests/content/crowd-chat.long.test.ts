import { beforeAll, describe, expect, test } from 'vitest';
import { type Language, languageSchema } from '#shared/model/language.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';
import { type CrowdChat, type CrowdLine, crowdChat } from '../support/crowd-chat.ts';

const content = shippedContent();
const shows = languageSchema.options.flatMap((lang) => content.projects.map((project) => ({ lang, project })));
/** Long enough for well over 1,000 lines. */
const MINUTES = 10;
const WINDOW_MS = 90_000;
const WINDOW_LINES = 1_000;
/** Domain 3.3: at most 2 % of 1,000 lines. */
const MOST_DUPLICATES = 20;
/** Thanks come within 2 min of the question; a line more may pass before. */
const THANKS_MS = 125_000;
const ANSWERING_MS = 21_000;

/** Of all shows: few come back in a few minutes. */
let returns = 0;

/** The words of a line: case, marks and smiles do not make it another. */
function wordsOf({ text }: CrowdLine): string {
  return text
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
}

/** One-word greetings and answers to a prompt may be said by many, whatever ends them. */
function isSocial(lang: Language, { intent, text }: CrowdLine): boolean {
  const { intents, endings } = content.phrases[lang];
  const isWord = (line: string) => !/[{ ]/.test(line);
  const ends = ['', ...Object.values(endings).flat()];
  return (
    (intent === 'greet' && intents.greet.some((word) => isWord(word) && text.startsWith(word))) ||
    intents['follow-prompt'].some((word) => isWord(word) && ends.some((ending) => text === word + ending))
  );
}

describe.each(shows)('the crowd before $project.id in $lang', ({ lang, project }) => {
  let chat: CrowdChat;
  let lines: readonly CrowdLine[];
  beforeAll(async () => {
    chat = await crowdChat(content, project, lang, MINUTES);
    lines = chat.lines.filter((line) => !isSocial(lang, line));
    returns += chat.lines.filter(({ intent }) => intent === 'return').length;
  });

  test('[AUD-13] says no line twice within 90 s', () => {
    const last = new Map<string, number>();
    for (const { text, atMs } of lines) {
      expect(atMs - (last.get(text) ?? -WINDOW_MS), text).toBeGreaterThanOrEqual(WINDOW_MS);
      last.set(text, atMs);
    }
  });

  test('[AUD-13] repeats at most 2 % of the words of any 1,000 lines', () => {
    expect(lines.length).toBeGreaterThanOrEqual(WINDOW_LINES);
    for (let start = 0; start + WINDOW_LINES <= lines.length; start += 100) {
      const words = lines.slice(start, start + WINDOW_LINES).map(wordsOf);
      expect(WINDOW_LINES - new Set(words).size).toBeLessThanOrEqual(MOST_DUPLICATES);
    }
  });

  test('[AUD-14] asks nothing that was answered before its eyes', () => {
    const firstMs = new Map<number, number>();
    for (const { viewer, atMs } of chat.lines) if (!firstMs.has(viewer)) firstMs.set(viewer, atMs);
    const questions = chat.lines.filter(({ topic }) => topic !== null);
    const again = questions.filter((question) =>
      chat.answers.some(
        ({ topic, productId, atMs }) =>
          topic === question.topic &&
          productId === question.productId &&
          atMs > (firstMs.get(question.viewer) ?? 0) &&
          atMs < question.atMs,
      ),
    );
    expect(questions.length).toBeGreaterThan(50);
    expect(again).toEqual([]);
  });

  test('[AUD-14] thanks for answers and for nothing else', () => {
    const thanks = chat.lines.filter(({ intent }) => intent === 'thank-answer');
    expect(thanks.length).toBeGreaterThan(10);
    const groundless = thanks.filter(
      ({ viewer, atMs }) =>
        !chat.answers.some(
          (answer) => answer.viewers.includes(viewer) && answer.atMs <= atMs && atMs - answer.atMs <= THANKS_MS,
        ),
    );
    expect(groundless).toEqual([]);
  });

  test('[AUD-14] complains of being ignored only with a question that stands open', () => {
    const complaints = chat.lines.filter(({ intent }) => intent === 'complain-ignored');
    expect(complaints.length).toBeGreaterThan(0);
    for (const { viewer, atMs } of complaints) {
      const asked = chat.lines
        .filter((line) => line.viewer === viewer && line.topic !== null && line.atMs <= atMs)
        .at(-1);
      expect(asked, `viewer ${viewer}`).toBeDefined();
      const answer = chat.answers.find(
        (one) => one.viewers.includes(viewer) && one.atMs > (asked?.atMs ?? 0) && one.atMs < atMs,
      );
      expect(answer).toBeUndefined();
    }
  });

  test('[AUD-15] talks among itself', () => {
    const talk = chat.lines.filter(({ intent, text }) => intent === 'agree' && text.includes('@'));
    expect(talk.length).toBeGreaterThan(5);
    for (const { text, atMs } of talk) {
      const named = chat.lines.some(
        (line) => text.includes(line.name) && line.atMs <= atMs && atMs - line.atMs <= ANSWERING_MS,
      );
      expect(named, text).toBe(true);
    }
  });
});

test('[AUD-14] who comes back says so', () => {
  expect(returns).toBeGreaterThan(0);
});
