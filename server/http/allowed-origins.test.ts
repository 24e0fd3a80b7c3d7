import { hostname } from 'node:os';
import { expect, test } from 'vitest';
import { isAllowedOrigin, type OriginSettings, shareOrigin } from './allowed-origins.ts';

const settings: OriginSettings = {
  port: 4400,
  httpsPort: null,
  publicUrl: 'https://caipai.example.edu/studio',
  allowedHosts: ['lab.test'],
  isDevelopment: false,
};

test.each([
  'http://localhost:4400',
  'http://127.0.0.1:4400',
  'http://127.0.0.2:4400',
  'http://[::1]:4400',
  `http://${hostname()}:4400`,
  'http://lab.test:4400',
  'https://caipai.example.edu',
])('%s is ours', (origin) => {
  expect(isAllowedOrigin(origin, settings)).toBe(true);
});

test.each([
  'http://evil.example',
  'http://evil.example:4400',
  'http://localhost:5173',
  'http://localhost',
  'http://127.0.0.1.evil.example:4400',
  'http://caipai.example.edu',
  'null',
  'file:///etc/passwd',
  '',
])('%j is foreign', (origin) => {
  expect(isAllowedOrigin(origin, settings)).toBe(false);
});

test('the page of the development server is ours in development only', () => {
  expect(isAllowedOrigin('http://localhost:5173', { ...settings, isDevelopment: true })).toBe(true);
});

const SHARING = { port: 4400, httpsPort: null, host: '0.0.0.0', publicUrl: null, isDevelopment: false };

test.each(['http://localhost:4400', 'http://127.0.0.1:9000', 'http://[::1]:4400'])(
  'links made at %s carry an address that others can reach',
  (asked) => {
    expect(shareOrigin(asked, SHARING, ['192.168.3.7', '10.0.0.2'])).toBe('http://192.168.3.7:4400');
    expect(shareOrigin(asked, { ...SHARING, publicUrl: 'https://live.example.edu' }, [])).toBe(
      'https://live.example.edu',
    );
  },
);

test('links keep the address that was asked when others use it, or when there is no other', () => {
  const lan = ['192.168.3.7'];
  expect(shareOrigin('http://lab.test:4400', SHARING, lan)).toBe('http://lab.test:4400');
  expect(shareOrigin('http://localhost:4400', SHARING, [])).toBe('http://localhost:4400');
  expect(shareOrigin('http://localhost:4400', { ...SHARING, host: '127.0.0.1' }, lan)).toBe('http://localhost:4400');
});

test('links made at the page of the development server stay with it', () => {
  const developing = { ...SHARING, isDevelopment: true };
  expect(shareOrigin('http://localhost:5173', developing, ['192.168.3.7'])).toBe('http://192.168.3.7:5173');
});
