import type { RoomContext } from '#shared/authority/decision.ts';
import type { RoomHeader } from '#shared/model/recording.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';
import { makeIncident } from './make-incident.ts';
import { makeProject } from './make-project.ts';

/** Catalogue of tests: two that the moderator owns and one for the host. */
const INCIDENTS = [
  makeIncident({ id: 'heckler' }),
  makeIncident({ id: 'phone-number', seconds: 10 }),
  makeIncident({ id: 'price-elsewhere', ownerRole: 'host', seconds: 40 }),
];
const { lexicons: LEXICONS } = shippedContent();

/** A scenario for tests, with the glass box open. */
export function makeScenario(overrides: Partial<Scenario> = {}): Scenario {
  return {
    id: 'test-scenario',
    name: { zh: '测试场景', en: 'Test scenario' },
    about: { zh: '测试', en: 'For tests' },
    order: 1,
    minutes: [3],
    crowdSeed: null,
    startTier: 1,
    maxTier: 3,
    leaning: 'commerce',
    companions: 0,
    mix: {},
    glassBox: true,
    model: {},
    ...overrides,
  };
}

/** A header for tests: three products, three minutes, Chinese, a bot in the director's seat, all others empty. */
export function makeHeader(overrides: Partial<RoomHeader> = {}): RoomHeader {
  return {
    roomId: 'abcdefghijklmnopqrstuvwxyz',
    engineVersion: 'test',
    contentHash: '0123456789abcdef',
    project: makeProject(),
    scenarioId: 'test-scenario',
    lang: 'zh',
    plannedMs: 180_000,
    crowdSeed: 11,
    teamSeed: 12,
    seatPlan: { host: 'empty', assistant: 'empty', operator: 'empty', moderator: 'empty', director: 'bot' },
    isSolo: false,
    ...overrides,
  };
}

/** What a room of the test project decides with. */
export function makeRoomContext(header: Partial<RoomHeader> = {}, scenario: Partial<Scenario> = {}): RoomContext {
  return { header: makeHeader(header), scenario: makeScenario(scenario), lexicons: LEXICONS, incidents: INCIDENTS };
}
