import type { RoomCommand } from '../commands/command.ts';
import type { Incident } from '../model/incident.ts';
import type { Language } from '../model/language.ts';
import type { Project } from '../model/project.ts';
import type { RoomState } from '../model/room.ts';
import type { Role } from '../model/seat.ts';

/** A trainable ability of a bot team; `--without SKILL` removes one. */
export const SKILLS = [
  'hook',
  'answer-speed',
  'pin-discipline',
  'pacing',
  'compliance',
  'promotion-timing',
  'moderation',
  'incident',
] as const;
export type Skill = (typeof SKILLS)[number];

export type BotLevel = 'novice' | 'competent' | 'expert';

/** What a bot knows: what a person in its seat sees, nothing of the audience's inside. */
export interface BotView {
  readonly role: Role;
  /** Projected to the channels of the seat. */
  readonly state: RoomState;
  readonly project: Project;
  readonly lang: Language;
  /** The catalogue: trained people know by heart what to do. What is behind an incident they cannot see. */
  readonly incidents: readonly Incident[];
}

/** A bot in one seat: a policy with its own memory, deterministic in its seed and what it saw. */
export interface Bot {
  readonly role: Role;
  /** Commands it gives now; called once after every tick. Imports nothing from `shared/audience`. */
  act(view: BotView): readonly RoomCommand[];
}
