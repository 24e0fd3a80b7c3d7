import { TICK_MS } from '../lib/constants.ts';
import { type SpeechActKind, speechActKindSchema } from '../model/speech-act.ts';
import type { AudienceModel } from './audience-model.ts';
import { type SavedPart, saveFields } from './part-memory.ts';
import type { Stage } from './stage.ts';
import { decayPerTick } from './stage-integrals.ts';

const KINDS = speechActKindSchema.options;
const KIND_NUMBER = new Map(KINDS.map((kind, number) => [kind, number]));
const TICK_S = TICK_MS / 1_000;

/** Acts that turn to the viewers and end a monologue. */
const INTERACTIONS: readonly SpeechActKind[] = ['greeting', 'answer', 'interactionPrompt', 'thanks', 'correction'];

/** How present the host is: energy from the rate of acts, silence, memory of repeated acts, hooks and calls. */
export interface HostPresence extends SavedPart {
  /** Takes in the acts of a tick. */
  read(stage: Stage): void;
  /** Energy in [0, 1]. */
  energy(): number;
  /** Factor on gains of interest: 1 at the best energy. Source: `domain` 3.1, inverted U. */
  interestFactor(): number;
  /** Share of an act that is taken in: above an energy more acts a minute share what one minute can hold. */
  intake(): number;
  /** How shrill the host is, [0, 1]. */
  shrill(): number;
  /** Factor on gains of trust: 1 up to a brisk pace, less for who is shrill. Source: `domain` 3.2. */
  trustFactor(): number;
  /** Factor on gains of the act that was heard last: less when its kind was done much lately. Welcomes have a rate. */
  novelty(kind: SpeechActKind): number;
  /** How repetitive the last act was, [0, 1). */
  repetition(): number;
  /** Seconds of talk since the last word to the viewers. */
  monologueS(): number;
  /** Factor on the bounce of newcomers: above 1 while the opening hook is overdue. */
  bounceFactor(): number;
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
  const decay = {
    act: decayPerTick(model.energyHalfLifeS),
    repeat: decayPerTick(model.repeatHalfLifeS),
    hook: decayPerTick(model.hookHalfLifeS),
    call: decayPerTick(model.callToActionHalfLifeS),
    prompt: decayPerTick(model.promptHalfLifeS),
  };
  const actsPerMinuteOfLevel = (60 * Math.LN2) / model.energyHalfLifeS;
  const own = {
    remembered: new Float64Array(KINDS.length),
    actLevel: 0,
    quietTicks: 0,
    hook: 0,
    call: 0,
    prompt: 0,
    ticks: 0,
    hasHooked: false,
    monologueTicks: 0,
    repetition: 0,
    welcomes: model.welcomesPerMinute,
  };
  const { remembered } = own;

  /** How much of its effect a welcome has: the first three of a minute all of it. */
  function welcome(): number {
    const share = Math.max(model.welcomeFloor, Math.min(1, own.welcomes));
    own.welcomes = Math.max(0, own.welcomes - 1);
    return share;
  }

  function noveltyOf(kind: SpeechActKind): number {
    if (kind === 'greeting') return welcome();
    const others = Math.max(0, remembered[KIND_NUMBER.get(kind) ?? 0] - 1);
    return 1 / (1 + model.repeatWeight * others);
  }

  const energy = () => Math.min(1, (own.actLevel * actsPerMinuteOfLevel) / model.energyFullActsPerMinute);
  const shrill = () => Math.max(0, energy() - model.energyShrill) / (1 - model.energyShrill);
  return {
    read(stage) {
      own.ticks += 1;
      own.welcomes = Math.min(model.welcomesPerMinute, own.welcomes + (model.welcomesPerMinute / 60) * TICK_S);
      own.actLevel *= decay.act;
      own.hook *= decay.hook;
      own.call *= decay.call;
      own.prompt *= decay.prompt;
      for (let k = 0; k < remembered.length; k += 1) remembered[k] *= decay.repeat;
      own.quietTicks = stage.isSpeaking || stage.acts.length > 0 ? 0 : own.quietTicks + 1;
      if (own.quietTicks === 0) own.monologueTicks += 1;
      if (stage.answers.length > 0) own.monologueTicks = 0;
      for (const act of stage.acts) {
        own.actLevel += 1;
        if (INTERACTIONS.includes(act.kind)) own.monologueTicks = 0;
        remembered[KIND_NUMBER.get(act.kind) ?? 0] += 1;
        if (act.kind === 'hook') {
          own.hook = 1;
          own.hasHooked = true;
        } else if (act.kind === 'greeting') own.hook = Math.max(own.hook, 0.6);
        else if (act.kind === 'callToAction') own.call = 1;
        else if (act.kind === 'interactionPrompt') own.prompt = 1;
      }
    },
    save: () => saveFields(own),
    energy,
    interestFactor() {
      const away = (energy() - model.energyOptimum) / model.energyOptimum;
      return 1 - Math.min(1, away * away) * model.energyPenalty;
    },
    intake: () => model.energyIntake / Math.max(model.energyIntake, energy()),
    shrill,
    trustFactor: () => 1 - shrill() * model.energyShrillTrust,
    novelty(kind) {
      const novelty = noveltyOf(kind);
      own.repetition = 1 - novelty;
      return novelty;
    },
    repetition: () => own.repetition,
    monologueS: () => own.monologueTicks * TICK_S,
    bounceFactor: () => (own.hasHooked || own.ticks * TICK_S <= model.hookDueS ? 1 : 1 + model.noHookBounce),
    quietS: () => own.quietTicks * TICK_S,
    hookQuality: () => Math.max(own.hook, model.hookEnergy * Math.min(1, energy() / model.energyOptimum)),
    callLevel: () => own.call,
    promptLevel: () => own.prompt,
  };
}
