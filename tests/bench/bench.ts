import { parseArgs } from 'node:util';
import type { BenchFigure } from './bench-figure.ts';
import { benchCommand } from './command.ts';
import { benchConsole } from './console.ts';
import { benchDebrief } from './debrief.ts';
import { benchEngine } from './engine.ts';
import { benchFanOut } from './fan-out.ts';
import { benchFirstLoad } from './first-load.ts';
import { benchFootageMemory } from './footage-memory.ts';
import { benchGradebook } from './gradebook.ts';
import { benchMedia } from './media.ts';
import { benchMillion } from './million.ts';
import { benchReplay } from './replay.ts';
import { benchReview } from './review.ts';
import { benchRooms } from './rooms.ts';
import { benchSessions } from './sessions.ts';
import { benchSpeech } from './speech.ts';
import { benchWall } from './wall.ts';
import { benchWhatIf } from './what-if.ts';

/** Groups in the order in which they run; each prints its figures when it is done. */
const GROUPS: Readonly<Record<string, () => Promise<readonly BenchFigure[]>>> = {
  engine: benchEngine,
  million: benchMillion,
  sessions: benchSessions,
  rooms: benchRooms,
  'fan-out': benchFanOut,
  command: benchCommand,
  replay: benchReplay,
  review: benchReview,
  speech: benchSpeech,
  'what-if': benchWhatIf,
  debrief: benchDebrief,
  media: benchMedia,
  'footage-memory': benchFootageMemory,
  console: benchConsole,
  'first-load': benchFirstLoad,
  gradebook: benchGradebook,
  wall: benchWall,
};

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean' }, only: { type: 'string' } },
  allowPositionals: true,
});
const only = values.only ?? positionals[0];
if (only !== undefined && !(only in GROUPS)) {
  console.error(`--only ${only}: unknown; known are ${Object.keys(GROUPS).join(', ')}.`);
  process.exit(2);
}

for (const [name, run] of Object.entries(GROUPS)) {
  if (only !== undefined && name !== only) continue;
  for (const figure of await run()) console.log(values.json === true ? JSON.stringify(figure) : asLine(figure));
}
process.exit(0);

function asLine(figure: BenchFigure): string {
  const ratio = figure.ratio === null ? '' : `  ${figure.ratio.toFixed(2)}× of ${figure.reference}`;
  const goal = figure.goal === null ? '' : `  goal ${/-min$|-min-/.test(figure.name) ? '≥' : '≤'} ${figure.goal}`;
  return `${figure.name.padEnd(44)} ${String(figure.value).padStart(12)} ${figure.unit}${ratio}${goal}`;
}
