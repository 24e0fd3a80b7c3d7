import { parseArgs } from 'node:util';
import { killTeams, type Victim } from './kill-teams.ts';

/**
 * `npm run test:kill -- [--times N] [--minutes M] [--teams T] [--seed S]`: teams at three commands a second over real
 * sockets and PostgreSQL; the server, its database or both are killed N times, or until M minutes are over. Exit code 1
 * when anything that was acknowledged is missing, stored twice or told differently.
 */
const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '200' },
    minutes: { type: 'string', default: '60' },
    teams: { type: 'string', default: '15' },
    seed: { type: 'string', default: '20261128' },
  },
});
let count = 0;
const report = await killTeams({
  times: Number(values.times),
  mostMinutes: Number(values.minutes),
  teams: Number(values.teams),
  seed: Number(values.seed),
  onKill({ victim, startMs, backMs, hasHit }) {
    count += 1;
    console.log(
      `kill ${count}: ${victim}, ready after ${startMs} ms, all teams answered ${backMs} ms later${hasHit ? '' : ' (nothing under way)'}`,
    );
  },
});
const { kills, acked, lost, doubled, differing, verified } = report;
for (const victim of ['server', 'database', 'both'] as const) console.log(timesOf(victim));
console.log(
  `${kills.length} kills, ${kills.filter(({ hasHit }) => hasHit).length} with commands under way; ${acked} acknowledged: ` +
    `${lost.length} lost, ${doubled.length} stored twice, ${differing.length} states differ, ` +
    `${verified.damages.length} damages in ${verified.entries} entries of ${verified.rooms} rooms (${verified.replayed} played again).`,
);
for (const { code, params } of verified.damages) console.log(code, JSON.stringify(params));
process.exit(lost.length + doubled.length + differing.length + verified.damages.length === 0 ? 0 : 1);

function timesOf(victim: Victim): string {
  const times = kills
    .filter((kill) => kill.victim === victim)
    .map(({ backMs }) => backMs)
    .sort((a, b) => a - b);
  const [median, most] = [times[Math.floor(times.length / 2)], times.at(-1)];
  return `${victim}: ${times.length} kills, all teams answered after ${median ?? '–'} ms (median), ${most ?? '–'} ms (most)`;
}
