import { z } from 'zod';
import { accept, type Decision, type RoomContext, reject } from '../authority/decision.ts';
import { RejectionCode } from '../authority/rejection.ts';
import type { RoomEvent } from '../events/event.ts';
import type { Actor } from '../model/recording.ts';
import type { Caption, OpenQuestion, RoomState } from '../model/room.ts';
import { safeTextSchema } from '../model/safe-text.ts';
import type { Finding, SpeechAct } from '../model/speech-act.ts';
import { speechActSchema, utteranceSourceSchema } from '../model/speech-act.ts';
import { analyseClaims, analyseUtterance, type UtteranceContext } from '../speech/analyse-utterance.ts';
import { actorRole } from './actor-role.ts';
import { answerQuestions, settlePrompts } from './answer-questions.ts';
import { findQueueItem, notInQueue } from './find-queue-item.ts';
import { hostOf, teamOf } from './full-state.ts';
import { nextId } from './next-id.ts';
import { refuseUnlessLive } from './phase-guard.ts';

/** Enters what was said on air. `acts` is empty unless `source` is `act-pad` or `bot`: all other words are analysed. `durationMs` is how long it took to say, ending now. */
export const utterSchema = z.strictObject({
  type: z.literal('utter'),
  text: safeTextSchema(500),
  source: utteranceSourceSchema,
  acts: z.array(speechActSchema).max(4).readonly(),
  durationMs: z.int().min(0).max(60_000),
});
export type Utter = z.infer<typeof utterSchema>;

/**
 * Puts the words on air, analyses them once, and settles what they answer. Rejects: room/ended, room/not_live,
 * utterance/acts_not_allowed, product/not_in_queue. Rules: CMD-50, CMD-51, CMD-53.
 */
export function decideUtter(state: RoomState, command: Utter, actor: Actor, context: RoomContext): Decision {
  const problem = refuseUnlessLive(state) ?? refuseActs(state, command, actor);
  if (problem !== null) return problem;
  const caption = captionOf(state, command, actor);
  const { acts, findings } = hear(state, command, caption.role, context);
  return accept(
    { type: 'utteranceSpoken', caption },
    { type: 'utteranceAnalysed', utteranceId: caption.id, acts, findings },
    ...answersOf(state, command.text, acts, context),
    ...settleRemark(state, caption),
  );
}

/** Acts come with the act pad and from bots alone, and speak of products of this show. */
function refuseActs(state: RoomState, { source, acts }: Utter, actor: Actor): Decision | null {
  if ((source === 'bot') !== (actor.kind === 'bot') || (acts.length > 0 && !bringsActs(source))) {
    return reject(RejectionCode.ActsNotAllowed);
  }
  const unknown = acts.find(({ productId }) => productId !== null && findQueueItem(state, productId) === undefined);
  return unknown === undefined ? null : notInQueue(unknown.productId ?? '');
}

function bringsActs(source: Utter['source']): boolean {
  return source === 'act-pad' || source === 'bot';
}

function captionOf(state: RoomState, { text, source, durationMs }: Utter, actor: Actor): Caption {
  const endMs = state.public.showMs;
  const startMs = Math.max(0, endMs - durationMs);
  return { id: nextId('utterance', state.public.captions), role: actorRole(actor), startMs, endMs, text, source };
}

function hear(
  state: RoomState,
  { text, source, acts }: Utter,
  role: Caption['role'],
  { header, lexicons }: RoomContext,
): { acts: readonly SpeechAct[]; findings: readonly Finding[] } {
  // With nothing on air, who answers the question before them speaks of its product and need not name it.
  const promptedId = role === 'host' ? (hostOf(state).prompts[0]?.productId ?? null) : null;
  const heard: UtteranceContext = {
    lang: header.lang,
    lexicon: lexicons[header.lang],
    project: header.project,
    queue: state.public.queue.map(({ productId }) => productId),
    pinnedId:
      acts.find(({ productId }) => productId !== null)?.productId ?? state.public.pinned?.productId ?? promptedId,
    openQuestions: teamOf(state).openQuestions,
    stockOf: (productId) => findQueueItem(state, productId)?.stock ?? null,
  };
  return bringsActs(source) ? { acts, findings: analyseClaims(text, heard) } : analyseUtterance(text, heard);
}

/** Answers in the order in which they were said; what one has settled is not open for the next. */
function answersOf(state: RoomState, text: string, acts: readonly SpeechAct[], context: RoomContext): RoomEvent[] {
  let open: readonly OpenQuestion[] = teamOf(state).openQuestions;
  return acts.flatMap(({ kind, topic, productId }) => {
    if (kind !== 'answer' || topic === null) return [];
    const events = answerQuestions(state, { by: 'host', under: null, text, topic, productId }, open, context);
    const named = events.flatMap((event) => (event.type === 'questionsAnswered' ? event.lineIds : []));
    open = open.filter((question) => !named.includes(question.lineId));
    return events;
  });
}

/** What is no question has no right answer: the host's next words settle the oldest such prompt. */
function settleRemark(state: RoomState, { role }: Caption): RoomEvent[] {
  const remark = role === 'host' ? hostOf(state).prompts.find(({ topic }) => topic === null) : undefined;
  return remark === undefined ? [] : settlePrompts(state, [remark.lineId]);
}
