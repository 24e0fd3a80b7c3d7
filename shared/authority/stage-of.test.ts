import { expect, test } from 'vitest';
import { CONTEXT, chatted, givenLive } from '../../tests/support/given.ts';
import { incidentShow } from '../../tests/support/incident-show.ts';
import { makeIncident } from '../../tests/support/make-incident.ts';
import type { RoomEvent } from '../events/event.ts';
import { NO_INCIDENTS, watchEntry } from '../incidents/incident-watch.ts';
import { stageOf } from './stage-of.ts';
import { collectSignals, NO_SIGNALS, signalsAfterTick } from './stage-signals.ts';

const signalsOf = (events: readonly RoomEvent[]) => events.reduce(collectSignals, NO_SIGNALS);
const spoken = (startMs: number, endMs: number): RoomEvent => ({
  type: 'utteranceSpoken',
  caption: { id: 'utterance-000001', role: 'host', startMs, endMs, text: 'a', source: 'typed' },
});

test('[REP-2] products keep their index when the queue is re-ordered; only slots change', () => {
  const moved: RoomEvent = { type: 'productMoved', productId: 'pillow', fromIndex: 0, toIndex: 2 };
  const state = givenLive([moved, { type: 'productPinned', productId: 'duvet' }]);
  expect(stageOf(state, NO_SIGNALS, CONTEXT, NO_INCIDENTS)).toMatchObject({
    pinned: 2,
    slots: [3, 1, 2],
    priceCents: [12_900, 5_900, 19_900],
    stock: [100, 100, 5],
    listed: [true, true, true],
  });
});

test('[REP-2] only running coupons are on stage, with what is left of them', () => {
  const coupon = {
    id: 'coupon-000001',
    productId: 'throw',
    amountCents: 500,
    minSpendCents: 100,
    quantity: 10,
    usedCount: 4,
    startedAtMs: 0,
    endsAtMs: 60_000,
    isRunning: true,
  };
  const started: RoomEvent = { type: 'couponStarted', coupon };
  expect(stageOf(givenLive([started]), NO_SIGNALS, CONTEXT, NO_INCIDENTS).coupons).toEqual([
    { id: 'coupon-000001', product: 1, amountCents: 500, minSpendCents: 100, remaining: 6 },
  ]);
  const ended: RoomEvent = { type: 'couponEnded', couponId: 'coupon-000001' };
  expect(stageOf(givenLive([started, ended]), NO_SIGNALS, CONTEXT, NO_INCIDENTS).coupons).toEqual([]);
});

test('[REP-2] acts and answers carry product indices, -1 for none', () => {
  const signals = signalsOf([
    {
      type: 'utteranceAnalysed',
      utteranceId: 'utterance-000001',
      acts: [
        { kind: 'feature', productId: 'throw', topic: 'material' },
        { kind: 'greeting', productId: null, topic: null },
      ],
      findings: [],
    },
    {
      type: 'questionsAnswered',
      by: 'reply',
      topic: 'size',
      productId: 'pillow',
      verdict: 'evaded',
      lineIds: ['line-000001'],
      viewers: [7],
    },
  ]);
  const stage = stageOf(givenLive(), signals, CONTEXT, NO_INCIDENTS);
  expect(stage.acts).toEqual([
    { kind: 'feature', product: 1, topic: 'material' },
    { kind: 'greeting', product: -1, topic: null },
  ]);
  expect(stage.answers).toEqual([{ by: 'reply', topic: 'size', product: 0, isRight: false, viewers: [7] }]);
});

test('[REP-2] hidden lines count as abusive or honest by their intent', () => {
  const [ticked, counted] = chatted([{ topic: null }, { topic: null }]);
  const intents = counted?.type === 'audienceCounted' ? counted.intents : [];
  const rude = intents.map((intent, index) => (index === 0 ? { ...intent, intent: 'rude' as const } : intent));
  const state = givenLive([
    ...(ticked ? [ticked] : []),
    { type: 'audienceCounted', tick: 1, counters: {}, products: [], intents: rude },
  ]);
  const signals = signalsOf([
    { type: 'lineHidden', lineId: 'line-000001' },
    { type: 'lineHidden', lineId: 'line-000002' },
  ]);
  expect(stageOf(state, signals, CONTEXT, NO_INCIDENTS)).toMatchObject({ hiddenRude: 1, hiddenHonest: 1 });
});

test('[REP-2] a mute counts as unfair when its viewer wrote nothing abusive', () => {
  const [ticked, counted] = chatted([
    { topic: null, viewer: 4 },
    { topic: null, viewer: 5 },
  ]);
  const intents = counted?.type === 'audienceCounted' ? counted.intents : [];
  const rude = intents.map((intent, index) => (index === 0 ? { ...intent, intent: 'rude' as const } : intent));
  const state = givenLive([
    ...(ticked ? [ticked] : []),
    { type: 'audienceCounted', tick: 1, counters: {}, products: [], intents: rude },
  ]);
  const mute = (viewer: number): RoomEvent => ({ type: 'viewerMuted', viewer, untilMs: null });
  expect(stageOf(state, signalsOf([mute(4), mute(5), mute(6)]), CONTEXT, NO_INCIDENTS).mutedHonest).toBe(1);
});

test('[REP-2] nobody hears what is said while picture and sound stand still', () => {
  const frozen = makeIncident({ effects: [{ kind: 'freeze', seconds: 40 }] });
  const watch = incidentShow(frozen, []).slice(0, 1).reduce(watchEntry, NO_INCIDENTS);
  const signals = signalsOf([
    {
      type: 'utteranceAnalysed',
      utteranceId: 'utterance-000001',
      acts: [{ kind: 'demo', productId: null, topic: null }],
      findings: [],
    },
  ]);
  const state = { ...givenLive(), public: { ...givenLive().public, showMs: 110_000 } };
  expect(stageOf(state, signals, CONTEXT, watch)).toMatchObject({ acts: [], effects: { frozenS: 10.25 } });
  expect(stageOf(state, signals, CONTEXT, NO_INCIDENTS).acts).toHaveLength(1);
});

test('[REP-2] mutes hold to their end', () => {
  const state = givenLive([
    { type: 'viewerMuted', viewer: 1, untilMs: 10_000 },
    { type: 'viewerMuted', viewer: 2, untilMs: null },
  ]);
  expect(stageOf(state, NO_SIGNALS, CONTEXT, NO_INCIDENTS).muted).toEqual([1, 2]);
  const later = { ...state, public: { ...state.public, showMs: 10_000 } };
  expect(stageOf(later, NO_SIGNALS, CONTEXT, NO_INCIDENTS).muted).toEqual([2]);
});

test('[REP-2] an utterance is heard for as long as it took, at least one tick', () => {
  const heardTicks = (event: RoomEvent) => {
    let signals = signalsOf([event]);
    let ticks = 0;
    while (stageOf(givenLive(), signals, CONTEXT, NO_INCIDENTS).isSpeaking) {
      ticks += 1;
      signals = signalsAfterTick(signals);
    }
    return ticks;
  };
  expect(heardTicks(spoken(0, 0))).toBe(1);
  expect(heardTicks(spoken(0, 1_000))).toBe(4);
  expect(heardTicks(spoken(0, 1_001))).toBe(5);
});

test('[REP-2] after a tick only speech goes on', () => {
  const signals = signalsOf([spoken(0, 1_000), { type: 'lineHidden', lineId: 'line-000001' }]);
  expect(signalsAfterTick(signals)).toEqual({ ...NO_SIGNALS, speakingTicks: 3 });
});

test('[CMD-47] in slow mode who wrote a moment ago is silent until the wait is over', () => {
  const said = chatted([{ topic: null, viewer: 7 }]);
  const slow: RoomEvent = { type: 'slowModeSet', seconds: 1 };
  const silentAt = (showMs: number, events: readonly RoomEvent[]) => {
    const state = givenLive([...said, ...events], 250);
    const later = { ...state, public: { ...state.public, showMs } };
    return stageOf(later, NO_SIGNALS, CONTEXT, NO_INCIDENTS).muted;
  };
  expect(silentAt(250, [slow])).toEqual([7]);
  expect(silentAt(1_000, [slow])).toEqual([]);
  expect(silentAt(250, [])).toEqual([]);
  const muted: RoomEvent = { type: 'viewerMuted', viewer: 7, untilMs: null };
  expect(silentAt(250, [slow, muted])).toEqual([7]);
});
