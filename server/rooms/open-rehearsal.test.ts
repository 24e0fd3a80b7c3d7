import { expect, test } from 'vitest';
import type { RoomHeader } from '#shared/model/recording.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { makeProject } from '../../tests/support/make-project.ts';
import { makeScenario } from '../../tests/support/make-room-context.ts';
import { openRehearsal, type RehearsalOrder } from './open-rehearsal.ts';

const STOP = new Error('far enough: the header is known');

/** Header of the room that an order opens. */
async function headerFor(scenario: Scenario): Promise<RoomHeader> {
  const headers: RoomHeader[] = [];
  const rooms = {
    open: async (header: RoomHeader) => {
      headers.push(header);
      throw STOP;
    },
  };
  const order: RehearsalOrder = {
    roomId: 'a'.repeat(26),
    crowdSeed: null,
    rubricId: null,
    projectId: 'p',
    scenarioId: scenario.id,
    lang: 'zh',
    minutes: 20,
    mode: 'team',
    role: 'host',
    teamId: null,
    project: makeProject(),
    scenario,
    contentHash: '0123456789abcdef',
    openedBy: 'somebody',
    joinCode: null,
  };
  const rehearsals = { assign: async () => {}, addMember: async () => {} };
  await expect(openRehearsal(rooms, { rehearsals }, order)).rejects.toBe(STOP);
  const [header] = headers;
  if (header === undefined) throw new Error('no room was opened');
  return header;
}

test('every rehearsal of an exam meets the crowd of the scenario, with a team seed of its own', async () => {
  const exam = makeScenario({ crowdSeed: 4_711 });
  const [first, second] = [await headerFor(exam), await headerFor(exam)];
  expect([first.crowdSeed, second.crowdSeed]).toEqual([4_711, 4_711]);
  expect(first.teamSeed).not.toBe(second.teamSeed);
});

test('rehearsals of other scenarios meet a crowd each', async () => {
  const open = makeScenario({ crowdSeed: null });
  expect((await headerFor(open)).crowdSeed).not.toBe((await headerFor(open)).crowdSeed);
});
