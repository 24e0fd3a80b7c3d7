import type { Project } from '../model/project.ts';
import { drawUnit } from '../random/draw.ts';
import { sigmoid } from '../random/exact-math.ts';
import type { AudienceModel } from './audience-model.ts';
import { type AudienceProbe, ViewerAct } from './audience-probe.ts';
import { askIntent, type ChatChoice } from './chat-choice.ts';
import type { ChatWriter } from './chat-writer.ts';
import type { Checkout } from './checkout.ts';
import type { ClaimWatch } from './claim-watch.ts';
import type { DecisionKeys } from './decision-keys.ts';
import type { LuckyDraw } from './lucky-draw.ts';
import type { Echo, Moment } from './moment.ts';
import type { PersonaTable } from './persona-table.ts';
import type { RunningDigest } from './running-digest.ts';
import { Counter, ProductCounter, type Tally } from './tally.ts';
import { BYTE, HALF, NONE, ViewerFlag, type ViewerPool, ViewerState } from './viewer-pool.ts';

/** Offsets of the counter for further draws of the decision stream in one look. */
const DecisionDraw = {
  Buy: 0x1000_0000,
  Quantity: 0x2000_0000,
  Ask: 0x3000_0000,
  Words: 0x4000_0000,
  Taps: 0x5000_0000,
};

/** What viewers do to the room. Each changes the viewer, the tally and what others see. */
export interface ViewerActs {
  notice(slot: number): void;
  click(slot: number): void;
  buyFromCart(slot: number): void;
  write(slot: number): void;
  like(slot: number): void;
  follow(slot: number): void;
  share(slot: number): void;
  report(slot: number): void;
  /** Writes the phrase of the lucky bag, when the viewer takes part and has not yet. */
  enterBag(slot: number): void;
}

interface Parts {
  readonly model: AudienceModel;
  readonly project: Project;
  readonly personas: PersonaTable;
  readonly pool: ViewerPool;
  readonly moment: Moment;
  readonly tally: Tally;
  readonly checkout: Checkout;
  readonly chat: ChatWriter;
  readonly bag: LuckyDraw;
  readonly claims: ClaimWatch;
  readonly choice: ChatChoice;
  readonly digest: RunningDigest;
  readonly echo: Echo;
  /** Slots of viewers with an open question, by viewer. */
  readonly askers: Map<number, number>;
  readonly keys: DecisionKeys;
  readonly probe: AudienceProbe | null;
}

/** Acts of the viewers of one show. */
export function createViewerActs(parts: Parts): ViewerActs {
  const {
    model,
    project,
    personas,
    pool,
    moment,
    tally,
    checkout,
    chat,
    bag,
    choice,
    digest,
    echo,
    askers,
    claims,
    keys,
  } = parts;

  const draw = (slot: number, offset: number) => drawUnit(keys.decision(), pool.index[slot], offset + pool.looks[slot]);
  const has = (slot: number, flag: number) => (pool.flags[slot * HALF] & flag) !== 0;
  const mark = (slot: number, act: ViewerAct, product = moment.product): void => {
    digest.add((pool.index[slot] ^ (act << 27)) + moment.tick);
    parts.probe?.acted(slot, pool.index[slot], act, product);
  };

  /** Counts a viewer once under a flag; companions are never counted. */
  function countOnce(slot: number, flag: number, counter: number): void {
    if ((pool.flags[slot * HALF] & (flag | ViewerFlag.Companion)) !== 0) return;
    pool.flags[slot * HALF] |= flag;
    tally.add(counter, 1);
  }

  function buyProbability(slot: number): number {
    const { states } = pool;
    const persona = pool.persona[slot * BYTE];
    const isUnresolved = pool.askedTopic[slot * BYTE] !== NONE && pool.askedProduct[slot * BYTE] === moment.product;
    return sigmoid(
      model.buyIntercept +
        personas.buyOffset[persona] +
        model.buyTrust * states[slot + ViewerState.Trust] +
        model.buyValuation * states[slot + ViewerState.Valuation] +
        model.buyPrice * moment.priceShift[persona] +
        model.buyUrgency * states[slot + ViewerState.Urgency] * personas.impulse[persona] +
        model.buyInterest * states[slot + ViewerState.Interest] +
        model.buyHerd * personas.herd[persona] * moment.herd +
        model.buyBond * states[slot + ViewerState.Bond] +
        model.buyKnowledge * states[slot + ViewerState.Knowledge] -
        (isUnresolved ? model.buyUnresolved : 0),
    );
  }

  function order(slot: number, product: number): void {
    const wanted = draw(slot, DecisionDraw.Quantity) < model.secondPieceShare ? 2 : 1;
    const placed = checkout.order(product, wanted, pool.index[slot]);
    pool.cartProduct[slot * BYTE] = NONE;
    if (placed === null) return;
    mark(slot, ViewerAct.Order, product);
    digest.add(placed.paidCents);
    tally.addProduct(product, ProductCounter.orders, 1);
    tally.addProduct(product, ProductCounter.units, placed.quantity);
    tally.addProduct(product, ProductCounter.gmvCents, placed.paidCents);
    if (has(slot, ViewerFlag.Paid)) {
      tally.add(Counter.paidOrders, 1);
      tally.add(Counter.paidGmvCents, placed.paidCents);
    }
    countOnce(slot, ViewerFlag.Bought, Counter.buyers);
    if (product === moment.product) pool.flags[slot * HALF] |= ViewerFlag.BuyUntold;
    pool.states[slot + ViewerState.Valuation] *= 0.25;
    if (claims.isMisinformed(product)) pool.states[slot + ViewerState.Trust] *= 1 + model.misinformedTrust;
    echo.notices += 1;
    chat.notice(pool.index[slot], project.products[product].id, placed.quantity);
  }

  function ask(slot: number, topic: number): void {
    pool.askedTopic[slot * BYTE] = topic;
    pool.askedProduct[slot * BYTE] = moment.product;
    pool.askedTick[slot * HALF] = moment.tick;
    pool.askedTopics[slot * HALF] |= 1 << topic;
    pool.flags[slot * HALF] &= ~ViewerFlag.Ignored;
    askers.set(pool.index[slot], slot);
    tally.add(Counter.questions, 1);
    mark(slot, ViewerAct.Question);
  }

  /** Number of the topic asked about, −1 for a line that asks nothing. */
  function topicOf(slot: number): number {
    if (pool.askedTopic[slot * BYTE] !== NONE) return -1;
    const persona = pool.persona[slot * BYTE];
    const u = draw(slot, DecisionDraw.Ask);
    const asksMore = has(slot, ViewerFlag.Companion) ? model.companionQuestions : 1;
    const share = Math.min(1, personas.questionShare[persona] * asksMore);
    return u < share ? choice.topic(slot, moment, u / share) : -1;
  }

  return {
    notice(slot) {
      mark(slot, ViewerAct.Notice);
      pool.cardEpoch[slot * HALF] = moment.cardEpoch;
      tally.addProduct(moment.product, ProductCounter.exposures, 1);
      countOnce(slot, ViewerFlag.Exposed, Counter.exposedViewers);
    },
    click(slot) {
      mark(slot, ViewerAct.Click);
      const { product } = moment;
      tally.addProduct(product, ProductCounter.clicks, 1);
      pool.flags[slot * HALF] |= ViewerFlag.Clicked;
      const u = draw(slot, DecisionDraw.Buy);
      const probability = buyProbability(slot);
      if (u < probability) order(slot, product);
      else if (u < probability * (1 + model.cartRatio)) {
        mark(slot, ViewerAct.Cart);
        pool.cartProduct[slot * BYTE] = product;
        tally.addProduct(product, ProductCounter.carts, 1);
      }
    },
    buyFromCart: (slot) => order(slot, pool.cartProduct[slot * BYTE]),
    write(slot) {
      const viewer = pool.index[slot];
      if (moment.muted.includes(viewer)) return;
      tally.add(Counter.comments, 1);
      countOnce(slot, ViewerFlag.Commented, Counter.commenters);
      countOnce(slot, ViewerFlag.Interacted, Counter.interactors);
      pool.flags[slot * HALF] |= ViewerFlag.Talker;
      mark(slot, ViewerAct.Line);
      if (!chat.hasRoom()) return;
      const topic = topicOf(slot);
      if (topic !== -1) ask(slot, topic);
      const intent = topic !== -1 ? askIntent(topic) : choice.social(slot, moment, draw(slot, DecisionDraw.Words));
      echo.lines += 1;
      if (intent === 'rude') echo.rudeLines += 1;
      const { product } = moment;
      chat.write({
        viewer,
        looks: pool.looks[slot],
        intent,
        topic,
        product,
        tone: personas.tones[pool.persona[slot * BYTE]],
      });
    },
    like(slot) {
      mark(slot, ViewerAct.Like);
      tally.add(Counter.likes, 1 + Math.floor(draw(slot, DecisionDraw.Taps) * model.likeTapsMax));
      countOnce(slot, ViewerFlag.Interacted, Counter.interactors);
    },
    follow(slot) {
      if (has(slot, ViewerFlag.Followed)) return;
      mark(slot, ViewerAct.Follow);
      countOnce(slot, ViewerFlag.Followed, Counter.follows);
      countOnce(slot, ViewerFlag.Interacted, Counter.interactors);
    },
    share(slot) {
      mark(slot, ViewerAct.Share);
      tally.add(Counter.shares, 1);
      countOnce(slot, ViewerFlag.Interacted, Counter.interactors);
    },
    report(slot) {
      mark(slot, ViewerAct.Report);
      tally.add(Counter.reports, 1);
    },
    enterBag(slot) {
      if (!bag.enters(slot)) return;
      mark(slot, ViewerAct.EnterBag);
      tally.add(Counter.comments, 1);
      countOnce(slot, ViewerFlag.Commented, Counter.commenters);
      countOnce(slot, ViewerFlag.Interacted, Counter.interactors);
      if (chat.enter(pool.index[slot])) echo.lines += 1;
    },
  };
}
