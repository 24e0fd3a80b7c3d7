import { expect, test } from 'vitest';
import { makeAudienceInputs, makeScenario, makeStage } from '../../tests/support/audience-fixture.ts';
import { modelFor } from './audience-model.ts';
import { createChatPulse } from './chat-pulse.ts';
import { createCheckout } from './checkout.ts';
import { createClaimWatch } from './claim-watch.ts';
import { personaTable } from './persona-table.ts';
import { createRevealMemory } from './reveal-memory.ts';
import { createScarcityWatch } from './scarcity-watch.ts';
import { createScriptMemory, repeatsHeard } from './script-memory.ts';
import type { Stage } from './stage.ts';
import { createStageIntegrals } from './stage-integrals.ts';
import { createStageReader } from './stage-reader.ts';
import { STATE_COUNT, ViewerState } from './viewer-pool.ts';

const scenario = makeScenario();
const model = modelFor(scenario);
const { personas: sketches, project } = makeAudienceInputs();
const personas = personaTable(sketches, scenario, model);
const place = (id: string) => sketches.findIndex((persona) => persona.id === id);

/** Integrals of a few stages, read one per tick; `felt` is what a state of a persona got. */
function watched(
  stages: readonly Partial<Stage>[],
  read: (integrals: ReturnType<typeof createStageIntegrals>) => (stage: Stage, tick: number) => void,
) {
  const integrals = createStageIntegrals(model, personas.count);
  const watch = read(integrals);
  stages.forEach((stage, k) => {
    integrals.begin();
    watch(makeStage(stage), k + 1);
    integrals.end(k + 1);
  });
  const row = stages.length * integrals.rowLength;
  return (state: ViewerState, persona = 0) => integrals.rows[row + persona * STATE_COUNT + state];
}

const scarcity = (stages: readonly Partial<Stage>[]) =>
  watched(stages, (integrals) => {
    const watch = createScarcityWatch(model, integrals, 3);
    return (stage, tick) => watch.read(stage, tick, 0);
  });

const said = { acts: [{ kind: 'urgency', product: 0, topic: null }] } as const;

test('[REA-13] stock that is refilled after it was called scarce costs trust, bond and urgency, and annoys', () => {
  const felt = scarcity([{ stock: [5, 9, 9] }, { stock: [5, 9, 9], ...said }, { stock: [60, 9, 9] }]);
  expect(felt(ViewerState.Trust)).toBeCloseTo(model.falseScarcityTrust);
  expect(felt(ViewerState.Bond)).toBeCloseTo(model.falseScarcityBond);
  expect(felt(ViewerState.Urgency)).toBeCloseTo(model.falseScarcityUrgency);
  expect(felt(ViewerState.Annoyance)).toBeCloseTo(model.falseScarcityAnnoyance);
});

test('[REA-13] a refill without such words, or of another product, is nothing', () => {
  expect(scarcity([{ stock: [5, 9, 9] }, { stock: [60, 9, 9] }])(ViewerState.Trust)).toBe(0);
  expect(scarcity([{ stock: [5, 9, 9], ...said }, { stock: [5, 60, 9] }])(ViewerState.Trust)).toBe(0);
});

test('[REA-14] a price named before the value of its product halves the later reveals', () => {
  const reveals = createRevealMemory(model, 2);
  expect(reveals.factor('priceReveal', 0)).toBe(1);
  for (const kind of ['feature', 'benefit', 'demo'] as const) reveals.factor(kind, 0);
  expect(reveals.factor('priceReveal', 0)).toBe(model.revealSpoiled);
  for (const kind of ['feature', 'benefit'] as const) reveals.factor(kind, 1);
  expect([reveals.factor('priceReveal', 1), reveals.factor('priceReveal', 1)]).toEqual([1, 1]);
});

test('[REA-15] words bore who heard them for the third time; who came later hears them for the first', () => {
  const script = createScriptMemory(model);
  for (const tick of [10, 20, 30, 40]) script.read([7, tick], tick);
  expect(script.count).toBe(2);
  expect(repeatsHeard(script, 25, 5)).toBe(2);
  expect(repeatsHeard(script, 30, 5)).toBe(1);
  expect(repeatsHeard(script, 25, 15)).toBe(1);
  expect(repeatsHeard(script, 25, 25)).toBe(0);
});

const claims = (stages: readonly Partial<Stage>[]) =>
  watched(stages, (integrals) => {
    const watch = createClaimWatch(model, personas, integrals, 3);
    return (stage) => watch.read(stage, 0);
  });

test('[REA-16] an exaggeration pleases the naive and costs the trust of sceptics', () => {
  const felt = claims([{ exaggerations: 1 }]);
  const [naive, sceptic] = [place('impulse-buyer'), place('sceptic')];
  expect(felt(ViewerState.Valuation, naive)).toBeGreaterThan(5 * felt(ViewerState.Valuation, sceptic));
  expect(felt(ViewerState.Trust, sceptic)).toBeCloseTo(model.claimTrust * 0.9);
  expect(felt(ViewerState.Trust, naive)).toBeGreaterThan(-0.02);
});

test('[REA-17] a quarrel with a viewer costs trust and bond, and annoys', () => {
  const felt = claims([{ conflicts: 1 }]);
  expect(felt(ViewerState.Trust)).toBeCloseTo(model.conflictTrust);
  expect(felt(ViewerState.Bond)).toBeCloseTo(model.conflictBond);
  expect(felt(ViewerState.Annoyance)).toBeCloseTo(model.conflictAnnoyance);
});

test('[REA-18] a wrong answer stands until it is corrected, which costs a little trust once', () => {
  const integrals = createStageIntegrals(model, personas.count);
  const watch = createClaimWatch(model, personas, integrals, 3);
  const wrong = { topic: 'size', product: 1, viewers: [4] } as const;
  watch.read(makeStage({ wrongAnswers: [wrong] }), 0);
  expect([watch.isMisinformed(0), watch.isMisinformed(1)]).toEqual([false, true]);
  watch.read(makeStage({ acts: [{ kind: 'correction', product: 1, topic: null }] }), 0);
  expect(watch.isMisinformed(1)).toBe(false);
  watch.read(makeStage({ wrongAnswers: [wrong] }), 0);
  watch.read(makeStage({ answers: [{ by: 'host', topic: 'size', product: 1, isRight: true, viewers: [] }] }), 0);
  expect(watch.isMisinformed(1)).toBe(false);
  integrals.end(1);
  expect(integrals.rows[integrals.rowLength + ViewerState.Trust]).toBeCloseTo(2 * model.correctedTrust);
});

test('[REA-19] the chat is alive from the optimum on and floods beyond it', () => {
  const at = (linesPerTick: number) => {
    const pulse = createChatPulse(model);
    for (let tick = 0; tick < 800; tick += 1) pulse.read(linesPerTick);
    return [pulse.level(), pulse.flood()];
  };
  expect(at(0)).toEqual([0, 0]);
  expect(at(0.15)).toEqual([1, 0]);
  expect(at(0.25)).toEqual([1, expect.closeTo(0)]);
  expect(at(1)).toEqual([1, 1]);
});

test('[REA-21] a product that leaves the stage too soon bores and costs interest, later it is a welcome change', () => {
  const windowTicks = 400;
  const changeAfter = (ticks: number) => {
    const integrals = createStageIntegrals(model, personas.count);
    const checkout = createCheckout(project.products.length);
    const chatPulse = createChatPulse(model);
    const reader = createStageReader({ model, project, personas, integrals, checkout, chatPulse, windowTicks });
    const look = (pinned: number, tick: number) => {
      const stage = makeStage({ pinned, isSpeaking: true });
      checkout.open(stage);
      reader.read(stage, tick, 1, { notices: 0, lines: 0, rudeLines: 0, ignoredQuestions: 0 });
      return (tick & 511) * integrals.rowLength;
    };
    for (let tick = 1; tick <= ticks; tick += 1) look(0, tick);
    const before = look(0, ticks + 1);
    const [interest, boredom] = [integrals.rows[before], integrals.rows[before + ViewerState.Boredom]];
    const after = look(1, ticks + 2);
    return {
      interest: integrals.rows[after] - interest,
      boredom: integrals.rows[after + ViewerState.Boredom] - boredom,
    };
  };
  const hasty = changeAfter(model.beatShortShare * windowTicks - 10);
  expect(hasty.interest).toBeLessThan(0.9 * model.beatHasteInterest);
  expect(hasty.boredom).toBeGreaterThan(0.9 * model.beatHasteBoredom);
  const calm = changeAfter(model.beatShortShare * windowTicks + 10);
  expect(calm.interest).toBeGreaterThan(-0.01);
  expect(calm.boredom).toBeLessThan(0.9 * model.beatNoveltyBoredom);
});
