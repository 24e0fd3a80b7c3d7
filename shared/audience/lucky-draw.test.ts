import { expect, test } from 'vitest';
import { makeAudienceInputs, makeScenario, makeStage } from '../../tests/support/audience-fixture.ts';
import { playScript, SCRIPTS, type ScriptedResult } from '../../tests/support/scripted-show.ts';
import type { AudienceInputs } from './audience-contract.ts';
import type { AudienceTick, TickDraw } from './audience-tick.ts';
import type { Stage } from './stage.ts';

const MINUTE = 240;
const BAG = { id: 'lucky-bag-000001', phrase: '睡个好觉', winners: 3 };

/** A bag from minute 1 to minute 3, before an audience held at 300. */
interface BagShow {
  readonly result: ScriptedResult;
  readonly ticks: readonly AudienceTick[];
  readonly draws: readonly (TickDraw & { readonly tick: number })[];
}

function withBag(stage: Stage, tick: number, bag = BAG): Stage {
  if (tick < MINUTE || tick > 3 * MINUTE) return stage;
  return { ...stage, luckyBag: { ...bag, leftMs: (3 * MINUTE - tick) * 250 } };
}

function play(
  inputs: Partial<AudienceInputs> = {},
  change = (stage: Stage, tick: number) => withBag(stage, tick),
): BagShow {
  const ticks: AudienceTick[] = [];
  const all = makeAudienceInputs({ fixedOnline: 300, ...inputs });
  const result = playScript(all, 5 * MINUTE, SCRIPTS.competent, makeStage(), change, (tick) => ticks.push(tick));
  return {
    result,
    ticks,
    draws: ticks.flatMap(({ tick, draw }) => (draw === null ? [] : [{ ...draw, tick }])),
  };
}

const entrantsOf = ({ ticks }: BagShow) => ticks.reduce((sum, tick) => sum + (tick.offerUses?.bagEntrants ?? 0), 0);

test('[AUD-12] viewers enter by writing the phrase, each once, and it takes its share of the chat', () => {
  const show = play();
  const lines = show.ticks.flatMap(({ tick, lines: written }) => written.map((line) => ({ ...line, tick })));
  const entries = lines.filter(({ text }) => text === BAG.phrase);
  expect(entries.length).toBeGreaterThan(20);
  expect(new Set(entries.map(({ viewer }) => viewer)).size).toBe(entries.length);
  expect(entrantsOf(show)).toBeGreaterThanOrEqual(entries.length);
  expect(entrantsOf(show)).toBeLessThan(0.6 * show.result.totals.viewers);
  for (const { tick } of entries) expect(tick).toBeGreaterThanOrEqual(MINUTE);
  for (const { tick, lines: written } of show.ticks) {
    const recent = show.ticks.slice(Math.max(0, tick - 4), tick).flatMap((one) => one.lines);
    expect(recent.filter(({ text }) => text === BAG.phrase).length).toBeLessThanOrEqual(5);
    expect(written.length).toBeLessThanOrEqual(4);
  }
});

test('[AUD-12] it is drawn once, in the tick in which its time is over, among those who entered', () => {
  const { draws } = play();
  expect(draws).toHaveLength(1);
  expect(draws[0]?.tick).toBe(3 * MINUTE);
  expect(draws[0]?.winners).toHaveLength(3);
  const viewers = draws[0]?.winners.map(({ viewer }) => viewer) ?? [];
  expect(new Set(viewers).size).toBe(3);
});

test('[AUD-12] the draw follows from the crowd seed alone, and another bag is another draw', () => {
  const winnersOf = (show: BagShow) => show.draws.map(({ winners }) => winners.map(({ viewer }) => viewer));
  expect(winnersOf(play())).toEqual(winnersOf(play({ lang: 'zh' })));
  expect(winnersOf(play())).not.toEqual(winnersOf(play({ crowdSeed: 2 })));
});

test('[AUD-12] fewer entrants than prizes all win; nobody enters: nobody wins', () => {
  const many = play({}, (stage, tick) => withBag(stage, tick, { ...BAG, winners: 100_000 }));
  expect(many.draws[0]?.winners.length).toBe(entrantsOf(many));
  const nobody = makeScenario({ model: { bagShare: 0, bagSharePerSensitivity: 0 } });
  expect(play({ scenario: nobody }).draws).toMatchObject([{ winners: [] }]);
});

test('[AUD-12] muted viewers cannot enter', () => {
  const viewers = play().draws.flatMap(({ winners }) => winners.map(({ viewer }) => viewer));
  const again = play({}, (stage, tick) => ({ ...withBag(stage, tick), muted: viewers }));
  const others = again.draws.flatMap(({ winners }) => winners.map(({ viewer }) => viewer));
  expect(others).toHaveLength(3);
  expect(others.filter((viewer) => viewers.includes(viewer))).toEqual([]);
});

test('[AUD-12] a bag that is taken away is never drawn', () => {
  const { draws } = play({}, (stage, tick) => (tick < 2 * MINUTE ? withBag(stage, tick) : stage));
  expect(draws).toEqual([]);
});

test('[AUD-12] nobody of the others lives another life because of it: without a bag nothing is drawn from its stream', () => {
  const usual = play({}, (stage) => stage);
  const early = (show: BagShow) => JSON.stringify(show.ticks.slice(0, MINUTE - 1));
  expect(early(play())).toBe(early(usual));
});

test('[C5] a lucky bag holds people longer and makes no more of them buy', () => {
  const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
  const sums = (shows: readonly BagShow[]) => {
    const total = (name: keyof ScriptedResult['totals']) =>
      shows.reduce((sum, one) => sum + one.result.totals[name], 0);
    return { stayMs: total('watchMs') / total('exits'), buyersPerViewer: total('buyers') / total('viewers') };
  };
  const usual = sums(seeds.map((crowdSeed) => play({ crowdSeed }, (stage) => stage)));
  const bag = sums(seeds.map((crowdSeed) => play({ crowdSeed })));
  expect(bag.stayMs).toBeGreaterThan(1.03 * usual.stayMs);
  expect(bag.buyersPerViewer).toBeLessThanOrEqual(usual.buyersPerViewer);
});
