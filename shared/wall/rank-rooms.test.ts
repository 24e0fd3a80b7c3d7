import { expect, test } from 'vitest';
import { needPoints, RANK_EVERY_MS, rankRooms } from './rank-rooms.ts';
import type { WallNeed, WallRoom } from './wall-room.ts';

const need = (severity: WallNeed['severity']): WallNeed => ({ kind: 'hostSilent', severity, sinceMs: 0, values: {} });

function room(roomId: string, needs: readonly WallNeed[], phase: WallRoom['phase'] = 'live'): WallRoom {
  return {
    roomId,
    teamName: roomId,
    projectName: { zh: '项', en: 'P' },
    currency: 'CNY',
    phase,
    showMs: 0,
    plannedMs: 600_000,
    online: 10,
    orders: 0,
    gmvCents: 0,
    xPar: null,
    still: null,
    onlineTrend: [],
    openQuestions: 0,
    openIncidents: [],
    pinnedId: null,
    seats: [],
    needs,
  };
}

const quiet = room('a', []);
const loud = room('b', [need('act'), need('attend')]);

test('[WAL-2] who needs somebody most comes first, a lobby last', () => {
  const order = rankRooms([room('l', [], 'lobby'), quiet, loud], null, 0);
  expect(order.roomIds).toEqual(['b', 'a', 'l']);
  expect([needPoints(loud), needPoints(quiet)]).toEqual([6, 0]);
});

test('[WAL-2] tiles keep their places for ten seconds, and a small lead does not move them', () => {
  const first = rankRooms([quiet, loud], null, 0);
  const turned = [room('a', [need('act'), need('act')]), room('b', [])];
  expect(rankRooms(turned, first, RANK_EVERY_MS - 1)).toEqual(first);
  expect(rankRooms(turned, first, RANK_EVERY_MS).roomIds).toEqual(['a', 'b']);
  const near = [room('a', [need('attend')]), room('b', [need('inform')])];
  expect(rankRooms(near, first, RANK_EVERY_MS).roomIds).toEqual(['b', 'a']);
});

test('[WAL-2] a new room comes last and a closed one leaves at once', () => {
  const first = rankRooms([quiet, loud], null, 0);
  expect(rankRooms([quiet, room('c', [need('act')])], first, 1_000).roomIds).toEqual(['a', 'c']);
});
