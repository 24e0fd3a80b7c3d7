import type { Language } from '#shared/model/language.ts';

/** Turns speech into text on this machine. What it hears leaves the machine only as captions that the host sees. */
export interface Transcriber {
  /** Listens until `stop`; `onText` gets each finished sentence. Resolves false when listening could not begin. */
  start(onText: (text: string) => void): Promise<boolean>;
  stop(): void;
}

/** What this file uses of the browser's speech recognition. */
interface Recognition extends EventTarget {
  lang: string;
  continuous: boolean;
  processLocally: boolean;
  start(): void;
  stop(): void;
}
interface RecognitionClass {
  new (): Recognition;
  /** Absent in browsers that recognise in the cloud alone. */
  available?(options: { langs: string[]; processLocally: true }): Promise<string>;
}
interface RecognitionResult extends Event {
  readonly resultIndex: number;
  readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }> & { readonly isFinal: boolean }>;
}

const TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-US' };

/**
 * Recognition on the device where the browser has it for the language, else null. Recognition in a cloud is never used:
 * that needs an administrator's consent to a recipient.
 */
export async function findTranscriber(lang: Language, scope: object = globalThis): Promise<Transcriber | null> {
  const Recognition = 'SpeechRecognition' in scope ? (scope.SpeechRecognition as RecognitionClass) : undefined;
  if (Recognition?.available === undefined) return null;
  const tag = TAGS[lang];
  const state = await Recognition.available({ langs: [tag], processLocally: true }).catch(() => 'unavailable');
  return state === 'available' ? createTranscriber(Recognition, tag) : null;
}

function createTranscriber(Recognition: RecognitionClass, tag: string): Transcriber {
  let recognition: Recognition | null = null;
  return {
    start: async (onText) => {
      const listening = new Recognition();
      listening.lang = tag;
      listening.continuous = true;
      listening.processLocally = true;
      listening.addEventListener('result', (event) => {
        const { results, resultIndex } = event as RecognitionResult;
        for (let index = resultIndex; index < results.length; index += 1) {
          const text = results[index]?.isFinal === true ? (results[index]?.[0]?.transcript.trim() ?? '') : '';
          if (text !== '') onText(text);
        }
      });
      // Browsers end a session after a silence; the host has not.
      listening.addEventListener('end', () => {
        if (recognition === listening) listening.start();
      });
      recognition = listening;
      try {
        listening.start();
        return true;
      } catch {
        recognition = null;
        return false;
      }
    },
    stop: () => {
      const listening = recognition;
      recognition = null;
      listening?.stop();
    },
  };
}
