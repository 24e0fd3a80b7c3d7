import { drawUnit, Stream, streamKey } from '../random/draw.ts';

/** Draws of one bot: deterministic in the team seed, the bot and how many draws it made. Values in [0, 1). */
export function createBotDraw(teamSeed: number, bot: number): () => number {
  const key = streamKey(teamSeed, Stream.Bot);
  let counter = 0;
  return () => {
    counter += 1;
    return drawUnit(key, bot, counter);
  };
}
