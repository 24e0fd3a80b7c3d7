import { createActAxis } from './act-axis.ts';
import { type AttentionRoom, attend } from './attend.ts';
import { attentionWeights } from './attention-weights.ts';
import { type SavedPart, saveFields } from './part-memory.ts';
import { createPersonaRates } from './persona-rates.ts';
import type { ViewerActs } from './viewer-acts.ts';

/** Who attends in a tick, what that does to them and what they do. */
export interface AttentionLoop extends SavedPart {
  /** Lets everybody attend whose time it is. */
  attend(): void;
  /** Looks so far. */
  attentions(): number;
}

interface Parts extends Omit<AttentionRoom, 'weights' | 'rates' | 'axis' | 'enterBag'> {
  readonly acts: ViewerActs;
}

/** The loop over the viewers of one show. */
export function createAttentionLoop(parts: Parts): AttentionLoop {
  const { model, personas, pool, wheel, integrals, script, crowd, moment, echo, acts, keys } = parts;
  const room: AttentionRoom = {
    model,
    personas,
    pool,
    wheel,
    integrals,
    script,
    crowd,
    moment,
    echo,
    enterBag: acts.enterBag,
    weights: attentionWeights(model),
    rates: createPersonaRates(model, personas, moment),
    axis: createActAxis(acts),
    keys,
  };
  const own = { attentions: 0 };
  return {
    attend() {
      room.rates.update();
      own.attentions += attend(room);
    },
    attentions: () => own.attentions,
    save: () => saveFields(own),
  };
}
