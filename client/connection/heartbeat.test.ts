import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PING_EVERY_MS, startHeartbeat } from './heartbeat.ts';
import { createMemoryTransport } from './memory-transport.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function startOver() {
  const transport = createMemoryTransport({
    onJoin: () => new Promise(() => undefined),
    onCommand: () => new Promise(() => undefined),
  });
  const heard: string[] = [];
  const heartbeat = startHeartbeat(transport, {
    onLatency: () => heard.push('pong'),
    onLate: () => heard.push('late'),
  });
  transport.connect();
  return { transport, heard, heartbeat };
}

test('asks every four seconds', async () => {
  const { heard, heartbeat } = startOver();
  await vi.advanceTimersByTimeAsync(3 * PING_EVERY_MS);
  expect(heard).toEqual(['pong', 'pong', 'pong']);
  heartbeat.stop();
  await vi.advanceTimersByTimeAsync(3 * PING_EVERY_MS);
  expect(heard).toHaveLength(3);
});

test('says after three seconds that an answer is late', async () => {
  const { transport, heard, heartbeat } = startOver();
  transport.silence();
  heartbeat.beat();
  await vi.advanceTimersByTimeAsync(2_999);
  expect(heard).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(heard).toEqual(['late']);
});

test('a link that stays silent for eight seconds is opened anew', async () => {
  const { transport, heartbeat } = startOver();
  transport.silence();
  heartbeat.beat();
  await vi.advanceTimersByTimeAsync(8_000);
  expect(transport.reopenCount()).toBe(1);
});
