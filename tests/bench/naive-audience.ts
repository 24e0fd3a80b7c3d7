import { ACT_EFFECTS } from '#shared/audience/act-effects.ts';
import type { AudienceInputs } from '#shared/audience/audience-contract.ts';
import { modelFor } from '#shared/audience/audience-model.ts';
import { personaTable } from '#shared/audience/persona-table.ts';
import type { Stage } from '#shared/audience/stage.ts';
import { decayPerTick } from '#shared/audience/stage-integrals.ts';

/**
 * The comparison of the engine bench: viewers are objects, and every viewer is moved in every tick. Equal with the
 * engine: parameters, personas, effects of acts, boredom over time, half-lives, saturation, the hazards of leaving,
 * noticing, clicking, writing, liking, following, sharing and reporting, and the decision to buy. Left out, in its
 * favour: texts, questions, offers, stock, herd, digest and events. Random numbers come from the machine.
 */
export interface NaiveAudience {
  step(stage: Stage): void;
  online(): number;
  clicks(): number;
}

interface NaiveViewer {
  persona: number;
  ageTicks: number;
  interest: number;
  trust: number;
  bond: number;
  urgency: number;
  boredom: number;
  annoyance: number;
  valuation: number;
  knowledge: number;
  hasNoticed: boolean;
  hasFollowed: boolean;
}

const TICK_S = 0.25;

/** A naive room that always holds `count` viewers: who leaves is replaced at once. */
export function createNaiveAudience(inputs: AudienceInputs, count: number): NaiveAudience {
  const model = { ...modelFor(inputs.scenario) };
  const personas = personaTable(inputs.personas, inputs.scenario, model);
  const decay = {
    interest: decayPerTick(model.interestHalfLifeS),
    trust: decayPerTick(model.trustHalfLifeS),
    bond: decayPerTick(model.bondHalfLifeS),
    urgency: decayPerTick(model.urgencyHalfLifeS),
    boredom: decayPerTick(model.boredomHalfLifeS),
    annoyance: decayPerTick(model.annoyanceHalfLifeS),
    valuation: decayPerTick(model.valuationHalfLifeS),
  };
  const {
    leaveBoredom,
    leaveAnnoyance,
    leaveInterest,
    leaveBond,
    leavePassExponent,
    bouncePerS,
    noticePinnedPerS,
    clickPerS,
    clickInterest,
    clickValuation,
    clickOffset,
    chatFloor,
    chatInterest,
    chatAnnoyance,
    likePerS,
    followPerS,
    followBond,
    sharePerFollow,
    reportPerS,
    boredomPerS,
  } = model;
  const gains = new Float64Array(8);
  const viewers = Array.from({ length: count }, () => newcomer(personas.watcherShares));
  let clicks = 0;

  function newcomer(shares: Float64Array): NaiveViewer {
    const u = Math.random();
    return {
      persona: shares.findIndex((share) => share > u),
      ageTicks: 0,
      interest: model.startInterest,
      trust: model.startTrust,
      bond: model.startBond,
      urgency: 0,
      boredom: model.startBoredom,
      annoyance: 0,
      valuation: model.startValuation * 0.5,
      knowledge: 0,
      hasNoticed: false,
      hasFollowed: false,
    };
  }

  function buys(viewer: NaiveViewer): boolean {
    const logit =
      model.buyIntercept +
      personas.buyOffset[viewer.persona] +
      model.buyTrust * viewer.trust +
      model.buyValuation * viewer.valuation +
      model.buyUrgency * viewer.urgency * personas.impulse[viewer.persona] +
      model.buyInterest * viewer.interest +
      model.buyBond * viewer.bond +
      model.buyKnowledge * viewer.knowledge;
    return Math.random() < 1 / (1 + Math.exp(-logit));
  }

  function felt(value: number, gain: number): number {
    return value + (gain > 0 ? gain * (1 - value) : gain * value);
  }

  /** Moves one viewer by one tick; whether it stays. */
  function live(viewer: NaiveViewer): boolean {
    viewer.interest = felt(viewer.interest * decay.interest, gains[0]);
    viewer.trust = felt(viewer.trust * decay.trust, gains[1]);
    viewer.bond = felt(viewer.bond * decay.bond, gains[2]);
    viewer.urgency = felt(viewer.urgency * decay.urgency, gains[3]);
    viewer.boredom = felt(viewer.boredom * decay.boredom, gains[4]);
    viewer.annoyance = felt(viewer.annoyance * decay.annoyance, gains[5]);
    viewer.valuation = felt(viewer.valuation * decay.valuation, gains[6]);
    viewer.knowledge = felt(viewer.knowledge, gains[7]);
    viewer.ageTicks += 1;
    const { persona, interest, trust, bond, annoyance, boredom, valuation } = viewer;
    const mood = Math.exp(
      leaveBoredom * boredom +
        leaveAnnoyance * annoyance -
        leaveInterest * interest -
        leaveBond * bond -
        leavePassExponent,
    );
    const leave = personas.leavePerS[persona] * mood + (viewer.ageTicks < 40 ? bouncePerS : 0);
    const notice = viewer.hasNoticed ? 0 : noticePinnedPerS;
    const wish = Math.exp(clickInterest * interest + clickValuation * valuation + clickOffset);
    const click = viewer.hasNoticed ? clickPerS * personas.clickFactor[persona] * wish : 0;
    const write = personas.chatPerS[persona] * (chatFloor + chatInterest * interest + chatAnnoyance * annoyance);
    const like = likePerS * interest;
    const follow = viewer.hasFollowed ? 0 : followPerS * trust * (bond + followBond);
    const share = follow * sharePerFollow;
    const report = reportPerS * annoyance * annoyance;
    const total = leave + notice + click + write + like + follow + share + report;
    const u = Math.random();
    const something = 1 - Math.exp(-total * TICK_S);
    if (u >= something) return true;
    const place = (u / something) * total;
    if (place < leave) return false;
    if (place < leave + notice) viewer.hasNoticed = true;
    else if (place < leave + notice + click) {
      clicks += 1;
      if (buys(viewer)) viewer.valuation *= 0.25;
    } else if (place >= total - report - share - follow && place < total - report - share) viewer.hasFollowed = true;
    return true;
  }

  return {
    step(stage) {
      gains.fill(0);
      gains[4] = boredomPerS * TICK_S;
      for (const act of stage.acts) for (const { state, gain } of ACT_EFFECTS[act.kind]) gains[state] += gain;
      for (let k = 0; k < viewers.length; k += 1) {
        if (!live(viewers[k])) viewers[k] = newcomer(personas.entrantShares);
      }
    },
    online: () => viewers.length,
    clicks: () => clicks,
  };
}
