import type { Audience, AudienceInputs, VisitWatch } from '#shared/audience/audience-contract.ts';
import { createAudience } from '#shared/audience/create-audience.ts';
import { ENGINE_VERSION } from '#shared/audience/engine-version.ts';
import type { RoomContext } from '#shared/authority/decision.ts';
import { type OfflineRoom, openOfflineRoom } from '#shared/authority/offline-room.ts';
import type { BotLevel, Skill } from '#shared/bots/bot-contract.ts';
import { createBotTeam } from '#shared/bots/create-bot-team.ts';
import { playBots } from '#shared/bots/play-bots.ts';
import type { RoomCommand } from '#shared/commands/command.ts';
import type { Language } from '#shared/model/language.ts';
import type { Project } from '#shared/model/project.ts';
import type { JournalEntry, Recording, RoomHeader } from '#shared/model/recording.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { ROLES } from '#shared/model/seat.ts';
import type { Content } from '../content/load-content.ts';

/** A show played by bots in every seat, without people, clock or disk. */
export interface HeadlessPlan {
  readonly project: Project;
  readonly scenario: Scenario;
  readonly lang: Language;
  readonly plannedMs: number;
  readonly level: BotLevel;
  readonly without: readonly Skill[];
  readonly crowdSeed: number;
  readonly teamSeed: number;
  /** Holds about this many viewers with traffic feedback off; null for the scenario's traffic. */
  readonly fixedOnline: number | null;
  /** What the team has done in the lobby, in order; what the room refuses is passed over. */
  readonly preparation: readonly RoomCommand[];
}

export interface HeadlessRun {
  readonly recording: Recording;
  readonly digest: string;
  readonly ticks: number;
  readonly attentions: number;
  /** Time inside `audience.step` alone, milliseconds. */
  readonly engineMs: number;
}

const HEADLESS_ROOM = 'a'.repeat(26);

/**
 * Plays a show to its planned end by the decisions of a live room, as fast as the machine can. Equal plans and content
 * give equal journals. `visits` sees the crowd come and go.
 */
export function runHeadless(plan: HeadlessPlan, content: Content, visits: VisitWatch | null = null): HeadlessRun {
  const header = headerOf(plan, content);
  const context: RoomContext = {
    header,
    scenario: plan.scenario,
    lexicons: content.lexicons,
    incidents: content.incidents,
  };
  const inputs = audienceInputs(header, plan.scenario, content, plan.fixedOnline);
  const timed = timeSteps(createAudience(visits === null ? inputs : { ...inputs, visits }));
  const entries: JournalEntry[] = [];
  const room = openOfflineRoom(
    { context, audience: timed.audience },
    { isCondensed: false, write: (entry) => entries.push(entry) },
  );
  const bots = createBotTeam({ level: plan.level, without: plan.without, roles: ROLES, teamSeed: plan.teamSeed });

  playBots(room, bots);
  prepare(room, plan.preparation);
  room.submit({
    commandId: 'headless-start',
    command: { type: 'startShow' },
    actor: { kind: 'bot', role: 'director' },
    epoch: 0,
  });
  let ticks = 0;
  while (room.state().public.phase === 'live') {
    playBots(room, bots);
    room.tick();
    ticks += 1;
  }
  return {
    recording: { header, entries },
    digest: timed.audience.digest(),
    ticks,
    attentions: timed.audience.attentions(),
    engineMs: timed.elapsedMs(),
  };
}

/** Every seat prepares in the lobby; the operator may besides what is the operator's alone. */
function prepare(room: OfflineRoom, commands: readonly RoomCommand[]): void {
  for (const [index, command] of commands.entries()) {
    const actor = { kind: 'bot', role: 'operator' } as const;
    room.submit({ commandId: `headless-prepare-${index}`, command, actor, epoch: 0 });
  }
}

/** Inputs of the audience of a room, live or headless. */
export function audienceInputs(
  header: RoomHeader,
  scenario: Scenario,
  content: Content,
  fixedOnline: number | null = null,
): AudienceInputs {
  return {
    project: header.project,
    scenario,
    personas: content.personas,
    phrases: content.phrases[header.lang],
    lang: header.lang,
    crowdSeed: header.crowdSeed,
    plannedMs: header.plannedMs,
    fixedOnline,
  };
}

function headerOf(plan: HeadlessPlan, content: Content): RoomHeader {
  return {
    roomId: HEADLESS_ROOM,
    engineVersion: ENGINE_VERSION,
    contentHash: content.contentHash,
    project: plan.project,
    scenarioId: plan.scenario.id,
    lang: plan.lang,
    plannedMs: plan.plannedMs,
    crowdSeed: plan.crowdSeed,
    teamSeed: plan.teamSeed,
    seatPlan: { host: 'bot', assistant: 'bot', operator: 'bot', moderator: 'bot', director: 'bot' },
    isSolo: false,
  };
}

function timeSteps(inner: Audience): { audience: Audience; elapsedMs(): number } {
  let elapsedMs = 0;
  const audience: Audience = {
    step(stage, tick) {
      const startedAt = performance.now();
      const result = inner.step(stage, tick);
      elapsedMs += performance.now() - startedAt;
      return result;
    },
    digest: () => inner.digest(),
    attentions: () => inner.attentions(),
  };
  return { audience, elapsedMs: () => elapsedMs };
}
