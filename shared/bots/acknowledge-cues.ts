import type { Bot } from './bot-contract.ts';

/** Time in which a bot reads a cue. Proposed. */
const READING_MS = 1_500;

/** The same bot, which also acknowledges the cues for its seat, one at a time. */
export function acknowledgingCues(bot: Bot): Bot {
  return {
    role: bot.role,
    act(view) {
      const commands = bot.act(view);
      const { showMs, phase } = view.state.public;
      const cue = view.state.team?.cues.find(
        ({ to, acknowledgedAtMs }) => to === bot.role && acknowledgedAtMs === null,
      );
      if (cue === undefined || phase === 'ended' || showMs - cue.atMs < READING_MS) return commands;
      return [...commands, { type: 'acknowledgeCue', cueId: cue.id }];
    },
  };
}
