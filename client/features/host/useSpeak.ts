import { useRef } from 'react';
import type { Role } from '#shared/model/seat.ts';
import type { SpeechAct, UtteranceSource } from '#shared/model/speech-act.ts';
import { type ControlCommand, useCommand } from '../../store/useCommand.ts';
import { useShowLanguage } from '../studio/useShow.ts';
import { spokenDurationMs } from './spoken-duration.ts';

/** One control through which the host or the assistant speaks. */
export interface Speaking extends Omit<ControlCommand, 'run'> {
  /** Puts words on air; how long they took is estimated from their length. Resolves true when they are on air. */
  readonly speak: (text: string, source: UtteranceSource, acts: readonly SpeechAct[]) => Promise<boolean>;
  /**
   * The same behind the words that are still on their way, which `speak` refuses: what is heard or read out comes faster
   * than a slow link takes it, and none of it is to be lost.
   */
  readonly speakInTurn: (text: string, source: UtteranceSource) => Promise<boolean>;
}

/** Gives a seat's words as utterances in the show's language. */
export function useSpeak(role: Role): Speaking {
  const lang = useShowLanguage();
  const { run, ...command } = useCommand();
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const speak: Speaking['speak'] = (text, source, acts) =>
    run({ type: 'utter', text, source, acts: [...acts], durationMs: spokenDurationMs(text, lang) }, { role });
  return {
    ...command,
    speak,
    speakInTurn: (text, source) => {
      const said = line.current.then(() => speak(text, source, []));
      line.current = said;
      return said;
    },
  };
}
