import type { Language } from '#shared/model/language.ts';

/** Turns speech into text. On the device, what it hears leaves the machine only as captions that the host sees. */
export interface Transcriber {
  /** Where it recognises: the source that its captions carry. */
  readonly source: 'recognised' | 'cloud';
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

/** What may be used, and where it is looked for. */
export interface TranscriberOptions {
  /** An administrator has switched on recognition by the browser maker's service. */
  readonly isCloudAllowed: boolean;
  readonly scope?: object;
}

/**
 * Recognition on the device where the browser has it for the language; in a cloud only where that is allowed; else null.
 */
export async function findTranscriber(
  lang: Language,
  { isCloudAllowed, scope = globalThis }: TranscriberOptions,
): Promise<Transcriber | null> {
  const Recognition = recognitionIn(scope);
  if (Recognition === undefined) return null;
  const tag = TAGS[lang];
  const state = await Recognition.available?.({ langs: [tag], processLocally: true }).catch(() => 'unavailable');
  if (state === 'available') return createTranscriber(Recognition, tag, 'recognised');
  return isCloudAllowed ? createTranscriber(Recognition, tag, 'cloud') : null;
}

function recognitionIn(scope: object): RecognitionClass | undefined {
  if ('SpeechRecognition' in scope) return scope.SpeechRecognition as RecognitionClass;
  return 'webkitSpeechRecognition' in scope ? (scope.webkitSpeechRecognition as RecognitionClass) : undefined;
}

function createTranscriber(Recognition: RecognitionClass, tag: string, source: Transcriber['source']): Transcriber {
  let recognition: Recognition | null = null;
  return {
    source,
    start: async (onText) => {
      const listening = new Recognition();
      listening.lang = tag;
      listening.continuous = true;
      listening.processLocally = source === 'recognised';
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
