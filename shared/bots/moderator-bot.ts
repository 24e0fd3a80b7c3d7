import type { RoomCommand } from '../commands/command.ts';
import type { LineId } from '../model/ids.ts';
import type { OpenQuestion } from '../model/room.ts';
import { answerText } from './answer-text.ts';
import type { Bot, BotView } from './bot-contract.ts';
import type { TeamSkill } from './team-skill.ts';

/** A moderator writes at most one line in this time: typing takes a while. Proposed. */
const MIN_GAP_MS = 3_000;

/** The bot in the moderator's seat: answers questions from the fact sheet, sends some to the host, hides rude and spam lines. */
export function createModeratorBot(skill: TeamSkill, draw: () => number): Bot {
  let nextAtMs = 0;
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
      if (fate === 'ignore' || question.isSentToHost) continue;
      const command = fate === 'host' ? sendToHost(view, question) : reply(view, question);
      if (command !== null) return command;
    }
    return null;
  };

  return {
    role: 'moderator',
    act(view) {
      const { phase, showMs } = view.state.public;
      if (phase !== 'live' || showMs < nextAtMs) return [];
      const command = hideAbuse(view, skill) ?? answerQuestion(view);
      if (command === null) return [];
      nextAtMs = showMs + MIN_GAP_MS;
      return [command];
    },
  };
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

function hideAbuse(view: BotView, skill: TeamSkill): RoomCommand | null {
  if (skill.hideDelayMs === null) return null;
  const { chat, showMs } = view.state.public;
  const abusive = new Set(
    view.state.team?.intents.filter((one) => one.intent === 'rude' || one.intent === 'spam').map((one) => one.lineId),
  );
  const delayMs = skill.hideDelayMs;
  const line = chat.find((entry) => !entry.isHidden && abusive.has(entry.id) && showMs - entry.atMs >= delayMs);
  return line === undefined ? null : { type: 'hideLine', lineId: line.id };
}
