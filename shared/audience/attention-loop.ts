import { TICK_MS } from '../lib/constants.ts';
import { drawUnit, Stream, streamKey } from '../random/draw.ts';
import { tableExp } from '../random/exact-math.ts';
import { createActAxis } from './act-axis.ts';
import { losesPatience } from './answer-effects.ts';
import { type AttentionWheel, WHEEL_TICKS } from './attention-wheel.ts';
import type { AudienceModel } from './audience-model.ts';
import type { Crowd } from './crowd.ts';
import type { Echo, Moment } from './moment.ts';
import type { PersonaTable } from './persona-table.ts';
import type { StageIntegrals } from './stage-integrals.ts';
import type { ViewerActs } from './viewer-acts.ts';
import { NONE, STATE_COUNT, ticksSince, ViewerFlag, type ViewerPool, ViewerState } from './viewer-pool.ts';

/** Who attends in a tick, what that does to them and what they do. */
export interface AttentionLoop {
  /** Lets everybody attend whose time it is. */
  attend(): void;
  /** Looks so far. */
  attentions(): number;
}

interface Parts {
  readonly model: AudienceModel;
  readonly personas: PersonaTable;
  readonly pool: ViewerPool;
  readonly wheel: AttentionWheel;
  readonly integrals: StageIntegrals;
  readonly crowd: Crowd;
  readonly acts: ViewerActs;
  readonly moment: Moment;
  readonly echo: Echo;
  readonly crowdSeed: number;
}

const TICK_S = TICK_MS / 1_000;
const MASK = WHEEL_TICKS - 1;
/** A viewer feels at most this much of a state between two looks. */
const GAIN_LIMIT = 0.9;
/** Those who write again: they have written, or are regulars of the chat. */
const TALKS = ViewerFlag.Commented | ViewerFlag.Talker;

/** The loop over the viewers of one show. */
export function createAttentionLoop(parts: Parts): AttentionLoop {
  const { model, personas, pool, wheel, integrals, crowd, acts, moment, echo } = parts;
  // Parameters of the hot path as locals: the model has too many names for a fast object.
  const {
    cartBuyPerS,
    chatAgain,
    chatAnnoyance,
    chatFloor,
    chatIgnored,
    chatInterest,
    clickAgain,
    clickInterest,
    clickOffset,
    clickPerS,
    clickValuation,
    companionChat,
    followBond,
    followPerS,
    leaveAnnoyance,
    leaveBond,
    leaveBoredom,
    leaveInterest,
    leavePassExponent,
    leaveWaiting,
    likePerS,
    newcomerLooks,
    noticeBagPerS,
    noticePinnedPerS,
    reportPerS,
    sharePerFollow,
  } = model;
  const decisionKey = streamKey(parts.crowdSeed, Stream.Decision);
  const { rows, rowLength, decay } = integrals;
  const { schedule, comeBack, meetProduct, leave: leaveRoom } = crowd;
  const axis = createActAxis(acts);
  const { hazards } = axis;
  let attentions = 0;

  /**
   * The hot loop: everybody on the list of this tick looks, feels what happened since the last look, and one draw over
   * competing hazards (1/s, `domain` 3.3) says what it does. One function with columns and parameters in locals: split
   * into functions it takes twice as long, because their results are boxed.
   */
  function attend(): void {
    const { tick, product, productEpoch, cardEpoch, isPinned, isBuyable, priceShift } = moment;
    const { bouncePerS, leaveFactor, clickFactor, chatFactor } = moment;
    const { states, flags, looks, lastLook, persona: personaOf, index: indexOf, next } = pool;
    const { productEpoch: productEpochOf, cardEpoch: cardEpochOf, askedTopic, cartProduct } = pool;
    const { leavePerS, clickFactor: clickFactorOf, chatPerS, attentionTicks, patienceTicks } = personas;
    const likePerInterest = likePerS;
    const noticePerS = isPinned ? noticePinnedPerS : noticeBagPerS;
    const now = (tick & MASK) * rowLength;

    for (let slot = wheel.take(tick); slot >= 0; ) {
      const following = next[slot];
      const base = slot * STATE_COUNT;
      const persona = personaOf[slot];
      const elapsed = ticksSince(tick, lastLook[slot]);
      const look = looks[slot] + 1;
      looks[slot] = look;
      attentions += 1;
      if ((flags[slot] & ViewerFlag.Away) !== 0) {
        comeBack(slot);
        lastLook[slot] = tick;
        schedule(slot, look < newcomerLooks ? crowd.newcomerTicks : attentionTicks[persona]);
        slot = following;
        continue;
      }

      const rowNow = now + persona * STATE_COUNT;
      const rowThen = (lastLook[slot] & MASK) * rowLength + persona * STATE_COUNT;
      const decayed = elapsed * STATE_COUNT;
      const isNewProduct = productEpochOf[slot] !== productEpoch;
      if (isNewProduct) meetProduct(slot);
      for (let state = 0; state < STATE_COUNT; state += 1) {
        const factor = decay[decayed + state];
        const before = isNewProduct && state >= ViewerState.Valuation ? 0 : rows[rowThen + state] * factor;
        const gain = rows[rowNow + state] - before;
        const value = states[base + state] * factor;
        if (gain > 0) states[base + state] = value + (gain < GAIN_LIMIT ? gain : GAIN_LIMIT) * (1 - value);
        else states[base + state] = value + (gain > -GAIN_LIMIT ? gain : -GAIN_LIMIT) * value;
      }
      lastLook[slot] = tick;
      const isAsking = askedTopic[slot] !== NONE;
      if (isAsking && losesPatience(model, pool, slot, tick, patienceTicks[persona])) echo.ignoredQuestions += 1;

      const flag = flags[slot];
      const isIgnored = (flag & ViewerFlag.Ignored) !== 0;
      const isCompanion = (flag & ViewerFlag.Companion) !== 0;
      const interest = states[base + ViewerState.Interest];
      const annoyance = states[base + ViewerState.Annoyance];
      const bond = states[base + ViewerState.Bond];
      const mood =
        leaveBoredom * states[base + ViewerState.Boredom] +
        leaveAnnoyance * annoyance -
        leaveInterest * interest -
        leaveBond * bond -
        (isAsking && !isIgnored ? leaveWaiting : 0) -
        leavePassExponent;
      let leave = 0;
      let notice = 0;
      let click = 0;
      let buy = 0;
      let follow = 0;
      let report = 0;
      if (!isCompanion) {
        leave = leaveFactor * leavePerS[persona] * tableExp(mood) + (look < newcomerLooks ? bouncePerS : 0);
        const trust = states[base + ViewerState.Trust];
        const valuation = states[base + ViewerState.Valuation];
        if (product !== -1) {
          if (cardEpochOf[slot] !== cardEpoch) notice = noticePerS;
          else if (isBuyable) {
            const worth = valuation + priceShift[persona];
            const wish = tableExp(clickInterest * interest + clickValuation * worth + clickOffset);
            const again = (flag & ViewerFlag.Clicked) !== 0 ? clickAgain : 1;
            click = clickPerS * clickFactor * clickFactorOf[persona] * again * wish;
          }
        }
        if (cartProduct[slot] !== NONE) buy = 4 * cartBuyPerS * trust * valuation;
        if ((flag & ViewerFlag.Followed) === 0) follow = followPerS * trust * (bond + followBond);
        report = reportPerS * annoyance * annoyance;
      }
      const talkative = isCompanion ? companionChat : (flag & TALKS) !== 0 ? chatAgain : 1;
      const chatWish = chatFloor + chatInterest * interest + chatAnnoyance * annoyance + (isIgnored ? chatIgnored : 0);
      const write = talkative * chatFactor * chatPerS[persona] * chatWish;
      const like = likePerInterest * interest;
      const share = follow * sharePerFollow;
      const total = leave + notice + click + buy + write + like + follow + share + report;

      const u = drawUnit(decisionKey, indexOf[slot], look);
      const something = 1 - tableExp(-total * elapsed * TICK_S);
      let isStaying = true;
      if (u < something) {
        const place = (u / something) * total;
        isStaying = place >= leave;
        if (isStaying) {
          hazards[0] = notice;
          hazards[1] = click;
          hazards[2] = buy;
          hazards[3] = write;
          hazards[4] = like;
          hazards[5] = follow;
          hazards[6] = share;
          hazards[7] = report;
          axis.act(slot, place - leave);
        } else leaveRoom(slot);
      }
      if (isStaying) schedule(slot, look < newcomerLooks ? crowd.newcomerTicks : attentionTicks[persona]);
      slot = following;
    }
  }

  return { attend, attentions: () => attentions };
}
