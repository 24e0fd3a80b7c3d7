import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { MAX_OUTGOING_BYTES, watchOutgoing } from './outgoing-budget.ts';

function given() {
  const connection = new EventEmitter();
  const calls: string[] = [];
  watchOutgoing(connection, { onFull: () => calls.push('full'), onDrained: () => calls.push('drained') });
  const send = (bytes: number) => connection.emit('packetCreate', { data: 'x'.repeat(bytes) });
  return { connection, calls, send };
}

test('a socket that keeps up is left alone, however much it gets', async () => {
  const { connection, calls, send } = given();
  for (let i = 0; i < 4; i += 1) {
    send(MAX_OUTGOING_BYTES / 2);
    connection.emit('flush');
  }
  await Promise.resolve();
  expect(calls).toEqual([]);
});

test('a socket over its budget is told once, and once when it has drained', async () => {
  const { connection, calls, send } = given();
  send(MAX_OUTGOING_BYTES);
  send(1);
  send(1);
  expect(calls).toEqual(['full']);
  connection.emit('flush');
  await Promise.resolve();
  expect(calls).toEqual(['full', 'drained']);
});
