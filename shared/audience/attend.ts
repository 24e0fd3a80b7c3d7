import { TICK_MS } from '../lib/constants.ts';
import { drawUnit } from '../random/draw.ts';
import { tableExp } from '../random/exact-math.ts';
import type { ActAxis } from './act-axis.ts';
import { losesPatience } from './answer-effects.ts';
import { type AttentionWeights, FRESH_LOOKS } from './attention-weights.ts';
import { type AttentionWheel, ticksToNextLook, WHEEL_TICKS } from './attention-wheel.ts';
import type { AudienceModel } from './audience-model.ts';
import type { Crowd } from './crowd.ts';
import type { DecisionKeys } from './decision-keys.ts';
import type { Echo, Moment } from './moment.ts';
import { type PersonaRates, RATE_COUNT, Rate } from './persona-rates.ts';
import type { PersonaTable } from './persona-table.ts';
import { AHEAD, readAhead } from './read-ahead.ts';
import { repeatsHeard, type ScriptMemory } from './script-memory.ts';
import type { StageIntegrals } from './stage-integrals.ts';
import { BYTE, HALF, NONE, STATE_COUNT, ticksSince, ViewerFlag, type ViewerPool, ViewerState } from './viewer-pool.ts';

/** Everything a look needs. */
export interface AttentionRoom {
  readonly model: AudienceModel;
  readonly personas: PersonaTable;
  readonly pool: ViewerPool;
  readonly wheel: AttentionWheel;
  readonly integrals: StageIntegrals;
  readonly script: ScriptMemory;
  readonly crowd: Crowd;
  readonly moment: Moment;
  readonly echo: Echo;
  /** Lets a viewer who stays enter for the lucky bag, while one is up. */
  readonly enterBag: (slot: number) => void;
  readonly weights: AttentionWeights;
  readonly rates: PersonaRates;
  readonly axis: ActAxis;
  readonly keys: DecisionKeys;
}

// The compiler takes what this file declares for constants, and loads and checks what it imports at every use.
const TICK_S = TICK_MS / 1_000;
const MASK = WHEEL_TICKS - 1;
const STATES = STATE_COUNT;
const HALFWORD = HALF;
const BYTEWORD = BYTE;
const RATES = RATE_COUNT;
const NOTHING = NONE;
const FRESH = FRESH_LOOKS;
const { Interest, Trust, Bond, Boredom, Annoyance, Valuation } = ViewerState;
const { Away, Clicked, Cold, Companion, Followed, Ignored, InBag, Paid, Raided, Talker } = ViewerFlag;
/** Viewers who leave or click by another factor than the rest. */
const SPECIAL = InBag | Paid | Cold | Raided;
const { Leave, Click, ClickAgain, Write, WriteAgain, WriteCompanion, PriceShift, AttentionTicks } = Rate;
/** A viewer feels at most this much of a state between two looks. */
const GAIN_LIMIT = 0.9;
/** More than rounding can lift a chance above what is expected: the table of exponentials lies above the curve. */
const TABLE_ERROR = 1e-9;

/**
 * The hot loop: everybody on the list of this tick looks, feels what happened since the last look, and one draw over
 * competing hazards (1/s, `domain` 3.3) says what it does. Returns the number of looks. One function of the module and
 * no closure, with columns and weights in locals: so the compiler knows its constants and boxes no number.
 */
export function attend(room: AttentionRoom): number {
  const { model, pool, wheel, crowd, echo, axis, script, keys } = room;
  const { tick, product, productEpoch, cardEpoch, isPinned, isBuyable, bouncePerS } = room.moment;
  const { isBagOpen, bagLeaveFactor, bagClickFactor, paidLeaveFactor, paidClickFactor } = room.moment;
  const { coldLeaveFactor, coldClickFactor, raidLeaveFactor } = room.moment;
  const { states, flags, looks, lastLook, persona: personaOf, index: indexOf, next } = pool;
  const { productEpoch: productEpochOf, cardEpoch: cardEpochOf, askedTopic, cartProduct } = pool;
  const { leaveBoredom, leaveAnnoyance, leaveInterest, leaveBond, leaveWaiting, leavePassExponent } = room.weights;
  const { clickInterest, clickValuation, clickOffset, cartPerS, followPerS, followBond, sharePerFollow } = room.weights;
  const { reportPerS, notInterestedPerS, chatFloor, chatInterest, chatAnnoyance, chatIgnored, likePerS } = room.weights;
  const { newcomerLooks, bounce, browse, noticePinnedPerS, noticeBagPerS } = room.weights;
  const { rows, rowLength, decay } = room.integrals;
  const { patienceTicks } = room.personas;
  const { newcomerTicks } = crowd;
  const { hazards } = axis;
  const decisionKey = keys.decision();
  const attentionKey = keys.attention();
  const rates = room.rates.rows;
  const { scriptInterest, scriptBoredom } = room.weights;
  const { enteredTick } = pool;
  const lastRepeatTick = script.lastTick();
  const noticePerS = isPinned ? noticePinnedPerS : noticeBagPerS;
  const now = (tick & MASK) * rowLength;

  const count = wheel.take(next, tick);
  const { due } = wheel;

  for (let k = 0; k < count; k += 1) {
    if (k % AHEAD === 0) readAhead(states, due, k, count);
    const slot = due[k];
    const persona = personaOf[slot * BYTEWORD];
    const index = indexOf[slot];
    const then = lastLook[slot * HALFWORD];
    const look = looks[slot] + 1;
    const ownRate = persona * RATES;
    const meanTicks = look < newcomerLooks ? newcomerTicks : rates[ownRate + AttentionTicks];
    looks[slot] = look;
    lastLook[slot * HALFWORD] = tick;
    if ((flags[slot * HALFWORD] & Away) !== 0) {
      crowd.comeBack(slot);
      wheel.put(next, slot, tick, ticksToNextLook(attentionKey, index, look, meanTicks));
      continue;
    }

    const elapsed = ticksSince(tick, then);
    const rowNow = now + persona * STATES;
    const rowThen = (then & MASK) * rowLength + persona * STATES;
    const decayed = elapsed * STATES;
    if (productEpochOf[slot * HALFWORD] !== productEpoch) crowd.meetProduct(slot);
    // A gain takes from what is missing, a loss from what is there: |1 − value| or |0 − value|. Between two acts a gain is
    // rounding of either sign, so that a branch on it could not be foretold.
    for (let state = 0; state < STATES; state += 1) {
      const factor = decay[decayed + state];
      const gain = rows[rowNow + state] - rows[rowThen + state] * factor;
      const felt = gain > GAIN_LIMIT ? GAIN_LIMIT : gain < -GAIN_LIMIT ? -GAIN_LIMIT : gain;
      const value = states[slot + state] * factor;
      states[slot + state] = value + felt * Math.abs((Number(gain > 0) | 0) - value);
    }
    if (lastRepeatTick > tick - elapsed) {
      const repeats = repeatsHeard(script, tick - elapsed, enteredTick[slot]);
      if (repeats > 0) {
        states[slot + Interest] *= 1 + Math.max(-1, scriptInterest * repeats);
        states[slot + Boredom] += Math.min(1, scriptBoredom * repeats) * (1 - states[slot + Boredom]);
      }
    }
    const isAsking = askedTopic[slot * BYTEWORD] !== NOTHING;
    if (isAsking && losesPatience(model, pool, slot, tick, patienceTicks[persona])) echo.ignoredQuestions += 1;

    const flag = flags[slot * HALFWORD];
    const isIgnored = (flag & Ignored) !== 0;
    const isCompanion = (flag & Companion) !== 0;
    const interest = states[slot + Interest];
    const annoyance = states[slot + Annoyance];
    const bond = states[slot + Bond];
    let leave = 0;
    let notice = 0;
    let click = 0;
    let buy = 0;
    let follow = 0;
    let report = 0;
    if (!isCompanion) {
      const mood =
        leaveBoredom * states[slot + Boredom] +
        leaveAnnoyance * annoyance -
        leaveInterest * interest -
        leaveBond * bond -
        (isAsking && !isIgnored ? leaveWaiting : 0) -
        leavePassExponent;
      const fresh = look < FRESH ? look : FRESH;
      leave = (rates[ownRate + Leave] + browse[fresh]) * tableExp(mood) + bouncePerS * bounce[fresh];
      let clickFactor = 1;
      if ((flag & SPECIAL) !== 0) {
        if ((flag & InBag) !== 0) {
          leave *= bagLeaveFactor;
          clickFactor *= bagClickFactor;
        }
        if ((flag & Paid) !== 0) {
          leave *= paidLeaveFactor;
          clickFactor *= paidClickFactor;
        }
        if ((flag & Cold) !== 0) {
          leave *= coldLeaveFactor;
          clickFactor *= coldClickFactor;
        }
        if ((flag & Raided) !== 0) leave *= raidLeaveFactor;
      }
      const trust = states[slot + Trust];
      const valuation = states[slot + Valuation];
      if (product !== -1) {
        if (cardEpochOf[slot * HALFWORD] !== cardEpoch) notice = noticePerS;
        else if (isBuyable) {
          const worth = valuation + rates[ownRate + PriceShift];
          const wish = tableExp(clickInterest * interest + clickValuation * worth + clickOffset);
          click = rates[ownRate + ((flag & Clicked) !== 0 ? ClickAgain : Click)] * wish * clickFactor;
        }
      }
      if (cartProduct[slot * BYTEWORD] !== NOTHING) buy = cartPerS * trust * valuation;
      if ((flag & Followed) === 0) follow = followPerS * interest * (bond + followBond);
      const boredom = states[slot + Boredom];
      report = reportPerS * annoyance * annoyance + notInterestedPerS * boredom * boredom;
    }
    const chatWish = chatFloor + chatInterest * interest + chatAnnoyance * annoyance + (isIgnored ? chatIgnored : 0);
    const talks = isCompanion ? WriteCompanion : (flag & Talker) !== 0 ? WriteAgain : Write;
    const write = rates[ownRate + talks] * chatWish;
    const like = likePerS * interest;
    const share = follow * sharePerFollow;
    const total = leave + notice + click + buy + write + like + follow + share + report;

    const u = drawUnit(decisionKey, index, look);
    const expected = total * elapsed * TICK_S;
    let isStaying = true;
    // A chance is never above what is expected, so most looks need no exponential.
    if (u < expected + TABLE_ERROR) {
      const something = 1 - tableExp(-expected);
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
        } else crowd.leave(slot);
      }
    }
    if (isStaying) {
      if (isBagOpen) room.enterBag(slot);
      wheel.put(next, slot, tick, ticksToNextLook(attentionKey, index, look, meanTicks));
    }
  }
  return count;
}
