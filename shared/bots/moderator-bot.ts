import type { RoomCommand } from '../commands/command.ts';
import type { LineId } from '../model/ids.ts';
import { ABUSIVE_INTENTS, type Intent } from '../model/phrase-pack.ts';
import type { ChatEntry, OpenQuestion, TeamState } from '../model/room.ts';
import type { ShowMs } from '../model/units.ts';
import { answerText } from './answer-text.ts';
import type { Bot, BotView } from './bot-contract.ts';
import type { TeamSkill } from './team-skill.ts';

/** A moderator writes at most one line in this time: typing takes a while. Proposed. */
const TYPING_GAP_MS = 3_000;

/** What needs one click takes so long. Proposed. */
const CLICK_GAP_MS = 1_000;

/** A pinned answer stays at least so long before another one takes its place. Proposed. */
const PIN_MS = 60_000;

/** The intent of a line that complains of having been overlooked. */
const COMPLAINT: Intent = 'complain-ignored';

/** Lines that one may still have to see to, as long as nothing is written, read or settled: so in most ticks. */
interface WaitingLines {
  readonly of: readonly unknown[];
  readonly abuse: readonly ChatEntry[];
  /** In the order in which they were read as such. */
  readonly complaints: readonly ChatEntry[];
}

/**
 * The bot in the moderator's seat: answers questions from the fact sheet, sends some to the host, hides rude and spam
 * lines, pins a question that it answered for several at once, and marks complaints as handled when it has the time.
 */
export function createModeratorBot(skill: TeamSkill, draw: () => number): Bot {
  let nextAtMs = 0;
  /** A line whose answer serves several, still to be pinned. */
  let worthPinning: LineId | null = null;
  let waiting: WaitingLines | null = null;
  /** Fate of a question, drawn once when it is first seen. */
  const fates = new Map<LineId, 'reply' | 'host' | 'ignore'>();

  const fateOf = (question: OpenQuestion): 'reply' | 'host' | 'ignore' => {
    const known = fates.get(question.lineId);
    if (known !== undefined) return known;
    const isTaken = draw() < skill.answerShare;
    const fate = !isTaken ? 'ignore' : draw() < skill.hostShare ? 'host' : 'reply';
    fates.set(question.lineId, fate);
    return fate;
  };

  const answerQuestion = (view: BotView): RoomCommand | null => {
    const { showMs } = view.state.public;
    for (const question of view.state.team?.openQuestions ?? []) {
      if (showMs - question.askedAtMs < skill.answerDelayMs) return null;
      const fate = fateOf(question);
      if (fate === 'ignore' || question.isSentToHost || findLine(view, question.lineId) === undefined) continue;
      const command = fate === 'host' ? sendToHost(view, question) : reply(view, question);
      if (command === null) continue;
      if (command.type === 'replyToLine' && isAskedByOthers(view, question)) worthPinning = question.lineId;
      return command;
    }
    return null;
  };

  const pinAnswer = (view: BotView): RoomCommand | null => {
    const { pinnedLine, showMs } = view.state.public;
    const lineId = worthPinning;
    if (!skill.pinsAnswers || lineId === null || (pinnedLine !== null && showMs - pinnedLine.sinceMs < PIN_MS))
      return null;
    worthPinning = null;
    const line = findLine(view, lineId);
    return line === undefined || line.isHidden ? null : { type: 'pinLine', lineId };
  };

  return {
    role: 'moderator',
    act(view) {
      const { phase, showMs } = view.state.public;
      if (phase !== 'live' || showMs < nextAtMs) return [];
      waiting = waitingLines(view, waiting);
      const command =
        hideAbuse(waiting, showMs, skill) ??
        answerQuestion(view) ??
        pinAnswer(view) ??
        settleComplaint(waiting, showMs, skill);
      if (command === null) return [];
      nextAtMs = showMs + (command.type === 'replyToLine' ? TYPING_GAP_MS : CLICK_GAP_MS);
      return [command];
    },
  };
}

function waitingLines({ state }: BotView, known: WaitingLines | null): WaitingLines {
  const { chat } = state.public;
  const { intents = [], settled = [] } = state.team ?? {};
  const of = [chat, intents, settled];
  if (known?.of.every((list, index) => list === of[index]) === true) return known;
  const abusive = linesWith(intents, (intent) => ABUSIVE_INTENTS.includes(intent));
  const complaining = linesWith(intents, (intent) => intent === COMPLAINT);
  for (const { lineId } of settled) complaining.delete(lineId);
  return {
    of,
    abuse: abusive.size === 0 ? [] : chat.filter(({ id, isHidden }) => !isHidden && abusive.has(id)),
    complaints: [...complaining].flatMap((lineId) => chat.find(({ id }) => id === lineId) ?? []),
  };
}

/** Lines that were read as something, in the order in which they were. */
function linesWith(intents: TeamState['intents'], is: (intent: Intent) => boolean): Set<LineId> {
  return new Set(intents.filter(({ intent }) => is(intent)).map(({ lineId }) => lineId));
}

function findLine({ state }: BotView, lineId: LineId): ChatEntry | undefined {
  return state.public.chat.find((entry) => entry.id === lineId);
}

/** Whether the answer to a question is one to others too. */
function isAskedByOthers({ state }: BotView, { topic, productId }: OpenQuestion): boolean {
  return (
    (state.team?.openQuestions.filter((one) => one.topic === topic && one.productId === productId).length ?? 0) > 1
  );
}

/** A complaint that nobody answered needs nobody any more once the questions are answered. */
function settleComplaint({ complaints }: WaitingLines, showMs: ShowMs, skill: TeamSkill): RoomCommand | null {
  if (!skill.pinsAnswers) return null;
  const line = complaints.find(({ atMs }) => showMs - atMs >= skill.answerDelayMs);
  return line === undefined ? null : { type: 'markHandled', lineId: line.id };
}

function reply(view: BotView, question: OpenQuestion): RoomCommand | null {
  const productId = question.productId ?? view.state.public.pinned?.productId ?? view.state.public.queue[0].productId;
  const text = answerText(view, productId, question.topic);
  return text === null ? null : { type: 'replyToLine', lineId: question.lineId, text: text.slice(0, 200) };
}

function sendToHost(view: BotView, question: OpenQuestion): RoomCommand | null {
  const isHostFree = (view.state.team?.openQuestions.filter((one) => one.isSentToHost).length ?? 0) < 3;
  return isHostFree ? { type: 'sendToHost', lineId: question.lineId } : reply(view, question);
}

function hideAbuse({ abuse }: WaitingLines, showMs: ShowMs, { hideDelayMs }: TeamSkill): RoomCommand | null {
  if (hideDelayMs === null) return null;
  const line = abuse.find(({ atMs }) => showMs - atMs >= hideDelayMs);
  return line === undefined ? null : { type: 'hideLine', lineId: line.id };
}
