import type { SpeechActKind } from '../model/speech-act.ts';
import { ViewerState } from './viewer-pool.ts';

/** Trait of a persona that scales an effect. */
export type EffectTrait = 'all' | 'priceSensitivity' | 'sceptic' | 'impulse';

/** Gain of one state through one act, before saturation. */
export interface ActEffect {
  readonly state: ViewerState;
  readonly gain: number;
  readonly trait: EffectTrait;
}

function gains(
  amounts: Partial<Record<keyof typeof ViewerState, number>>,
  traits: Partial<Record<keyof typeof ViewerState, EffectTrait>> = {},
): readonly ActEffect[] {
  return (Object.keys(ViewerState) as (keyof typeof ViewerState)[]).flatMap((name) => {
    const gain = amounts[name];
    return gain === undefined ? [] : [{ state: ViewerState[name], gain, trait: traits[name] ?? 'all' }];
  });
}

/**
 * What each act of the host does to those who watch. Source: `domain` 3.2; greeting is "welcome", call to action,
 * urgency, interaction prompt, thanks, transition and correction are proposed. An answer works through its judgement.
 */
export const ACT_EFFECTS: Readonly<Record<SpeechActKind, readonly ActEffect[]>> = {
  greeting: gains({ Interest: 0.08, Trust: 0.03, Bond: 0.1, Boredom: -0.1 }),
  hook: gains({ Interest: 0.15, Trust: 0.03, Urgency: 0.05, Boredom: -0.2 }),
  feature: gains({ Interest: 0.03, Knowledge: 0.1, Valuation: 0.03, Boredom: 0.02 }),
  benefit: gains({ Interest: 0.08, Trust: 0.02, Knowledge: 0.06, Valuation: 0.1, Boredom: -0.05 }),
  demo: gains({ Interest: 0.12, Trust: 0.08, Knowledge: 0.12, Valuation: 0.12, Boredom: -0.15 }),
  proof: gains({ Interest: 0.03, Trust: 0.12, Knowledge: 0.05, Valuation: 0.05 }, { Trust: 'sceptic' }),
  honestLimit: gains({ Trust: 0.08, Bond: 0.03, Knowledge: 0.04, Valuation: -0.02 }),
  priceReveal: gains(
    { Interest: 0.1, Trust: 0.02, Valuation: 0.15, Urgency: 0.08 },
    { Valuation: 'priceSensitivity', Urgency: 'impulse' },
  ),
  callToAction: gains({ Interest: 0.03, Urgency: 0.1 }, { Urgency: 'impulse' }),
  answer: gains({ Interest: 0.03, Boredom: -0.05 }),
  urgency: gains({ Interest: 0.04, Trust: -0.02, Urgency: 0.18, Boredom: -0.05 }, { Urgency: 'impulse' }),
  interactionPrompt: gains({ Interest: 0.06, Bond: 0.03, Boredom: -0.1 }),
  thanks: gains({ Interest: 0.03, Bond: 0.05, Boredom: -0.03 }),
  transition: gains({ Interest: 0.04, Boredom: -0.08 }),
  correction: gains({ Trust: 0.03 }),
};
