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
  const seen = { host: projectState(state, 'host'), team: projectState(state, 'team') };
  const requests: RoomRequest[] = [];
  for (const { role, act } of bots) {
    const seat = state.team?.seats[role];
    if (seat?.holder.kind !== 'bot') continue;
    const commands = act({ role, state: role === 'host' ? seen.host : seen.team, project, lang, incidents });
    for (const [index, command] of commands.entries())
      requests.push({
        commandId: `bot-${role}-${seq}-${index}`,
        command,
        actor: { kind: 'bot', role },
        epoch: seat.epoch,
      });
  }
  return requests.map((request) => room.submit(request));
}
