import { hostname } from 'node:os';
import { expect, test } from 'vitest';
import { isAllowedOrigin, type OriginSettings } from './allowed-origins.ts';

const settings: OriginSettings = {
  port: 4400,
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
