import { TICK_MS } from '../lib/constants.ts';
import type { AudienceModel } from './audience-model.ts';
import { type SavedPart, saveFields } from './part-memory.ts';

/** How the chat reads: dead, alive or flooded. Source: `domain` 3.1, an inverted U of the volume with stay and sales. */
export interface ChatPulse extends SavedPart {
  /** Takes in the lines shown in a tick. */
  read(lines: number): void;
  /** How alive it looks from outside, [0, 1]: 1 from the lower end of the optimum on. */
  level(): number;
  /** How far it is beyond reading, [0, 1]. */
  flood(): number;
}

/** Seconds over which the lines per minute are smoothed. Proposed. */
const MEMORY_S = 20;

/** The pulse of a chat in which nobody has written. */
export function createChatPulse(model: AudienceModel): ChatPulse {
  const memory = 1 - TICK_MS / 1_000 / MEMORY_S;
  const toFlood = model.chatFloodLinesPerMinute - model.chatFullLinesPerMinute;
  const own = { linesPerMinute: 0 };
  return {
    read(lines) {
      own.linesPerMinute = own.linesPerMinute * memory + (1 - memory) * lines * (60_000 / TICK_MS);
    },
    save: () => saveFields(own),
    level: () => Math.min(1, own.linesPerMinute / model.chatAliveLinesPerMinute),
    flood: () => Math.max(0, Math.min(1, (own.linesPerMinute - model.chatFullLinesPerMinute) / toFlood)),
  };
}
