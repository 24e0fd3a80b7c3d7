import type { Language } from '#shared/model/language.ts';

/** Turns speech into text. On the device, what it hears leaves the machine only as captions that the host sees. */
export interface Transcriber {
  /** Where it recognises: the source that its captions carry. */
  readonly source: 'recognised' | 'cloud';
  /** Listens until `stop` or a problem. Resolves false when listening could not begin. */
  start(listener: TranscriptListener): Promise<boolean>;
  stop(): void;
}

/** Why nothing is heard any more: the browser was not allowed to, has no microphone, its service is away, or anything else. */
export type ListeningProblem = 'blocked' | 'microphone' | 'network' | 'language' | 'ended';

/** Who listens: each finished sentence, at most as long as an utterance may be, or why there will be none. */
export interface TranscriptListener {
  readonly onText: (text: string) => void;
  readonly onProblem: (problem: ListeningProblem) => void;
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

interface RecognitionError extends Event {
  readonly error: string;
}

/** Reasons of the browser. A silence is none: it ends a session, and the next one begins. */
const PROBLEMS: Readonly<Record<string, ListeningProblem | null>> = {
  'no-speech': null,
  'not-allowed': 'blocked',
  'service-not-allowed': 'blocked',
  'audio-capture': 'microphone',
  network: 'network',
  'language-not-supported': 'language',
};

/** The longest text of an utterance; the schema of `utter` says the same. */
const LONGEST = 500;

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
    start: async ({ onText, onProblem }) => {
      const listening = new Recognition();
      listening.lang = tag;
      listening.continuous = true;
      listening.processLocally = source === 'recognised';
      listening.addEventListener('result', (event) => {
        const { results, resultIndex } = event as RecognitionResult;
        for (let index = resultIndex; index < results.length; index += 1) {
          const text = results[index]?.isFinal === true ? (results[index]?.[0]?.transcript.trim() ?? '') : '';
          for (const part of partsOf(text)) onText(part);
        }
      });
      const fail = (problem: ListeningProblem) => {
        if (recognition !== listening) return;
        recognition = null;
        onProblem(problem);
      };
      const begin = (): boolean => {
        try {
          listening.start();
          return true;
        } catch {
          return false;
        }
      };
      // Begun again after a refusal it would be refused for ever, while the switch says that somebody listens.
      listening.addEventListener('error', (event) => {
        const problem = PROBLEMS[(event as RecognitionError).error];
        if (problem !== null) fail(problem ?? 'ended');
      });
      // Browsers end a session after a silence; the host has not.
      listening.addEventListener('end', () => {
        if (recognition === listening && !begin()) fail('ended');
      });
      recognition = listening;
      if (begin()) return true;
      recognition = null;
      return false;
    },
    stop: () => {
      const listening = recognition;
      recognition = null;
      listening?.stop();
    },
  };
}

/** A sentence in pieces that an utterance can hold, cut between words where there are any. */
function partsOf(text: string): readonly string[] {
  if (text.length <= LONGEST) return text === '' ? [] : [text];
  const space = text.lastIndexOf(' ', LONGEST);
  // Half a character is no text that may be stored.
  const isPair = (text.codePointAt(LONGEST - 1) ?? 0) > 0xffff;
  const end = space > 0 ? space : LONGEST - (isPair ? 1 : 0);
  return [text.slice(0, end).trimEnd(), ...partsOf(text.slice(end).trimStart())];
}
