import { FIXTURE_PRODUCTS, makeAudienceInputs, makeScenario, makeStage } from '../support/audience-fixture.ts';
import { playScript, SCRIPTS } from '../support/scripted-show.ts';

/**
 * Prints the funnel of the scripted teams on the fixture, mean of several crowds: `npx tsx tests/bench/funnel.ts [crowds]`.
 * A tool for calibrating `shared/audience/audience-model.ts`; the bands stand in docs/adr/0007.
 */
const crowds = Number(process.argv[2] ?? 10);
const TICKS = 20 * 240;

const percent = (part: number, whole: number) => ((100 * part) / Math.max(1, whole)).toFixed(2);

const rows = Object.entries(SCRIPTS).map(([team, script]) => {
  const shows = Array.from({ length: crowds }, (_, k) =>
    playScript(makeAudienceInputs({ crowdSeed: k + 1, scenario: makeScenario() }), TICKS, script, makeStage()),
  );
  const sum = (of: (show: (typeof shows)[number]) => number) => shows.reduce((total, show) => total + of(show), 0);
  const total = (name: keyof (typeof shows)[number]['totals']) => sum((show) => show.totals[name]);
  return {
    team,
    err: percent(total('views'), total('impressions')),
    stayS: (total('watchMs') / 1_000 / total('viewers')).toFixed(1),
    interaction: percent(total('interactors'), total('viewers')),
    comment: percent(total('commenters'), total('viewers')),
    follow: percent(total('follows'), total('viewers')),
    exposed: percent(total('exposedViewers'), total('viewers')),
    perExposed: (total('exposures') / Math.max(1, total('exposedViewers'))).toFixed(2),
    ctr: percent(total('clicks'), total('exposures')),
    ctor: percent(total('orders'), total('clicks')),
    buyersUv: percent(total('buyers'), total('viewers')),
    negative: percent(total('reports'), total('viewers')),
    gpmWatchYuan: (total('gmvCents') / 100 / (total('views') / 1_000)).toFixed(0),
    views: Math.round(total('views') / crowds),
    questions: Math.round(total('questions') / crowds),
    comments: Math.round(total('comments') / crowds),
    orders: (total('orders') / crowds).toFixed(1),
    onlineStart: (sum((show) => show.onlines[0]) / crowds).toFixed(0),
    onlineEnd: (sum((show) => show.onlines[show.onlines.length - 1]) / crowds).toFixed(0),
    tier: (sum((show) => show.windows.at(-1)?.tier ?? 0) / crowds).toFixed(1),
    percentile: (sum((show) => show.windows.at(-1)?.percentile ?? 0) / crowds).toFixed(2),
  };
});
console.log(`${crowds} crowds, ${TICKS / 240} min, ${FIXTURE_PRODUCTS.length} products`);
const names = Object.keys(rows[0] ?? {}) as (keyof (typeof rows)[number])[];
for (const name of names) console.log(name.padEnd(14), ...rows.map((row) => String(row[name]).padStart(10)));
