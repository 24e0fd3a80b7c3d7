import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { clientAddress, NO_PROXIES, trustedProxies } from './client-address.ts';

function from(peer: string, forwarded?: string): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: peer });
  const request = new IncomingMessage(socket);
  if (forwarded !== undefined) request.headers['x-forwarded-for'] = forwarded;
  return request;
}

test('without a proxy nobody is believed', () => {
  expect(clientAddress(from('127.0.0.1', '10.9.9.9'), NO_PROXIES)).toBe('127.0.0.1');
});

test('a proxy on this machine is believed, a stranger is not', () => {
  const proxies = trustedProxies([]);
  expect(clientAddress(from('::ffff:127.0.0.1', '10.9.9.9'), proxies)).toBe('10.9.9.9');
  expect(clientAddress(from('192.168.1.5', '10.9.9.9'), proxies)).toBe('192.168.1.5');
});

test('the way is followed back through named proxies and no further', () => {
  const proxies = trustedProxies(['172.28.0.0/24', 'fd00::7']);
  expect(clientAddress(from('172.28.0.3', '6.6.6.6, 10.9.9.9, 172.28.0.2'), proxies)).toBe('10.9.9.9');
  expect(clientAddress(from('fd00::7', '10.9.9.9'), proxies)).toBe('10.9.9.9');
  expect(clientAddress(from('172.28.1.3', '10.9.9.9'), proxies)).toBe('172.28.1.3');
});

test('a proxy that says nothing is where the request came from', () => {
  expect(clientAddress(from('127.0.0.1'), trustedProxies([]))).toBe('127.0.0.1');
});

test('what is neither an address nor a range is named', () => {
  for (const wrong of ['proxy', '10.0.0.0/33', '10.0.0.0/8/8', 'fd00::/129', '10.0.0.0/']) {
    expect(() => trustedProxies([wrong])).toThrow(wrong);
  }
});
