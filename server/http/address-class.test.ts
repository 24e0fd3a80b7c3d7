import { expect, test } from 'vitest';
import { addressClassOf } from './address-class.ts';

test.each([
  ['127.0.0.1', 'own'],
  ['::ffff:127.0.0.1', 'own'],
  ['::1', 'own'],
  ['192.168.3.7', 'local'],
  ['::ffff:10.20.30.40', 'local'],
  ['172.31.255.255', 'local'],
  ['172.32.0.1', 'outside'],
  ['fe80::1', 'local'],
  ['fd12::7', 'local'],
  ['2001:db8::1', 'outside'],
  ['8.8.8.8', 'outside'],
  ['', 'outside'],
  ['nonsense', 'outside'],
] as const)('%s is %s', (address, kind) => {
  expect(addressClassOf(address)).toBe(kind);
});
