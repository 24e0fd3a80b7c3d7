import { expect, test } from 'vitest';
import { fingerprintOf, homeOf, nodeSessionName, readNodeName } from './node-name.ts';

test('a name is read as it was written, and fits the list of sessions', () => {
  const node = { address: `${'h'.repeat(34)}:65535`, fingerprint: fingerprintOf(['engine', Buffer.from('secret')]) };
  expect(nodeSessionName(node).length).toBeLessThanOrEqual(63);
  expect(readNodeName(nodeSessionName(node))).toEqual(node);
});

test('other sessions are no nodes', () => {
  for (const name of ['', 'caipai', 'psql', 'caipai-node', 'caipai-node 12345678 a:1 b']) {
    expect(readNodeName(name)).toBeNull();
  }
});

test('a fingerprint tells where one part ends and the next begins', () => {
  expect(fingerprintOf(['ab', 'c'])).not.toBe(fingerprintOf(['a', 'bc']));
});

test('rooms without an owner spread over the nodes, and keep their home when another node goes', () => {
  const nodes = ['a:1', 'b:1', 'c:1'];
  const rooms = Array.from({ length: 300 }, (_, index) => `r${index}`);
  const homes = rooms.map((room) => homeOf(room, nodes));
  for (const node of nodes) expect(homes.filter((home) => home === node).length).toBeGreaterThan(60);
  const without = rooms.map((room) => homeOf(room, ['c:1', 'a:1']));
  expect(rooms.filter((_, index) => homes[index] !== 'b:1' && homes[index] !== without[index])).toEqual([]);
  expect(homeOf('r1', [])).toBeNull();
});
