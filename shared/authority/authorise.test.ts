import { expect, test } from 'vitest';
import { given, givenLive, person, seated } from '../../tests/support/given.ts';
import type { RoomCommand } from '../commands/command.ts';
import { initialRoomState } from '../events/initial-room-state.ts';
import type { Actor } from '../model/recording.ts';
import { authorise } from './authorise.ts';

const pin: RoomCommand = { type: 'pinProduct', productId: 'pillow' };
const start: RoomCommand = { type: 'startShow' };
const server: Actor = { kind: 'server' };
const operator = person(2, 'operator');
const table = given([seated(1, 'host'), seated(2, 'operator')]);
const ask = (command: RoomCommand, actor: Actor, epoch: number | null, state = table) =>
  authorise(state, { command, actor, epoch });

test('[CMD-2] a seat gives its own commands and no others', () => {
  expect(ask(pin, operator, 1)).toBeNull();
  expect(ask(pin, person(1, 'host'), 1)).toMatchObject({ code: 'seat/not_allowed', params: { role: 'host' } });
});

test("[CMD-2] the director's commands fall to every seat until a person directs", () => {
  expect(ask(start, operator, 1)).toBeNull();
  const directed = given([seated(2, 'operator'), seated(3, 'director')]);
  expect(ask(start, operator, 1, directed)).toMatchObject({ code: 'seat/not_allowed' });
  expect(ask(start, person(3, 'director'), 1, directed)).toBeNull();
});

test('[CMD-2] planning falls to every seat in the lobby, and to its own seat on air', () => {
  const host = person(1, 'host');
  const planning: RoomCommand[] = [
    { type: 'addProduct', productId: 'pillow' },
    { type: 'removeProduct', productId: 'pillow' },
    { type: 'moveProduct', productId: 'pillow', toIndex: 1 },
    { type: 'changePrice', productId: 'pillow', priceCents: 10_000 },
    { type: 'listProduct', productId: 'pillow' },
    { type: 'delistProduct', productId: 'pillow' },
    { type: 'planRunOfShow', segments: [{ id: 'all', name: '全场', share: 1, productIds: [] }] },
  ];
  const directed = given([seated(1, 'host'), seated(3, 'director')]);
  for (const command of planning) expect(ask(command, host, 1, directed)).toBeNull();
  const live = givenLive([seated(1, 'host'), seated(3, 'director')]);
  for (const command of planning) expect(ask(command, host, 1, live)).toMatchObject({ code: 'seat/not_allowed' });
});

test("[CMD-3] some commands are the server's, whatever the seat", () => {
  const commands: RoomCommand[] = [
    { type: 'openRoom' },
    { type: 'advanceClock', tick: 1 },
    { type: 'pauseShow', reason: 'server' },
    { type: 'endShow', reason: 'upgrade' },
    { type: 'endShow', reason: 'abandoned' },
  ];
  for (const command of commands) {
    expect(ask(command, operator, 1)).toMatchObject({ code: 'command/server_only' });
    expect(ask(command, server, null)).toBeNull();
  }
});

test('[CMD-3] the server has no words of its own', () => {
  const words: RoomCommand = { type: 'utter', text: 'a', source: 'typed', acts: [], durationMs: 0 };
  expect(ask(words, server, null)).toMatchObject({ code: 'seat/not_allowed' });
  const others: RoomCommand[] = [
    { type: 'replyToLine', lineId: 'line-000001', text: 'a' },
    { type: 'giveCue', roles: ['host'], text: 'a' },
    { type: 'acknowledgeCue', cueId: 'cue-000001' },
    { type: 'closeIncident', id: 'incident-000001' },
  ];
  for (const command of others) expect(ask(command, server, null)).toMatchObject({ code: 'seat/not_allowed' });
});

test('[CMD-10] an older lease, another person and an empty seat are refused', () => {
  const lost = { ok: false, code: 'seat/lease_lost' };
  expect(ask(pin, operator, 0)).toMatchObject(lost);
  expect(ask(pin, operator, null)).toMatchObject(lost);
  expect(ask(pin, person(9, 'operator'), 1)).toMatchObject(lost);
  expect(ask(pin, person(2, 'moderator'), 0)).toMatchObject(lost);
});

test("[CMD-10] a bot acts while the seat is a bot's", () => {
  const bot: Actor = { kind: 'bot', role: 'director' };
  expect(ask(start, bot, 0)).toBeNull();
  expect(ask(start, bot, 1, given([seated(3, 'director')]))).toMatchObject({ code: 'seat/lease_lost' });
});

test('[CMD-10] without a seat one can only take one', () => {
  expect(ask({ type: 'takeSeat', role: 'host', isTakeover: false }, person(9, null), null)).toBeNull();
  expect(ask(start, person(9, null), null)).toMatchObject({ code: 'seat/not_held' });
});

test('[CMD-74] the staff lets incidents happen, gives cues, pauses and resumes, and nothing else', () => {
  const staff: Actor = { kind: 'staff', id: 'p-00000000000000aa' };
  const inject: RoomCommand = { type: 'injectIncident', incidentId: 'heckler' };
  const allowed: RoomCommand[] = [
    inject,
    { type: 'giveCue', roles: ['host'], text: 'a' },
    { type: 'pauseShow', reason: 'team' },
    { type: 'resumeShow' },
  ];
  for (const command of allowed) expect(ask(command, staff, null)).toBeNull();
  for (const command of [pin, start, { type: 'takeSeat', role: 'host', isTakeover: true } as const]) {
    expect(ask(command, staff, null)).toMatchObject({ code: 'seat/not_allowed' });
  }
  expect(ask({ type: 'pauseShow', reason: 'server' }, staff, null)).toMatchObject({ code: 'command/server_only' });
  expect(ask(inject, operator, 1)).toMatchObject({ code: 'command/staff_only' });
  expect(ask(inject, staff, null, initialRoomState('staff'))).toMatchObject({ code: 'room/not_open' });
});

test('[CMD-2] every seat acknowledges cues and closes incidents; a person who directs gives the cues alone', () => {
  expect(ask({ type: 'acknowledgeCue', cueId: 'cue-000001' }, person(1, 'host'), 1)).toBeNull();
  expect(ask({ type: 'closeIncident', id: 'incident-000001' }, person(1, 'host'), 1)).toBeNull();
  const directed = given([seated(2, 'operator'), seated(3, 'director')]);
  const cue: RoomCommand = { type: 'giveCue', roles: ['host'], text: 'a' };
  expect(ask(cue, operator, 1)).toBeNull();
  expect(ask(cue, operator, 1, directed)).toMatchObject({ code: 'seat/not_allowed' });
});

test('[ROOM-1] nothing happens in a room that is not open', () => {
  const closed = initialRoomState('staff');
  expect(ask(start, server, null, closed)).toMatchObject({ code: 'room/not_open' });
  expect(ask(start, operator, 1, closed)).toMatchObject({ code: 'room/not_open' });
  expect(ask({ type: 'openRoom' }, server, null, closed)).toBeNull();
});
