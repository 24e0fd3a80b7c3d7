import { expect, test } from 'vitest';
import { chatted, given, givenLive, teamIn } from '../../tests/support/given.ts';
import type { RoomState } from '../model/room.ts';
import type { Role } from '../model/seat.ts';
import { teamAlerts } from './team-alerts.ts';

const at = (state: RoomState, showMs: number): RoomState => ({ ...state, public: { ...state.public, showMs } });
const kinds = (role: Role, state: RoomState, away: readonly Role[] = []) =>
  teamAlerts(role, state, { away, runOfShow: teamIn(state).runOfShow }).map(
    ({ kind, severity }) => `${kind} ${severity}`,
  );

test('a question is late after twenty seconds: the moderator acts, the operator knows', () => {
  const asked = givenLive(chatted([{ topic: 'size', productId: 'pillow' }]), 1_000);
  expect(kinds('moderator', at(asked, 21_000))).toEqual([]);
  expect(kinds('moderator', at(asked, 21_001))).toEqual(['questionLate act']);
  expect(kinds('operator', at(asked, 21_001))).toEqual(['questionLate inform']);
  expect(kinds('host', at(asked, 21_001))).toEqual([]);
});

test('the product on air is nearly gone at a tenth of what there was', () => {
  const state = givenLive([{ type: 'productPinned', productId: 'pillow' }]);
  const left = (stock: number, soldUnits: number): RoomState => ({
    ...state,
    public: {
      ...state.public,
      queue: state.public.queue.map((item) => (item.productId === 'pillow' ? { ...item, stock, soldUnits } : item)),
    },
  });
  expect(kinds('operator', left(11, 90))).toEqual([]);
  expect(kinds('operator', left(10, 90))).toEqual(['stockLow act']);
  expect(kinds('assistant', left(10, 90))).toEqual(['stockLow attend']);
});

test('a host who does not take a cue is the director’s to see to, after ten seconds', () => {
  const cues = [{ id: 'cue-000001', from: 'director', to: 'host', text: '收尾' }] as const;
  const state = givenLive([{ type: 'cueGiven', cues }], 1_000);
  expect(kinds('director', at(state, 11_000))).toEqual([]);
  expect(kinds('director', at(state, 11_001))).toEqual(['hostSilent act']);
});

test('viewers who leave fast and a seat that is away are the director’s to act on', () => {
  const state = givenLive();
  const team = { ...teamIn(state), trend: [{ atMs: 0, online: 100, gmvCents: 0, comments: 0 }] };
  const falling = { ...at(state, 30_000), team };
  const online = (count: number): RoomState => ({ ...falling, public: { ...falling.public, online: count } });
  expect(kinds('director', online(76))).toEqual([]);
  expect(kinds('director', online(75), ['host'])).toEqual(['seatAway act', 'viewersFalling act']);
  expect(kinds('operator', online(75), ['host'])).toEqual(['viewersFalling attend', 'seatAway inform']);
});

test('a segment is over by more than a fifth', () => {
  const state = givenLive();
  const [first] = teamIn(state).runOfShow;
  const running = givenLive([{ type: 'segmentStarted', segmentId: first?.id ?? '' }]);
  const lengthMs = (first?.share ?? 0) * running.public.plannedMs;
  expect(kinds('director', at(running, lengthMs * 1.19))).toEqual([]);
  expect(kinds('director', at(running, lengthMs * 1.21))).toEqual(['segmentOver act']);
});

test('off air nobody is told anything', () => {
  expect(kinds('director', given(), ['host'])).toEqual([]);
});
