import type { StageAct, StageAnswer, StageWrongAnswer } from '../audience/stage.ts';
import type { RoomEvent } from '../events/event.ts';
import { TICK_MS } from '../lib/constants.ts';
import { wordsPrint } from '../lib/words-print.ts';
import type { LineId, ProductId, Viewer } from '../model/ids.ts';
import type { Caption } from '../model/room.ts';
import type { Finding, SpeechAct, SpeechActKind } from '../model/speech-act.ts';

/** An act or an answer with the id of its product: the stage has its index. */
type OfProduct<T extends { product: number }> = Omit<T, 'product'> & { readonly productId: ProductId | null };

/** What the log alone says of the time since the last tick; plain data. */
export interface StageSignals {
  readonly acts: readonly OfProduct<StageAct>[];
  readonly answers: readonly OfProduct<StageAnswer>[];
  readonly wrongAnswers: readonly OfProduct<StageWrongAnswer>[];
  /** Fingerprint of the last words on air, and of those that sold something. */
  readonly lastWords: number;
  readonly beats: readonly number[];
  readonly findings: readonly Finding[];
  readonly hiddenLines: readonly LineId[];
  readonly mutedViewers: readonly Viewer[];
  /** Rude lines of incidents; the audience knows its own. */
  readonly rudeLines: number;
  /** Coming ticks in which somebody is heard speaking. */
  readonly speakingTicks: number;
}

/** A room in which nothing has been said or done. */
export const NO_SIGNALS: StageSignals = {
  acts: [],
  answers: [],
  wrongAnswers: [],
  lastWords: 0,
  beats: [],
  findings: [],
  hiddenLines: [],
  mutedViewers: [],
  rudeLines: 0,
  speakingTicks: 0,
};

/** Acts that are no part of a script: they answer to what happens. */
const UNSCRIPTED: readonly SpeechActKind[] = ['greeting', 'answer', 'interactionPrompt', 'thanks', 'correction'];

/** Adds one event of the log. */
export function collectSignals(signals: StageSignals, event: RoomEvent): StageSignals {
  switch (event.type) {
    case 'utteranceSpoken':
      return {
        ...signals,
        lastWords: wordsPrint(event.caption.text),
        speakingTicks: Math.max(signals.speakingTicks, speakingTicksOf(event.caption)),
      };
    case 'utteranceAnalysed':
      return {
        ...signals,
        acts: [...signals.acts, ...event.acts],
        beats: isScripted(event.acts) ? [...signals.beats, beatOf(signals.lastWords, event.acts)] : signals.beats,
        findings: [...signals.findings, ...event.findings],
      };
    case 'questionsAnswered': {
      const { by, topic, productId, verdict, viewers } = event;
      if (verdict === 'wrong') {
        return { ...signals, wrongAnswers: [...signals.wrongAnswers, { topic, productId, viewers }] };
      }
      return {
        ...signals,
        answers: [...signals.answers, { by, topic, productId, isRight: verdict === 'right', viewers }],
      };
    }
    case 'linesClassified': {
      const rude = event.intents.filter(({ intent }) => intent === 'rude').length;
      return { ...signals, rudeLines: signals.rudeLines + rude };
    }
    case 'lineHidden':
      return { ...signals, hiddenLines: [...signals.hiddenLines, event.lineId] };
    case 'viewerMuted':
      return { ...signals, mutedViewers: [...signals.mutedViewers, event.viewer] };
    default:
      return signals;
  }
}

function isScripted(acts: readonly SpeechAct[]): boolean {
  return acts.some(({ kind }) => !UNSCRIPTED.includes(kind));
}

/** The same words about another product are another beat. */
function beatOf(words: number, acts: readonly SpeechAct[]): number {
  return words ^ wordsPrint(acts.find(({ productId }) => productId !== null)?.productId ?? '');
}

/** Whether anything was said or done since the last tick. */
export function hasSignals(signals: StageSignals): boolean {
  const { acts, answers, wrongAnswers, beats, findings, hiddenLines, mutedViewers, rudeLines } = signals;
  const said = acts.length + answers.length + wrongAnswers.length + beats.length + findings.length;
  return said + hiddenLines.length + mutedViewers.length + rudeLines > 0;
}

/** What is left for the next tick: only that somebody may still be speaking. */
export function signalsAfterTick({ speakingTicks }: StageSignals): StageSignals {
  return speakingTicks <= 1 ? NO_SIGNALS : stillSpeaking(speakingTicks - 1);
}

/** By coming ticks: most ticks of a show are among these few. */
const speaking: StageSignals[] = [];

function stillSpeaking(speakingTicks: number): StageSignals {
  speaking[speakingTicks] ??= { ...NO_SIGNALS, speakingTicks };
  return speaking[speakingTicks];
}

/**
 * An utterance is heard for as long as it took, from the tick after it was entered: words arrive when they are over, so
 * the room hears them one utterance late and never in pieces. At least one tick.
 */
function speakingTicksOf({ startMs, endMs }: Caption): number {
  return Math.max(1, Math.ceil((endMs - startMs) / TICK_MS));
}
