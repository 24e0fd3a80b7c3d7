import { TICK_MS } from '../lib/constants.ts';
import { type Topic, topicSchema } from '../model/fact-sheet.ts';
import type { Persona } from '../model/persona.ts';
import type { Scenario } from '../model/scenario.ts';
import { naturalLog } from '../random/exact-math.ts';
import type { AudienceModel } from './audience-model.ts';

/** Topics by number, the order of the schema. */
export const TOPICS: readonly Topic[] = topicSchema.options;

const TICKS_PER_S = 1_000 / TICK_MS;

/** Personas as numbers, one column per parameter, in the order of the inputs. Rates are per second. */
export interface PersonaTable {
  readonly count: number;
  /** Cumulative shares of entrants, the last is 1. */
  readonly entrantShares: Float64Array;
  /** Cumulative shares of those who enter while a lucky bag is up: more who look for bargains. */
  readonly bagShares: Float64Array;
  /** Cumulative shares of those who already watch: longer stays weigh more. */
  readonly watcherShares: Float64Array;
  readonly leavePerS: Float64Array;
  readonly clickFactor: Float64Array;
  readonly buyOffset: Float64Array;
  readonly chatPerS: Float64Array;
  readonly patienceTicks: Int32Array;
  readonly attentionTicks: Float64Array;
  readonly priceSensitivity: Float64Array;
  readonly herd: Float64Array;
  readonly impulse: Float64Array;
  readonly scepticism: Float64Array;
  readonly questionShare: Float64Array;
  /** Weights of topics, `TOPICS.length` per persona. */
  readonly topicWeights: Float64Array;
  readonly tones: readonly Persona['tone'][];
}

/** Numbers of the personas of a show with the shares of its scenario. Throws when every share is 0. */
export function personaTable(personas: readonly Persona[], scenario: Scenario, model: AudienceModel): PersonaTable {
  const column = (of: (persona: Persona) => number) => Float64Array.from(personas, of);
  const mix = personas.map((persona) => scenario.mix[persona.id] ?? persona.mix);
  return {
    count: personas.length,
    entrantShares: cumulative(mix),
    bagShares: cumulative(mix.map((share, k) => share * (1 + model.bagPull * personas[k].priceSensitivity))),
    watcherShares: cumulative(mix.map((share, k) => share * personas[k].stayS)),
    leavePerS: column((persona) => model.leaveScale / persona.stayS),
    clickFactor: column((persona) => (persona.buy === 0 ? 0 : 1 + model.clickPersona * (persona.buy - 1))),
    buyOffset: column((persona) => model.buyPersona * naturalLog(Math.max(0.001, persona.buy))),
    chatPerS: column((persona) => (model.chatScale * persona.chatPerMinute) / 60),
    patienceTicks: Int32Array.from(personas, (persona) => Math.floor(persona.patienceS * TICKS_PER_S)),
    attentionTicks: column((persona) => persona.attentionS * TICKS_PER_S),
    priceSensitivity: column((persona) => persona.priceSensitivity),
    herd: column((persona) => persona.herd),
    impulse: column((persona) => persona.impulse),
    scepticism: column((persona) => persona.scepticism),
    questionShare: column((persona) => persona.questionShare),
    topicWeights: Float64Array.from(personas.flatMap((persona) => TOPICS.map((topic) => persona.topics[topic] ?? 0))),
    tones: personas.map((persona) => persona.tone),
  };
}

function cumulative(weights: readonly number[]): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0)) throw new Error('The shares of all personas are 0.');
  const shares = new Float64Array(weights.length);
  let sum = 0;
  for (let k = 0; k < weights.length; k += 1) {
    sum += weights[k] / total;
    shares[k] = sum;
  }
  shares[weights.length - 1] = 1;
  return shares;
}
