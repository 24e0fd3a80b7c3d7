import { assertNever } from '../lib/assert.ts';
import { ROLES, type Role } from '../model/seat.ts';
import { acknowledgingCues } from './acknowledge-cues.ts';
import { createAssistantBot } from './assistant-bot.ts';
import type { Bot, BotLevel, Skill } from './bot-contract.ts';
import { createBotDraw } from './bot-draw.ts';
import { createDirectorBot } from './director-bot.ts';
import { handlingIncidents } from './handle-incidents.ts';
import { createHostBot } from './host-bot.ts';
import { createModeratorBot } from './moderator-bot.ts';
import { createOperatorBot } from './operator-bot.ts';
import { type TeamSkill, teamSkill } from './team-skill.ts';

/** What a bot team is made of; equal plans give equal commands in equal shows. */
export interface BotTeamPlan {
  readonly level: BotLevel;
  /** Skills that are the novice's whatever the level. */
  readonly without: readonly Skill[];
  readonly roles: readonly Role[];
  readonly teamSeed: number;
}

/** Bots for the seats named, in seat order. The plan is in every bot; the director's calls its segments. */
export function createBotTeam(plan: BotTeamPlan): readonly Bot[] {
  const skill = teamSkill(plan.level, plan.without);
  return ROLES.filter((role) => plan.roles.includes(role)).map((role) => {
    const draw = createBotDraw(plan.teamSeed, ROLES.indexOf(role));
    return acknowledgingCues(handlingIncidents(createBot(role, skill, draw), skill, draw));
  });
}

function createBot(role: Role, skill: TeamSkill, draw: () => number): Bot {
  switch (role) {
    case 'host':
      return createHostBot(skill, draw);
    case 'assistant':
      return createAssistantBot(skill);
    case 'operator':
      return createOperatorBot(skill, draw);
    case 'moderator':
      return createModeratorBot(skill, draw);
    case 'director':
      return createDirectorBot(skill);
    default:
      return assertNever(role);
  }
}
