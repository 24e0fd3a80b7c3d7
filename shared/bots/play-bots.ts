import type { RehearsalRoom } from '../authority/rehearsal-room.ts';
import { projectState } from '../protocol/visibility.ts';
import type { Bot } from './bot-contract.ts';

/**
 * Lets every bot whose seat is held by a bot act once on what its seat can see, and gives its commands to the room as a
 * participant would. Call it after a tick has been committed. Resolves when all have been answered; refusals are the
 * bots' own business.
 */
export async function playBots(room: RehearsalRoom, bots: readonly Bot[]): Promise<void> {
  const state = room.state();
  const { header, incidents } = room.context;
  const { project, lang } = header;
  const requests = bots.flatMap((bot) => {
    const seat = state.team?.seats[bot.role];
    if (seat?.holder.kind !== 'bot') return [];
    const seen = projectState(state, bot.role === 'host' ? 'host' : 'team');
    const view = { role: bot.role, state: seen, project, lang, incidents };
    return bot.act(view).map((command, index) => ({
      commandId: `bot-${bot.role}-${room.lastSeq()}-${index}`,
      command,
      actor: { kind: 'bot', role: bot.role } as const,
      epoch: seat.epoch,
    }));
  });
  await Promise.all(requests.map((request) => room.submit(request)));
}
