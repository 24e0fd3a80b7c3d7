import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { chatted, givenLive } from '../../tests/support/given.ts';
import type { RoomState } from '../model/room.ts';
import { drawBits } from '../random/draw.ts';
import { wallRoom } from './wall-room.ts';

const FACTS = {
  roomId: 'a'.repeat(26),
  teamName: 'Wanfeng',
  projectName: { zh: '睡眠季', en: 'Sleep season' },
  currency: 'CNY',
  par: null,
  still: null,
  nameOf: (id: string) => `name of ${id}`,
  isConnected: () => true,
} as const;

const at = (state: RoomState, showMs: number): RoomState => ({ ...state, public: { ...state.public, showMs } });

test('[WAL-1] what the director would be told is a need, and a calm room has none', () => {
  const asked = givenLive(chatted([{ topic: 'size', productId: 'pillow' }]), 1_000);
  expect(wallRoom(at(asked, 20_000), FACTS).needs).toEqual([]);
  expect(wallRoom(at(asked, 22_000), FACTS).needs.map(({ kind, severity }) => [kind, severity])).toEqual([
    ['questionLate', 'inform'],
  ]);
});

test('[WAL-1] a show that the server paused needs somebody at once', () => {
  const live = givenLive([]);
  const paused: RoomState = { ...live, public: { ...live.public, phase: 'paused', pauseReason: 'server' } };
  expect(wallRoom(paused, FACTS).needs).toMatchObject([{ kind: 'serverPause', severity: 'act' }]);
  const byTeam: RoomState = { ...live, public: { ...live.public, phase: 'paused', pauseReason: 'team' } };
  expect(wallRoom(byTeam, FACTS).needs).toEqual([]);
});

test('[WAL-1] an incident is open until it is due, then late, and comes before what is only to know', () => {
  const incident = {
    id: 'incident-000001',
    incidentId: 'heckler',
    name: { zh: '捣乱', en: 'Heckler' },
    brief: { zh: '有人捣乱', en: 'Somebody heckles' },
    ownerRole: 'moderator',
    openedAtMs: 1_000,
    dueAtMs: 31_000,
    outcome: 'open',
    closedAtMs: null,
    truth: null,
    expected: null,
  } as const;
  const live = givenLive(chatted([{ topic: 'size', productId: 'pillow' }]), 1_000);
  if (live.team === null) throw new Error('a team');
  const open: RoomState = { ...live, team: { ...live.team, incidents: [incident] } };
  const kinds = (showMs: number) => wallRoom(at(open, showMs), FACTS).needs.map(({ kind }) => kind);
  expect(kinds(31_000)).toEqual(['incidentOpen', 'questionLate']);
  expect(kinds(31_001)).toEqual(['incidentLate', 'questionLate']);
  expect(wallRoom(at(open, 31_001), FACTS).openIncidents).toEqual(['heckler']);
});

test('[WAL-1] people in seats are named, and who is away is a need; bots are not shown', () => {
  const live = givenLive([]);
  if (live.team === null) throw new Error('a team');
  const seats = { ...live.team.seats, host: { epoch: 1, holder: { kind: 'person', participantId: 'p-1' } } } as const;
  const room = wallRoom({ ...live, team: { ...live.team, seats } }, { ...FACTS, isConnected: () => false });
  expect(room.seats).toContainEqual({ role: 'host', name: 'name of p-1', isConnected: false });
  expect(room.needs).toContainEqual(expect.objectContaining({ kind: 'seatAway', severity: 'act' }));
});

test('[WAL-1] thirty different tiles take less than 15 KB on the wire, compressed as they are sent', () => {
  const tiles = Array.from({ length: 30 }, (_, at) => ({
    ...wallRoom(givenLive(chatted([{ topic: 'size', productId: 'pillow' }]), 60_000 + at), {
      ...FACTS,
      roomId: drawnText(at),
      teamName: drawnText(at + 100).slice(0, 12),
    }),
    online: 80 + at * 7,
    gmvCents: at * 123_457,
    onlineTrend: Array.from({ length: 24 }, (_, point) => 40 + ((at * 37 + point * 13) % 97)),
    needs: [{ kind: 'finding', severity: 'act', sinceMs: at, values: { text: drawnText(at + 200) } } as const],
  }));
  expect(gzipSync(JSON.stringify({ className: 'EC 2401', rooms: tiles })).length).toBeLessThan(15_000);
});

/** Letters that do not compress: 26, as a room id has. */
function drawnText(at: number): string {
  return Array.from({ length: 26 }, (_, place) => (drawBits(at, place, 0) & 31).toString(32)).join('');
}
