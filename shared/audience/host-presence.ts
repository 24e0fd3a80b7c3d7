import { TICK_MS } from '../lib/constants.ts';
import { type SpeechActKind, speechActKindSchema } from '../model/speech-act.ts';
import type { AudienceModel } from './audience-model.ts';
import type { Stage } from './stage.ts';
import { decayPerTick } from './stage-integrals.ts';

const KINDS = speechActKindSchema.options;
const KIND_NUMBER = new Map(KINDS.map((kind, number) => [kind, number]));
const TICK_S = TICK_MS / 1_000;

/** How present the host is: energy from the rate of acts, silence, memory of repeated acts, hooks and calls. */
export interface HostPresence {
  /** Takes in the acts of a tick. */
  read(stage: Stage): void;
  /** Energy in [0, 1]. */
  energy(): number;
  /** Factor on gains of interest: 1 at the best energy. Source: `domain` 3.1, inverted U. */
  interestFactor(): number;
  /** Factor on gains of an act of this kind: less when it was done much lately. */
  novelty(kind: SpeechActKind): number;
  /** Seconds without a word. */
  quietS(): number;
  /** Quality of what a newcomer meets, [0, 1]. */
  hookQuality(): number;
  /** Freshness of the last call to action and of the last interaction prompt, [0, 1]. */
  callLevel(): number;
  promptLevel(): number;
}

/** A host who has not said anything yet. */
export function createHostPresence(model: AudienceModel): HostPresence {
  const remembered = new Float64Array(KINDS.length);
  const decay = {
    act: decayPerTick(model.energyHalfLifeS),
    repeat: decayPerTick(model.repeatHalfLifeS),
    hook: decayPerTick(model.hookHalfLifeS),
    call: decayPerTick(model.callToActionHalfLifeS),
    prompt: decayPerTick(model.promptHalfLifeS),
  };
  const actsPerMinuteOfLevel = (60 * Math.LN2) / model.energyHalfLifeS;
  let actLevel = 0;
  let quietTicks = 0;
  let hook = 0;
  let call = 0;
  let prompt = 0;

  const energy = () => Math.min(1, (actLevel * actsPerMinuteOfLevel) / model.energyFullActsPerMinute);
  return {
    read(stage) {
      actLevel *= decay.act;
      hook *= decay.hook;
      call *= decay.call;
      prompt *= decay.prompt;
      for (let k = 0; k < remembered.length; k += 1) remembered[k] *= decay.repeat;
      quietTicks = stage.isSpeaking || stage.acts.length > 0 ? 0 : quietTicks + 1;
      for (const act of stage.acts) {
        actLevel += 1;
        remembered[KIND_NUMBER.get(act.kind) ?? 0] += 1;
        if (act.kind === 'hook') hook = 1;
        else if (act.kind === 'greeting') hook = Math.max(hook, 0.6);
        else if (act.kind === 'callToAction') call = 1;
        else if (act.kind === 'interactionPrompt') prompt = 1;
      }
    },
    energy,
    interestFactor() {
      const away = (energy() - model.energyOptimum) / model.energyOptimum;
      return 1 - Math.min(1, away * away) * model.energyPenalty;
    },
    novelty(kind) {
      const others = Math.max(0, remembered[KIND_NUMBER.get(kind) ?? 0] - 1);
      return 1 / (1 + model.repeatWeight * others);
    },
    quietS: () => quietTicks * TICK_S,
    hookQuality: () => Math.max(hook, model.hookEnergy * Math.min(1, energy() / model.energyOptimum)),
    callLevel: () => call,
    promptLevel: () => prompt,
  };
}
