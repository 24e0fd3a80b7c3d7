import { expect, test } from 'vitest';
import { killTeams } from './kill-teams.ts';

test('five teams lose nothing when the server, its database and both are killed under them', {
  timeout: 600_000,
}, async () => {
  const report = await killTeams({ times: 3, teams: 5, seed: 20_261_128, mostMinutes: 8 });
  expect(report.kills.map(({ victim }) => victim)).toEqual(['server', 'database', 'both']);
  expect(report).toMatchObject({
    lost: [],
    doubled: [],
    differing: [],
    verified: { damages: [], rooms: 5, replayed: 5 },
  });
  expect(report.acked).toBeGreaterThanOrEqual(30);
});
