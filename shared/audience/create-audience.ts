import { assert } from '../lib/assert.ts';
import { TICK_MS } from '../lib/constants.ts';
import { believeAnswer, feelAnswer } from './answer-effects.ts';
import { createArrivals, type FeedRates } from './arrivals.ts';
import { createAttentionLoop } from './attention-loop.ts';
import { createAttentionWheel } from './attention-wheel.ts';
import type { AudienceInputs, BranchingAudience } from './audience-contract.ts';
import { modelFor } from './audience-model.ts';
import type { AudienceProbe } from './audience-probe.ts';
import type { AudienceTick, TickOfferUses } from './audience-tick.ts';
import { createCandidateStream } from './candidate-stream.ts';
import { createChatChoice } from './chat-choice.ts';
import { createChatPulse } from './chat-pulse.ts';
import { createChatWriter } from './chat-writer.ts';
import { createCheckout } from './checkout.ts';
import { createCrowd } from './crowd.ts';
import { createDecisionKeys } from './decision-keys.ts';
import { enterRate } from './enter-rate.ts';
import { createFeedWaves } from './feed-waves.ts';
import { createLuckyDraw } from './lucky-draw.ts';
import type { Echo } from './moment.ts';
import { createNewcomers } from './newcomer.ts';
import { createPaidFeed } from './paid-feed.ts';
import { saveFields, saveParts } from './part-memory.ts';
import { personaTable } from './persona-table.ts';
import { createRunningDigest } from './running-digest.ts';
import type { Stage } from './stage.ts';
import { createStageIntegrals } from './stage-integrals.ts';
import { createStageReader } from './stage-reader.ts';
import { Counter, createTally } from './tally.ts';
import { createTraffic, windowTicksOf } from './traffic.ts';
import { createViewerActs } from './viewer-acts.ts';
import { createViewerPool, savePool } from './viewer-pool.ts';
import { createWording } from './wording.ts';

const FIRST_CAPACITY = 256;

/**
 * Creates the audience of one show before its first tick (tick 1): no clock, no input or output. A tick reads the stage,
 * lets people in, then lets everybody look whose time it is; a probe sees it all and changes nothing. Throws when a scenario overrides an unknown parameter.
 */
export function createAudience(inputs: AudienceInputs, probe: AudienceProbe | null = null): BranchingAudience {
  const { project, scenario, crowdSeed } = inputs;
  const model = modelFor(scenario);
  const personas = personaTable(inputs.personas, scenario, model);
  const pool = createViewerPool(FIRST_CAPACITY);
  const integrals = createStageIntegrals(model, personas.count, probe);
  const checkout = createCheckout(project.products.length);
  const chatPulse = createChatPulse(model);
  const windowTicks = windowTicksOf(model, inputs.plannedMs);
  const reader = createStageReader({ model, project, personas, integrals, checkout, chatPulse, windowTicks });
  const { moment } = reader;
  probe?.open({ pool, personas, model, script: reader.script, decay: integrals.decay });
  const tally = createTally(project.products.length);
  const digest = createRunningDigest();
  const echo: Echo = { notices: 0, lines: 0, rudeLines: 0, ignoredQuestions: 0 };
  const askers = new Map<number, number>();
  const wording = createWording(inputs);
  const chat = createChatWriter(wording, model.chatLinesPerSecond, model.bagLineShare);
  const bag = createLuckyDraw({ model, personas, pool, moment, digest, crowdSeed });
  const choice = createChatChoice(project, personas, pool, reader.statedTick, model.newcomerLooks);
  const keys = createDecisionKeys(crowdSeed);
  const parts = {
    model,
    scenario,
    project,
    personas,
    pool,
    moment,
    tally,
    checkout,
    chat,
    bag,
    claims: reader.claims,
    choice,
    digest,
    echo,
    askers,
    keys,
    probe,
  };
  const acts = createViewerActs(parts);
  const newcomers = createNewcomers(model, personas, pool, crowdSeed);
  const wheel = createAttentionWheel();
  const crowd = createCrowd({ ...parts, wheel, newcomers, visits: inputs.visits });
  const loop = createAttentionLoop({ ...parts, wheel, integrals, script: reader.script, crowd, acts });
  const stream = createCandidateStream(crowdSeed);
  const arrivals = createArrivals({ ...parts, fixedOnline: inputs.fixedOnline, crowd, stream, crowdSeed });
  const traffic = createTraffic(model, scenario, inputs.plannedMs, crowdSeed);
  const waves = createFeedWaves(model, inputs.plannedMs, crowdSeed);
  const paidFeed = createPaidFeed(model, windowTicks);
  const feed: FeedRates = { organic: 0, paid: 0, paidMatch: 1, burst: 0, followers: 0, raiders: 0 };
  const own = { lastTick: 0 };

  function readStage(stage: Stage, tick: number): void {
    checkout.open(stage);
    bag.read(stage.luckyBag, tick);
    chat.open(stage, tick);
    reader.read(stage, tick, traffic.match(), echo);
    echo.notices = 0;
    echo.lines = 0;
    echo.rudeLines = 0;
    echo.ignoredQuestions = 0;
    for (const answer of stage.answers) feelAnswer(model, pool, askers, answer, tick);
    for (const answer of stage.wrongAnswers) believeAnswer(pool, askers, answer);
  }

  /** What the feed brings in this tick, and how those who came with a wave or for money behave. */
  function readFeed(stage: Stage, tick: number): void {
    traffic.read(stage, tick);
    waves.read(stage, tick);
    feed.organic = traffic.impressionsPerMinute() * stage.effects.impressionsFactor;
    paidFeed.read(inputs.fixedOnline === null ? stage.paidTraffic : null, traffic.baseImpressionsPerMinute());
    feed.paid = paidFeed.impressionsPerMinute();
    feed.paidMatch = paidFeed.match();
    feed.burst = waves.burstPerMinute(traffic.baseImpressionsPerMinute());
    feed.followers = waves.followers();
    feed.raiders = waves.raiders() + stage.effects.raidViewers;
    moment.paidLeaveFactor = 1 / model.paidStay;
    moment.paidClickFactor = feed.paidMatch;
    moment.coldLeaveFactor = 1 / Math.sqrt(model.burstMatch);
    moment.coldClickFactor = model.burstMatch;
    moment.raidLeaveFactor = waves.raidLeaveFactor();
    tally.add(Counter.paidSpendCents, paidFeed.spendCents());
  }

  /** What was taken of offers in this tick, null when nothing was. */
  function offerUses(): TickOfferUses | null {
    const flashUnits = checkout.flashUnits();
    const gifts = checkout.giftsGiven();
    const bagEntrants = bag.entrants();
    return flashUnits + gifts.length + bagEntrants === 0 ? null : { flashUnits, gifts, bagEntrants };
  }

  function finish(stage: Stage, tick: number, attentions: number): AudienceTick {
    const online = crowd.online();
    const draw = bag.draw(wording.name);
    tally.add(Counter.watchMs, (online - crowd.companions()) * TICK_MS);
    chatPulse.read(echo.lines);
    digest.add(online);
    digest.add(attentions);
    const { counters, products } = tally.take();
    const closed = traffic.close(tick, tally.totals, meanListedPrice(stage));
    return {
      tick,
      online,
      attentions,
      counters,
      products,
      lines: chat.lines(),
      notices: chat.notices(),
      couponUses: checkout.couponUses(),
      offerUses: offerUses(),
      draw,
      traffic: inputs.fixedOnline === null ? closed : null,
    };
  }

  return {
    step(stage, tick) {
      assert(tick === own.lastTick + 1, `tick ${tick} follows tick ${own.lastTick}`);
      own.lastTick = tick;
      readStage(stage, tick);
      readFeed(stage, tick);
      if (tick === 1) arrivals.openDoors();
      const rate = enterRate(model, moment, crowd.online(), chatPulse.level(), traffic.match()) * waves.enterFactor();
      arrivals.letIn(feed, rate);
      const attentionsBefore = loop.attentions();
      loop.attend();
      return finish(stage, tick, loop.attentions() - attentionsBefore);
    },
    branch: keys.branch,
    save: () =>
      saveParts([
        { save: () => savePool(pool) },
        { save: () => saveFields({ askers }) },
        ...[own, echo].map((fields) => ({ save: () => saveFields(fields) })),
        ...[integrals, checkout, chatPulse, reader, tally, digest, wording, chat, bag, keys, wheel, crowd, loop],
        ...[arrivals, traffic, waves, paidFeed],
      ]),
    digest: () => digest.read(),
    attentions: () => loop.attentions(),
  };
}

function meanListedPrice(stage: Stage): number {
  let sum = 0;
  let count = 0;
  for (let product = 0; product < stage.listed.length; product += 1) {
    if (!stage.listed[product]) continue;
    sum += stage.priceCents[product];
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}
