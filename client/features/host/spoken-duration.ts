import type { Language } from '#shared/model/language.ts';

/** Speaking rates of a selling host. Proposed: brisk but clear Mandarin, and conversational English. */
const HANZI_PER_SECOND = 4.5;
const WORDS_PER_SECOND = 2.5;

/** The longest duration a single utterance may have, in milliseconds; the schema of `utter` says the same. */
const LONGEST_MS = 60_000;

/** How long a text takes to say, in milliseconds, from its length alone. */
export function spokenDurationMs(text: string, lang: Language): number {
  const seconds = lang === 'zh' ? countSpokenSigns(text) / HANZI_PER_SECOND : countWords(text) / WORDS_PER_SECOND;
  return Math.min(LONGEST_MS, Math.max(400, Math.round(seconds * 1000)));
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** Hanzi count one each; a run of letters or digits counts as much as it takes to say, about half a sign per letter. */
function countSpokenSigns(text: string): number {
  const hanzi = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/[A-Za-z0-9]/g)?.length ?? 0;
  return hanzi + latin / 2;
}
