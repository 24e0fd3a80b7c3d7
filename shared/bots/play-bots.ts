import type { RoomContext } from '../authority/decision.ts';
import type { RoomRequest } from '../authority/room-batch.ts';
import type { RoomState } from '../model/room.ts';
import { projectState } from '../protocol/visibility.ts';
import type { Bot } from './bot-contract.ts';

/** A room that bots play in, live or computed. */
interface BotRoom<Ack> {
  readonly context: RoomContext;
  state(): RoomState;
  lastSeq(): number;
  submit(request: RoomRequest): Ack;
}

/**
 * Lets every bot whose seat is held by a bot act once on what its seat can see, and gives its commands to the room as a
 * participant would. Call it after a tick has been committed. Gives what the room answers, for live rooms to wait for;
 * refusals are the bots' own business.
 */
export function playBots<Ack>(room: BotRoom<Ack>, bots: readonly Bot[]): readonly Ack[] {
  const state = room.state();
  const seq = room.lastSeq();
  const { header, incidents } = room.context;
  const { project, lang } = header;
  const requests = bots.flatMap((bot) => {
    const seat = state.team?.seats[bot.role];
    if (seat?.holder.kind !== 'bot') return [];
    const seen = projectState(state, bot.role === 'host' ? 'host' : 'team');
    const view = { role: bot.role, state: seen, project, lang, incidents };
    return bot.act(view).map((command, index) => ({
      commandId: `bot-${bot.role}-${seq}-${index}`,
      command,
      actor: { kind: 'bot', role: bot.role } as const,
      epoch: seat.epoch,
    }));
  });
  return requests.map((request) => room.submit(request));
}
