import type { AudienceInputs } from '../audience/audience-contract.ts';
import { createAudience } from '../audience/create-audience.ts';
import type { WeighedGain } from '../audience/felt-gains.ts';
import { TOPICS } from '../audience/persona-table.ts';
import { type TracedDeed, traceViewer } from '../audience/trace-viewer.ts';
import { createWording } from '../audience/wording.ts';
import type { RoomEvent } from '../events/event.ts';
import { must } from '../lib/assert.ts';
import { TICK_MS } from '../lib/constants.ts';
import type { Viewer } from '../model/ids.ts';
import type { JournalEntry } from '../model/recording.ts';
import type { SpeechActKind } from '../model/speech-act.ts';
import type { TraceOutcome, TracePoint, TraceReason, ViewerTrace } from '../model/viewer-trace.ts';
import type { RoomContext } from './decision.ts';
import { RecoveryFault } from './recovery.ts';
import { advancePosition, ROOM_START } from './room-position.ts';
import { stageOf } from './stage-of.ts';

/** Points of a curve that is drawn a few hundred pixels wide. */
const MOST_POINTS = 240;

/** What was said in a tick: the acts and answers at their places, with their sentences. */
interface SaidInTick {
  acts: { act: SpeechActKind; text: string }[];
  answers: { text: string }[];
}

/**
 * Why one viewer of a recording stayed, left, asked or bought: steps a fresh audience through the recorded stages and
 * watches this viewer alone. Pure; null when the viewer never came. Throws RecoveryFault with reason `digest` when the
 * audience does not play what was recorded. Rules: EXP-1 to EXP-4.
 */
export function explainViewer(
  entries: readonly JournalEntry[],
  context: RoomContext,
  inputs: AudienceInputs,
  viewer: Viewer,
): ViewerTrace | null {
  const tracer = traceViewer(viewer);
  const audience = createAudience(inputs, tracer.probe);
  const saidByTick = new Map<number, SaidInTick>();
  let said: SaidInTick = { acts: [], answers: [] };
  let lastWords = '';
  let position = ROOM_START;
  for (const entry of entries) {
    if (entry.command.type === 'advanceClock') {
      const { tick } = entry.command;
      const stage = stageOf(position.state, position.signals, context, position.watch);
      saidByTick.set(tick, said);
      said = { acts: [], answers: [] };
      audience.step(stage, tick);
      tracer.follow(stage, tick);
    }
    for (const event of entry.events) {
      if (event.type === 'digestMarked' && event.digest !== audience.digest())
        throw new RecoveryFault(entry.seq, 'digest', `the journal has digest ${event.digest}`);
      lastWords = wordsOf(event) ?? lastWords;
      collect(said, event, lastWords);
    }
    position = advancePosition(position, entry);
  }
  if (tracer.persona() === -1) return null;
  const persona = must(inputs.personas[tracer.persona()], 'a viewer has a persona of the show');
  const reasonsOf = (weighed: readonly WeighedGain[]) => weighed.map((one) => reasonOf(one, saidByTick));
  return {
    viewer,
    name: createWording(inputs).name(viewer),
    persona: { id: persona.id, name: persona.name },
    points: thinned(tracer.points),
    outcomes: tracer.deeds.map((deed) => outcomeOf(deed, inputs, reasonsOf)),
    held: reasonsOf(tracer.held()),
    drove: reasonsOf(tracer.drove()),
  };
}

function wordsOf(event: RoomEvent): string | null {
  if (event.type === 'utteranceSpoken') return event.caption.text;
  return event.type === 'chatReplied' ? event.text : null;
}

/** Notes an event as the signals of the stage do: acts and answers in the same order. */
function collect(said: SaidInTick, event: RoomEvent, text: string): void {
  if (event.type === 'utteranceAnalysed') said.acts.push(...event.acts.map(({ kind }) => ({ act: kind, text })));
  else if (event.type === 'questionsAnswered' && event.verdict !== 'wrong') said.answers.push({ text });
}

function reasonOf({ gain, weight }: WeighedGain, saidByTick: ReadonlyMap<number, SaidInTick>): TraceReason {
  const said = saidByTick.get(gain.tick);
  const act = gain.cause === 'act' ? (said?.acts[gain.place] ?? null) : null;
  const isAnswer = gain.cause === 'answer' || gain.cause === 'answered' || gain.cause === 'evaded';
  const answer = isAnswer ? (said?.answers[gain.place] ?? null) : null;
  return {
    atMs: gain.tick * TICK_MS,
    cause: gain.cause,
    act: act?.act ?? null,
    text: act?.text ?? answer?.text ?? null,
    weight: Math.round(weight * 1_000) / 1_000,
  };
}

function outcomeOf(
  { tick, deed, product, topic, reasons }: TracedDeed,
  { project }: AudienceInputs,
  reasonsOf: (weighed: readonly WeighedGain[]) => readonly TraceReason[],
): TraceOutcome {
  const isAboutProduct = deed !== 'entered' && deed !== 'returned' && deed !== 'left' && deed !== 'followed';
  return {
    atMs: tick * TICK_MS,
    deed,
    productId: isAboutProduct ? (project.products[product]?.id ?? null) : null,
    topic: TOPICS[topic] ?? null,
    reasons: reasonsOf(reasons),
  };
}

/** The first, the last and evenly chosen points between them. */
function thinned(points: readonly TracePoint[]): readonly TracePoint[] {
  if (points.length <= MOST_POINTS) return points;
  const step = (points.length - 1) / (MOST_POINTS - 1);
  return Array.from({ length: MOST_POINTS }, (_, k) => must(points[Math.round(k * step)], 'a point'));
}
