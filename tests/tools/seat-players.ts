import { createBotTeam } from '#shared/bots/create-bot-team.ts';
import type { RoomCommand } from '#shared/commands/command.ts';
import type { Language } from '#shared/model/language.ts';
import type { Project } from '#shared/model/project.ts';
import type { Role } from '#shared/model/seat.ts';
import { projectState } from '#shared/protocol/visibility.ts';
import { connect, joinRoom } from '../support/room-client.ts';

const ROLES: readonly Role[] = ['host', 'assistant', 'operator', 'moderator'];

export interface SeatPlayersOptions {
  readonly url: string;
  /** Session of the person whose seats are played. */
  readonly cookie: string;
  readonly roomId: string;
  readonly project: Project;
  readonly lang: Language;
}

/** One person in four seats of a team's room, played well from outside: to the room it is a team of people. */
export interface SeatPlayers {
  startShow(): Promise<void>;
  /** Gives a seat up to a screen that is about to take it. */
  release(role: Role): void;
  /** Takes every seat again and plays on. */
  takeBack(): Promise<void>;
  close(): void;
}

/** Sits down in the seats. */
export async function openSeatPlayers({
  url,
  cookie,
  roomId,
  project,
  lang,
}: SeatPlayersOptions): Promise<SeatPlayers> {
  const client = await joinRoom(await connect(url, cookie), roomId);
  const bots = createBotTeam({ level: 'competent', without: ['promotion-timing'], roles: ROLES, teamSeed: 1 });
  const active = new Set<Role>();
  let playedMs = -1;

  const takeBack = async () => {
    for (const role of ROLES) {
      const ack = await client.give({ type: 'takeSeat', role, isTakeover: true });
      if (!ack.ok) throw new Error(`The seat ${role} was refused: ${ack.code}`);
    }
    // Only from a snapshot does the host's seat see the questions that wait for it.
    await client.rejoin(0);
    for (const role of ROLES) active.add(role);
  };
  client.socket.on('room:frame', () => {
    const state = client.state();
    if (state.public.phase !== 'live' || state.public.showMs === playedMs) return;
    playedMs = state.public.showMs;
    for (const bot of bots.filter(({ role }) => active.has(role))) {
      const seen = projectState(state, bot.role === 'host' ? 'host' : 'team');
      const view = { role: bot.role, state: seen, project, lang, incidents: [] };
      // A refusal is the bot's own business, as it is on the server.
      for (const command of bot.act(view)) void client.give(asPerson(command), bot.role).catch(() => undefined);
    }
  });
  await takeBack();
  return {
    async startShow() {
      const ack = await client.give({ type: 'startShow' }, 'host');
      if (!ack.ok) throw new Error(`The start was refused: ${ack.code}`);
    },
    release: (role) => void active.delete(role),
    takeBack,
    close: client.close,
  };
}

/** Whoever is not a bot says what kind of sentence it is by the act pad. */
function asPerson(command: RoomCommand): RoomCommand {
  return command.type === 'utter' ? { ...command, source: 'act-pad' } : command;
}
