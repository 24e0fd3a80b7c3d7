import type { RoomCommand } from '../commands/command.ts';
import type { ContentId } from '../model/ids.ts';
import { runOfShowOf } from '../model/room-plan.ts';
import type { Bot, BotView } from './bot-contract.ts';
import { beatAt, roomBeats } from './show-plan.ts';
import type { TeamSkill } from './team-skill.ts';

/**
 * The bot in the director's seat: calls each segment once, when its time comes, and never back behind what people
 * called, and cues the host and the operator with its name.
 */
export function createDirectorBot(skill: TeamSkill): Bot {
  let called: ContentId | null = null;
  return {
    role: 'director',
    act(view) {
      const { phase, showMs } = view.state.public;
      if (phase !== 'live') return [];
      const { segmentId } = beatAt(roomBeats(view), showMs, skill.beatOverrun);
      if (segmentId === called) return [];
      called = segmentId;
      return isAhead(view, segmentId) ? [{ type: 'goToSegment', segmentId }, segmentCue(view, segmentId)] : [];
    },
  };
}

function segmentCue({ state, project, lang }: BotView, segmentId: ContentId): RoomCommand {
  const name = runOfShowOf(state, project).find(({ id }) => id === segmentId)?.name[lang] ?? segmentId;
  const text = lang === 'zh' ? `进入“${name}”` : `Now: ${name}`;
  return { type: 'giveCue', roles: ['host', 'operator'], text: text.slice(0, 120) };
}

function isAhead({ state, project }: BotView, segmentId: ContentId): boolean {
  const ids = runOfShowOf(state, project).map(({ id }) => id);
  return ids.indexOf(segmentId) > ids.indexOf(state.team?.segment?.segmentId ?? '');
}
