import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { JoinAck } from '#shared/protocol/socket-events.ts';
import { createMemoryTransport } from '../connection/memory-transport.ts';
import { createRoomStore } from './create-room-store.ts';

const refusal = (code: 'wire/wrong_version' | 'wire/rate_limited', retryAfterMs?: number): JoinAck => ({
  ok: false,
  code,
  params: {},
  retryAfterMs,
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open(answers: JoinAck[]) {
  const asked: number[] = [];
  const transport = createMemoryTransport({
    onJoin: (request) => {
      asked.push(request.lastSeq);
      return answers.shift() ?? new Promise<JoinAck>(() => undefined);
    },
    onCommand: () => new Promise(() => undefined),
  });
  const store = createRoomStore({ transport, roomId: 'abcdefghijklmnopqrstuvwxyz', view: 'team' });
  transport.connect();
  return { store, transport, asked };
}

test('a refusal for good is shown and the link is closed', async () => {
  const { store, transport } = open([refusal('wire/wrong_version')]);
  await vi.advanceTimersByTimeAsync(0);
  expect(store.getState().connection).toMatchObject({ kind: 'refused', refusal: { code: 'wire/wrong_version' } });
  expect(transport.isOpen()).toBe(false);
  store.close();
});

test('a passing refusal is tried again when the room says so', async () => {
  const { store, asked } = open([refusal('wire/rate_limited', 700)]);
  await vi.advanceTimersByTimeAsync(699);
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(asked).toHaveLength(2);
  expect(store.getState().connection.kind).toBe('connecting');
  store.close();
});

test('a room that never answers reads offline after ten seconds', async () => {
  const { store } = open([]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(store.getState().connection.kind).toBe('offline');
  store.close();
});
