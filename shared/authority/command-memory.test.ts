import { expect, test } from 'vitest';
import type { Actor } from '../model/recording.ts';
import { isReserved } from './command-memory.ts';

const PERSON: Actor = { kind: 'participant', id: 'p-0123456789abcdef', role: 'operator' };
const BOT: Actor = { kind: 'bot', role: 'host' };
const STAFF: Actor = { kind: 'staff', id: 'p-0123456789abcdef' };
const SERVER: Actor = { kind: 'server' };

test.each([
  ['server-tick-000001', PERSON, true],
  ['server-tick-000001', BOT, true],
  ['server-tick-000001', SERVER, false],
  ['bot-host-12-0', PERSON, true],
  ['bot-host-12-0', BOT, false],
  ['bot-host-12-0', STAFF, true],
  ['a-robot-of-mine', PERSON, false],
] as const)('[CMD-5] the id %s from %o is reserved: %s', (commandId, actor, isTaken) => {
  expect(isReserved(commandId, actor)).toBe(isTaken);
});
