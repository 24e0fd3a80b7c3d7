import { modelFor } from '#shared/audience/audience-model.ts';
import { must } from '#shared/lib/assert.ts';
import { SCRIPTS, type ScriptedResult, type TeamScript } from '../support/scripted-show.ts';
import type { CalibrationBench, CalibrationCheck } from './calibration-check.ts';
import { MINUTE, type ScriptedPlan } from './scripted-shows.ts';
import { mean, median } from './statistics.ts';

const TEAM: TeamScript = SCRIPTS.competent;
const MINUTES = 20;
/** Windows of a 20-minute show last 2.5 minutes: eight windows a show. Source: domain 2.2. */
const THREE_WINDOWS = 7.5 * MINUTE;
/** The first seconds fill the room. */
const START_TICK = 40;
/** Two lucky bags of three minutes. */
const BAGS = [5 * MINUTE, 12 * MINUTE];
const BAG_TICKS = 3 * MINUTE;

/** A held audience is steady when those who stay for an hour have gathered, and is seen until nearly all have left. */
const STEADY_MINUTES = 240;
const STEADY_FROM = 72 * MINUTE;
const STEADY_TO = 144 * MINUTE;
const isSteady = (tick: number) => tick > STEADY_FROM && tick <= STEADY_TO;

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const yuan = (cents: number) => `¥${Math.round(cents / 100).toLocaleString('en')}`;

/** One show for each seed. */
function playAll(bench: CalibrationBench, plan: Omit<ScriptedPlan, 'seed'>): ScriptedResult[] {
  return bench.seeds.map((seed) => bench.scripts.play({ ...plan, seed }));
}

const meanGmv = (shows: readonly ScriptedResult[]) => mean(shows.map(({ totals }) => totals.gmvCents));
const stayS = ({ totals }: ScriptedResult) => totals.watchMs / 1_000 / Math.max(1, totals.viewers);
const buyersPerViewer = ({ totals }: ScriptedResult) => totals.buyers / Math.max(1, totals.viewers);

/** C2: what the room holds is what comes in times how long it stays. */
const littlesLaw: CalibrationCheck = {
  id: 'C2',
  title: 'Online ≈ entries per second × mean stay in steady state (Little)',
  target: 'within 10 %',
  method:
    'scripted competent team, audience held at 300; entries, their stay and online from minute 72 to 144 of four hours',
  isQuick: true,
  async run(bench) {
    const shows = bench.seeds.map((seed) => {
      const since = new Map<number, number>();
      const staysTicks: number[] = [];
      const { onlines } = bench.scripts.play({
        script: TEAM,
        minutes: STEADY_MINUTES,
        fixedOnline: 300,
        seed,
        visits: {
          came: (viewer, tick) => since.set(viewer, tick),
          left: (viewer, tick) => {
            const from = must(since.get(viewer), 'a visit that ends has begun');
            since.delete(viewer);
            if (isSteady(from)) staysTicks.push(tick - from);
          },
        },
      });
      // Who is still there at the end has stayed until then and longer.
      for (const from of since.values()) if (isSteady(from)) staysTicks.push(STEADY_MINUTES * MINUTE - from);
      const entriesPerTick = staysTicks.length / (STEADY_TO - STEADY_FROM);
      return mean(onlines.slice(STEADY_FROM, STEADY_TO)) / (entriesPerTick * mean(staysTicks));
    });
    const ratio = mean(shows);
    return {
      isMet: Math.abs(ratio - 1) <= 0.1,
      measured: `online is ${ratio.toFixed(3)} × entries × stay`,
      misses: Math.abs(ratio - 1) <= 0.1 ? [] : ['the room does not hold what comes in'],
    };
  },
};

/** C3: nobody stays with a host who says nothing. */
const silentHost: CalibrationCheck = {
  id: 'C3',
  title: 'Silent host: online after 3 windows against the start',
  target: '< 40 %',
  method: 'nothing said, nothing answered, cards pinned as planned; online over 10 s after 3 windows',
  isQuick: true,
  async run(bench) {
    const shares = playAll(bench, { script: SCRIPTS.silent, minutes: 8 + 2 }).map(
      ({ onlines }) =>
        mean(onlines.slice(THREE_WINDOWS - START_TICK, THREE_WINDOWS)) /
        must(onlines[START_TICK], 'online at the start'),
    );
    const share = mean(shares);
    return { isMet: share < 0.4, measured: percent(share), misses: share < 0.4 ? [] : ['too many stay'] };
  },
};

/** C4: answers sell. */
const answersSell: CalibrationCheck = {
  id: 'C4',
  title: 'Every question answered within 15 s against never: buyers, same seed',
  target: '≥ 1.5 × (median of the seeds)',
  method: 'scripted competent team; every question is answered rightly after 10 s, or none',
  isQuick: true,
  async run(bench) {
    const answered = playAll(bench, { script: { ...TEAM, answerAfterTicks: 40 }, minutes: MINUTES });
    const never = playAll(bench, { script: { ...TEAM, answerAfterTicks: 0 }, minutes: MINUTES });
    const ratio = median(
      answered.map(({ totals }, index) => totals.buyers / Math.max(1, must(never[index], 'its pair').totals.buyers)),
    );
    return {
      isMet: ratio >= 1.5,
      measured: `${ratio.toFixed(2)} ×`,
      misses: ratio >= 1.5 ? [] : ['answers move too few buyers'],
    };
  },
};

/** C5: a lucky bag holds people and sells nothing. */
const luckyBag: CalibrationCheck = {
  id: 'C5',
  title: 'Lucky bag: stay up, buyers per viewer not up',
  target: 'sign of both',
  method: 'scripted competent team with two bags of three minutes, or none; means of the seeds',
  isQuick: false,
  async run(bench) {
    const withBags = playAll(bench, {
      script: TEAM,
      minutes: MINUTES,
      change: (stage, tick) => {
        const from = BAGS.find((start) => tick >= start && tick <= start + BAG_TICKS);
        if (from === undefined) return stage;
        const leftMs = (from + BAG_TICKS - tick) * 250;
        return { ...stage, luckyBag: { id: `bag ${from}`, phrase: '福袋', winners: 3, leftMs } };
      },
    });
    const without = playAll(bench, { script: TEAM, minutes: MINUTES });
    const stay = [mean(withBags.map(stayS)), mean(without.map(stayS))] as const;
    const buyers = [mean(withBags.map(buyersPerViewer)), mean(without.map(buyersPerViewer))] as const;
    const misses = [
      ...(stay[0] > stay[1] ? [] : ['stay is not up']),
      ...(buyers[0] <= buyers[1] ? [] : ['buyers per viewer are up']),
    ];
    return {
      isMet: misses.length === 0,
      measured: `stay ${stay[0].toFixed(1)} s against ${stay[1].toFixed(1)} s; buyers ${percent(buyers[0])} against ${percent(buyers[1])}`,
      misses,
    };
  },
};

/** C6: neither a parade nor a marathon. */
const pacing: CalibrationCheck = {
  id: 'C6',
  title: 'More than 10 products an hour, or beats over 8 min: session GMV',
  target: 'both lower',
  method: 'scripted competent team, 40 min: beats of 6 min against beats of 2 min and of 13 min; means of the seeds',
  isQuick: false,
  async run(bench) {
    const gmv = (beatMinutes: number) =>
      meanGmv(playAll(bench, { script: { ...TEAM, pinTicks: beatMinutes * MINUTE }, minutes: 40 }));
    const [usual, hasty, long] = [gmv(6), gmv(2), gmv(13)] as const;
    const misses = [
      ...(hasty < usual ? [] : ['many products an hour sell as much']),
      ...(long < usual ? [] : ['long beats sell as much']),
    ];
    return {
      isMet: misses.length === 0,
      measured: `6 min ${yuan(usual)}, 2 min ${yuan(hasty)}, 13 min ${yuan(long)}`,
      misses,
    };
  },
};

/** C7: neither mumbling nor shouting. */
const energy: CalibrationCheck = {
  id: 'C7',
  title: 'Energy 0.5 against 0.2 and 0.95: GMV',
  target: 'higher than both',
  method: 'scripted competent team; energy by the number of acts a minute; means of the seeds',
  isQuick: false,
  async run(bench) {
    const scenario = must(bench.content.scenarios[0], 'a scenario');
    const fullPerMinute = modelFor(scenario).energyFullActsPerMinute;
    const gmv = (level: number) =>
      meanGmv(
        playAll(bench, {
          script: { ...TEAM, actEveryTicks: Math.round(MINUTE / (fullPerMinute * level)) },
          minutes: MINUTES,
        }),
      );
    const [best, low, high] = [gmv(0.5), gmv(0.2), gmv(0.95)] as const;
    const misses = [
      ...(best > low ? [] : ['little energy sells as much']),
      ...(best > high ? [] : ['much energy sells as much']),
    ];
    return {
      isMet: misses.length === 0,
      measured: `0.5 ${yuan(best)}, 0.2 ${yuan(low)}, 0.95 ${yuan(high)}`,
      misses,
    };
  },
};

/** C2 to C7: how a crowd takes what one scripted team does differently. */
export const CROWD_CHECKS: readonly CalibrationCheck[] = [
  littlesLaw,
  silentHost,
  answersSell,
  luckyBag,
  pacing,
  energy,
];
