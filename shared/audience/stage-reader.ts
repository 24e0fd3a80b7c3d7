import { TICK_MS } from '../lib/constants.ts';
import type { Project } from '../model/project.ts';
import { tableExp } from '../random/exact-math.ts';
import { ACT_EFFECTS, type EffectTrait } from './act-effects.ts';
import type { AudienceModel } from './audience-model.ts';
import type { ChatPulse } from './chat-pulse.ts';
import type { Checkout } from './checkout.ts';
import { type ClaimWatch, createClaimWatch } from './claim-watch.ts';
import { feelIncidents, frozenLeaveFactor } from './feel-incidents.ts';
import { isSearchGood } from './goods-kind.ts';
import { createHostPresence, type HostPresence } from './host-presence.ts';
import { createMoment, type Echo, type Moment } from './moment.ts';
import { createOfferWatch } from './offer-watch.ts';
import { type SavedPart, saveFields, saveParts } from './part-memory.ts';
import { type PersonaTable, TOPICS } from './persona-table.ts';
import { createRevealMemory } from './reveal-memory.ts';
import { createRudenessWatch } from './rudeness-watch.ts';
import { createScarcityWatch } from './scarcity-watch.ts';
import { createScriptMemory, type ScriptMemory } from './script-memory.ts';
import type { Stage, StageAct } from './stage.ts';
import { decayPerTick, type StageIntegrals } from './stage-integrals.ts';
import { ViewerState } from './viewer-pool.ts';

const TICK_S = TICK_MS / 1_000;

/** Turns what can be perceived into integrals and the moment that viewers meet. */
export interface StageReader extends SavedPart {
  readonly moment: Moment;
  readonly host: HostPresence;
  readonly claims: ClaimWatch;
  readonly script: ScriptMemory;
  /** Tick in which the topic of a product was last stated, at `product × topics + topic`; 0 for never. */
  readonly statedTick: Int32Array;
  /** Reads the stage of a tick. `match` is the audience match in (0, 1], `echo` what the audience did in the last tick. */
  read(stage: Stage, tick: number, match: number, echo: Echo): void;
}

interface Parts {
  readonly model: AudienceModel;
  readonly project: Project;
  readonly personas: PersonaTable;
  readonly integrals: StageIntegrals;
  readonly checkout: Checkout;
  readonly chatPulse: ChatPulse;
  /** Length of a traffic window in ticks, by which shorter shows go faster. */
  readonly windowTicks: number;
}

/** What the reader remembers of the stage. */
interface Noticed {
  herdBudget: number;
  spokenProduct: number;
  cardSinceTick: number;
  beatSinceTick: number;
  seenBag: string | null;
  readonly statedTick: Int32Array;
}

/** A reader of an empty stage. */
export function createStageReader({
  model,
  project,
  personas,
  integrals,
  checkout,
  chatPulse,
  windowTicks,
}: Parts): StageReader {
  const moment = createMoment(personas.count);
  const host = createHostPresence(model);
  const offers = createOfferWatch(model, project, personas, integrals);
  const rudeness = createRudenessWatch(model, integrals);
  const productCount = project.products.length;
  const scarcity = createScarcityWatch(model, integrals, productCount);
  const claims = createClaimWatch(model, personas, integrals, productCount);
  const reveals = createRevealMemory(model, productCount);
  const script = createScriptMemory(model);
  const statedTick = new Int32Array(productCount * TOPICS.length);
  const factors: Record<EffectTrait, Float64Array | null> = {
    all: null,
    priceSensitivity: personas.priceSensitivity,
    sceptic: personas.scepticism.map((scepticism) => 1 + scepticism),
    impulse: personas.impulse.map((impulse) => 0.5 + impulse),
  };
  const herdDecay = decayPerTick(model.herdHalfLifeS);
  const hastyTicks = model.beatShortShare * windowTicks;
  const own: Noticed = {
    herdBudget: model.herdPerMinuteMax / 2,
    spokenProduct: -1,
    cardSinceTick: 0,
    beatSinceTick: 0,
    seenBag: null,
    statedTick,
  };

  function putOnStage(stage: Stage, tick: number): void {
    for (const act of stage.acts) if (act.product !== -1) own.spokenProduct = act.product;
    const product = stage.pinned !== -1 ? stage.pinned : own.spokenProduct;
    const isPinned = stage.pinned !== -1;
    if (product !== moment.product) {
      meetBeat(tick);
      moment.product = product;
      moment.productEpoch += 1;
      integrals.clearProduct();
    } else if (isPinned === moment.isPinned && (tick - own.cardSinceTick) * TICK_S < model.cardRepeatS) return;
    moment.isPinned = isPinned;
    moment.cardEpoch += 1;
    own.cardSinceTick = tick;
  }

  /** Another product wakes the viewers, unless they have hardly seen the last one. */
  function meetBeat(tick: number): void {
    integrals.because('newProduct');
    if (moment.product !== -1) {
      const isHasty = tick - own.beatSinceTick < hastyTicks;
      integrals.add(ViewerState.Boredom, isHasty ? model.beatHasteBoredom : model.beatNoveltyBoredom, null);
      if (isHasty) integrals.add(ViewerState.Interest, model.beatHasteInterest, null);
    }
    own.beatSinceTick = tick;
  }

  /** Whether the product has been on stage for so long that desire wears off. */
  const isBeatLong = (tick: number) => moment.product !== -1 && (tick - own.beatSinceTick) * TICK_S > model.beatLongS;

  /** How much of its gain an act gives to a state. */
  function scaleOf(state: ViewerState, tick: number): number {
    if (state === ViewerState.Interest) return host.interestFactor();
    if (state === ViewerState.Trust) return model.trustGain * host.trustFactor();
    return state === ViewerState.Valuation && isBeatLong(tick) ? model.beatLongValuation : 1;
  }

  function isFelt({ kind }: StageAct, product: number): boolean {
    return kind === 'demo' && product !== -1 && !isSearchGood(project.products[product]);
  }

  function hear(act: StageAct, tick: number): void {
    const isAboutOther = act.product !== -1 && act.product !== moment.product;
    const product = act.product === -1 ? moment.product : act.product;
    const felt = isFelt(act, product) ? model.demoExperience : 1;
    const strength = host.novelty(act.kind) * host.intake() * reveals.factor(act.kind, product) * felt;
    if (isAboutOther) integrals.add(ViewerState.Annoyance, model.mismatchAnnoyance, null);
    for (const { state, gain, trait } of ACT_EFFECTS[act.kind]) {
      if (isAboutOther && state >= ViewerState.Valuation) continue;
      integrals.add(state, gain > 0 ? gain * strength * scaleOf(state, tick) : gain, factors[trait]);
    }
    if (act.topic !== null) state(product, act.topic, tick);
  }

  function state(product: number, topic: (typeof TOPICS)[number], tick: number): void {
    if (product !== -1) statedTick[product * TOPICS.length + TOPICS.indexOf(topic)] = tick;
  }

  function feelTime(tick: number): void {
    const wear = isBeatLong(tick) ? 1 + model.beatLongBoredom : 1;
    integrals.because('time');
    integrals.add(ViewerState.Boredom, model.boredomPerS * TICK_S * (1 + host.repetition()) * wear, null);
    integrals.because('monologue');
    if (host.monologueS() > model.monologueS && host.quietS() === 0)
      integrals.add(ViewerState.Boredom, model.monologueBoredomPerS * TICK_S, null);
    if (host.shrill() > 0)
      integrals.add(ViewerState.Annoyance, model.energyShrillAnnoyancePerS * TICK_S * host.shrill(), null);
    if (host.quietS() >= model.deadAirS) feelSilence(host.quietS());
  }

  /** Silence is felt when it is noticed and when it is long, and then again and again. */
  function feelSilence(quietS: number): void {
    integrals.because('silence');
    const annoyance = model.deadAirAnnoyancePerS * (quietS < model.deadAirLongS ? 1 : model.deadAirLongAnnoyance);
    integrals.add(ViewerState.Annoyance, annoyance * TICK_S, null);
    if (quietS - TICK_S < model.deadAirS) {
      integrals.add(ViewerState.Interest, model.deadAirInterest, null);
      integrals.add(ViewerState.Boredom, model.deadAirBoredom, null);
    } else if (quietS % model.deadAirLongS < TICK_S) {
      integrals.add(ViewerState.Interest, model.deadAirLongInterest, null);
      integrals.add(ViewerState.Boredom, model.deadAirLongBoredom, null);
    }
  }

  function seeCard(stage: Stage): void {
    if (!moment.isPinned) return;
    const left = checkout.piecesLeft(moment.product);
    integrals.because(left === 0 ? 'soldOut' : 'scarce');
    if (left === 0) integrals.add(ViewerState.Annoyance, model.soldOutAnnoyancePerS * TICK_S, null);
    else if (left < model.scarceStock) {
      const withOffer = offers.hasOffer(stage, moment.product) ? model.scarceWithOffer : 1;
      integrals.add(ViewerState.Urgency, model.scarceUrgencyPerS * TICK_S * withOffer, factors.impulse);
    }
  }

  /** A pinned line answers the newcomers before they ask, and a bag that is up is worth waiting for. */
  function seeChat(stage: Stage): void {
    integrals.because('chat');
    if (stage.hasPinnedLine) integrals.add(ViewerState.Trust, model.pinnedLineTrustPerS * TICK_S, null);
    const flood = chatPulse.flood();
    integrals.add(ViewerState.Interest, model.chatInterestPerS * TICK_S * (chatPulse.level() - flood), null);
    if (flood > 0) integrals.add(ViewerState.Boredom, model.chatFloodBoredomPerS * TICK_S * flood, null);
    if (stage.luckyBag === null || stage.luckyBag.id === own.seenBag) return;
    own.seenBag = stage.luckyBag.id;
    integrals.because('luckyBag');
    integrals.add(ViewerState.Interest, model.bagInterest, null);
    integrals.add(ViewerState.Boredom, model.bagBoredom, null);
  }

  function seeOthers(echo: Echo): void {
    own.herdBudget = Math.min(model.herdPerMinuteMax / 2, own.herdBudget + (model.herdPerMinuteMax / 60) * TICK_S);
    moment.herd *= herdDecay;
    integrals.because('othersBuy');
    const seen = Math.min(echo.notices, own.herdBudget);
    if (seen > 0) {
      own.herdBudget -= seen;
      moment.herd = Math.min(1, moment.herd + 0.2 * seen * (1 - moment.herd));
      integrals.add(ViewerState.Interest, model.herdInterest * seen, personas.herd);
      integrals.add(ViewerState.Trust, model.herdTrust * seen, personas.herd);
      integrals.add(ViewerState.Valuation, model.herdValuation * seen, personas.herd);
      integrals.add(ViewerState.Urgency, model.herdUrgency * seen, personas.herd);
    }
    const ignored = Math.min(echo.ignoredQuestions, model.ignoredPerTickMax) * model.ignoredBystanders;
    if (ignored === 0) return;
    integrals.because('othersIgnored');
    integrals.add(ViewerState.Trust, model.ignoredTrust * ignored, null);
    integrals.add(ViewerState.Valuation, model.ignoredValuation * ignored, null);
    integrals.add(ViewerState.Annoyance, model.ignoredAnnoyance * ignored, null);
  }

  function hearAnswers(stage: Stage, tick: number): void {
    for (let place = 0; place < stage.answers.length; place += 1) {
      const answer = stage.answers[place];
      if (!answer.isRight) continue;
      integrals.because('answer', place);
      const share = model.answerBystanders;
      state(answer.product === -1 ? moment.product : answer.product, answer.topic, tick);
      integrals.add(ViewerState.Trust, model.trustGain * model.answerFairTrust * share, null);
      integrals.add(ViewerState.Bond, model.answerBond * share, null);
      if (answer.product !== -1 && answer.product !== moment.product) continue;
      integrals.add(ViewerState.Knowledge, model.answerKnowledge * share, null);
      integrals.add(ViewerState.Valuation, model.answerValuation * share, null);
    }
  }

  function describe(stage: Stage, match: number): void {
    const { product } = moment;
    moment.muted = stage.muted;
    moment.isBuyable = product !== -1 && checkout.isBuyable(product);
    moment.appeal = product === -1 ? 0 : project.products[product].appeal * match;
    moment.energy = host.energy();
    moment.bouncePerS = model.bouncePerS * host.bounceFactor() * tableExp(-model.bounceHook * host.hookQuality());
    const isBagUp = stage.luckyBag !== null;
    moment.leaveFactor =
      (frozenLeaveFactor(stage.effects, model) * (isBagUp ? model.bagWatchLeave : 1)) / Math.sqrt(match);
    const readable = 1 - model.chatFloodClick * chatPulse.flood();
    moment.clickFactor =
      match * readable * (isBagUp ? model.bagWatchClick : 1) * (1 + model.clickCallToAction * host.callLevel());
    moment.chatFactor = 1 + model.chatPrompt * host.promptLevel();
    moment.hasOffer = offers.hasOffer(stage, product);
    const listCents = product === -1 ? 1 : project.products[product].priceCents;
    const gift = offers.hasGift(stage, product) ? model.giftSaved : 0;
    const saved = product === -1 ? 0 : 1 - checkout.unitPriceCents(product) / listCents + gift;
    const worth = Math.max(-0.5, Math.min(0.5, saved)) * model.priceWorth;
    for (let persona = 0; persona < personas.count; persona += 1) {
      const sensitivity = model.priceWorthBase + (1 - model.priceWorthBase) * personas.priceSensitivity[persona];
      moment.priceShift[persona] = worth * sensitivity;
    }
  }

  return {
    moment,
    host,
    claims,
    script,
    statedTick,
    save: () =>
      saveParts([
        { save: () => saveFields(own) },
        { save: () => saveFields(moment) },
        ...[host, offers, rudeness, scarcity, claims, reveals, script],
      ]),
    read(stage, tick, match, echo) {
      moment.tick = tick;
      integrals.begin();
      host.read(stage);
      putOnStage(stage, tick);
      for (let place = 0; place < stage.acts.length; place += 1) {
        integrals.because('act', place);
        hear(stage.acts[place], tick);
      }
      hearAnswers(stage, tick);
      script.read(stage.beats, tick);
      integrals.because('claim');
      claims.read(stage, moment.product);
      integrals.because('falseScarcity');
      scarcity.read(stage, tick, moment.product);
      feelTime(tick);
      seeCard(stage);
      seeChat(stage);
      seeOthers(echo);
      integrals.because('offer');
      offers.read(stage, moment.product);
      integrals.because('moderation');
      rudeness.read(stage, tick, echo.rudeLines + stage.rudeLines);
      feelIncidents(stage.effects, model, integrals);
      integrals.end(tick);
      describe(stage, match);
    },
  };
}
