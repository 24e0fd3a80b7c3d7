import type { Role } from '#shared/model/seat.ts';
import type { SpeechAct, UtteranceSource } from '#shared/model/speech-act.ts';
import { type ControlCommand, useCommand } from '../../store/useCommand.ts';
import { useShowLanguage } from '../studio/useShow.ts';
import { spokenDurationMs } from './spoken-duration.ts';

/** One control through which the host or the assistant speaks. */
export interface Speaking extends Omit<ControlCommand, 'run'> {
  /** Puts words on air; how long they took is estimated from their length. Resolves true when they are on air. */
  readonly speak: (text: string, source: UtteranceSource, acts: readonly SpeechAct[]) => Promise<boolean>;
}

/** Gives a seat's words as utterances in the show's language. */
export function useSpeak(role: Role): Speaking {
  const lang = useShowLanguage();
  const { run, ...command } = useCommand();
  return {
    ...command,
    speak: (text, source, acts) =>
      run({ type: 'utter', text, source, acts: [...acts], durationMs: spokenDurationMs(text, lang) }, { role }),
  };
}
