import type { AudienceInputs } from '#shared/audience/audience-contract.ts';
import type { AudienceTick } from '#shared/audience/audience-tick.ts';
import { createAudience } from '#shared/audience/create-audience.ts';
import type { Stage, StageAct, StageAnswer } from '#shared/audience/stage.ts';
import { NO_AUDIENCE } from '#shared/model/audience-counters.ts';
import type { AudienceCounters, TrafficWindow } from '#shared/model/room.ts';
import type { SpeechActKind } from '#shared/model/speech-act.ts';

/** How a scripted team plays, in ticks of 250 ms. */
export interface TeamScript {
  /** Ticks between two acts, 0 for a silent host. */
  readonly actEveryTicks: number;
  readonly acts: readonly SpeechActKind[];
  /** Ticks until a question is answered, 0 for never. */
  readonly answerAfterTicks: number;
  /** Every n-th question is answered. */
  readonly answerEvery: number;
  /** Ticks each product stays pinned, 0 for no pin at all. */
  readonly pinTicks: number;
  /** Ticks until a rude line is hidden, 0 for never. */
  readonly hideAfterTicks: number;
}

const BEATS: readonly SpeechActKind[] = ['benefit', 'feature', 'demo', 'proof', 'priceReveal', 'callToAction'];

/** Teams as the calibration of the model imagines them. */
export const SCRIPTS = {
  silent: { actEveryTicks: 0, acts: BEATS, answerAfterTicks: 0, answerEvery: 1, pinTicks: 1_200, hideAfterTicks: 0 },
  novice: {
    actEveryTicks: 80,
    acts: ['feature', 'feature', 'priceReveal', 'feature', 'callToAction'],
    answerAfterTicks: 280,
    answerEvery: 3,
    pinTicks: 1_800,
    hideAfterTicks: 0,
  },
  competent: {
    actEveryTicks: 32,
    acts: [...BEATS, 'interactionPrompt', 'greeting', 'hook'],
    answerAfterTicks: 100,
    answerEvery: 1,
    pinTicks: 1_200,
    hideAfterTicks: 60,
  },
  expert: {
    actEveryTicks: 26,
    acts: [...BEATS, 'interactionPrompt', 'greeting', 'hook', 'honestLimit', 'demo', 'thanks'],
    answerAfterTicks: 56,
    answerEvery: 1,
    pinTicks: 1_200,
    hideAfterTicks: 60,
  },
} as const satisfies Readonly<Record<string, TeamScript>>;

/** What a scripted show came to. */
export interface ScriptedResult {
  readonly totals: AudienceCounters;
  readonly onlines: readonly number[];
  readonly windows: readonly TrafficWindow[];
  readonly digest: string;
  readonly attentions: number;
}

interface Asked {
  readonly dueTick: number;
  readonly answer: StageAnswer;
}

/** Plays `ticks` ticks of a scripted team before an audience; `watch` sees every tick, `change` may alter any stage. */
export function playScript(
  inputs: AudienceInputs,
  ticks: number,
  script: TeamScript,
  stage: Stage,
  change: (stage: Stage, tick: number) => Stage = (same) => same,
  watch: (tick: AudienceTick) => void = () => undefined,
): ScriptedResult {
  const audience = createAudience(inputs);
  const stock = [...stage.stock];
  const totals: Record<keyof AudienceCounters, number> = { ...NO_AUDIENCE };
  const onlines: number[] = [];
  const windows: TrafficWindow[] = [];
  let asked: Asked[] = [];
  let rudeTicks: number[] = [];
  let askedCount = 0;

  for (let tick = 1; tick <= ticks; tick += 1) {
    const pinned = script.pinTicks === 0 ? -1 : Math.floor((tick - 1) / script.pinTicks) % stage.listed.length;
    const due = asked.filter((one) => one.dueTick <= tick);
    asked = asked.filter((one) => one.dueTick > tick);
    const hiddenRude = rudeTicks.filter((since) => tick - since >= script.hideAfterTicks).length;
    rudeTicks = rudeTicks.slice(hiddenRude);
    const scripted: Stage = {
      ...stage,
      stock: [...stock],
      pinned,
      acts: actsAt(script, tick, pinned),
      answers: due.map((one) => one.answer),
      hiddenRude,
      isSpeaking: script.actEveryTicks > 0 && tick % script.actEveryTicks < 16,
    };
    const result = audience.step(change(scripted, tick), tick);
    for (const name of Object.keys(NO_AUDIENCE) as (keyof AudienceCounters)[])
      totals[name] += result.counters[name] ?? 0;
    for (const { product, units } of result.products) stock[product] -= units;
    for (const line of result.lines) {
      if (line.intent === 'rude' && script.hideAfterTicks > 0) rudeTicks.push(tick);
      if (line.topic === null || script.answerAfterTicks === 0) continue;
      askedCount += 1;
      if (askedCount % script.answerEvery !== 0) continue;
      const answer: StageAnswer = {
        by: 'host',
        topic: line.topic,
        product: line.product,
        isRight: true,
        viewers: [line.viewer],
      };
      asked.push({ dueTick: tick + script.answerAfterTicks, answer });
    }
    onlines.push(result.online);
    if (result.traffic !== null) windows.push(result.traffic);
    watch(result);
  }
  return { totals, onlines, windows, digest: audience.digest(), attentions: audience.attentions() };
}

function actsAt(script: TeamScript, tick: number, product: number): StageAct[] {
  if (script.actEveryTicks === 0 || tick % script.actEveryTicks !== 1) return [];
  const number = Math.floor(tick / script.actEveryTicks);
  return [{ kind: script.acts[number % script.acts.length], product, topic: null }];
}
