import { isAbsolute } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigFault, readConfig } from './config.ts';

test('without settings everything has its default', () => {
  const config = readConfig({});
  expect(config).toMatchObject({
    port: 4400,
    host: '0.0.0.0',
    databaseUrl: null,
    publicUrl: null,
    trustedProxies: [],
    nodeAddress: null,
    clockRate: 1,
    logLevel: 'info',
    isProduction: false,
  });
  expect(isAbsolute(config.dataDir)).toBe(true);
});

test('settings are read, blank ones count as unset', () => {
  const config = readConfig({
    NODE_ENV: 'production',
    PORT: '8080',
    HOST: '127.0.0.1',
    DATA_DIR: '/srv/caipai',
    DATABASE_URL: 'postgres://app:word@db:5432/caipai',
    PUBLIC_URL: 'https://live.example.edu/',
    CLOCK_RATE: ' ',
    LOG_LEVEL: 'debug',
  });
  expect(config).toMatchObject({
    port: 8080,
    host: '127.0.0.1',
    dataDir: '/srv/caipai',
    databaseUrl: 'postgres://app:word@db:5432/caipai',
    publicUrl: 'https://live.example.edu',
    clockRate: 1,
    logLevel: 'debug',
    isProduction: true,
  });
});

test.each([
  ['PORT', 'http'],
  ['PORT', '70000'],
  ['PORT', '80.5'],
  ['PUBLIC_URL', 'live.example.edu'],
  ['PUBLIC_URL', 'https://live.example.edu/app'],
  ['CLOCK_RATE', '0'],
  ['CLOCK_RATE', 'fast'],
  ['LOG_LEVEL', 'loud'],
  ['TRUSTED_PROXIES', '10.0.0.0/99'],
  ['NODE_ADDRESS', 'node-a'],
])('a wrong %s (%s) gives one line that names both', (name, value) => {
  const read = () => readConfig({ [name]: value });
  expect(read).toThrow(ConfigFault);
  expect(read).toThrow(new RegExp(`^${name}=${value.replaceAll('.', '\\.')} cannot be used: expected [^\\n]+$`));
});

test('a wrong DATABASE_URL is named without its value, which may hold a password', () => {
  const read = () => readConfig({ DATABASE_URL: 'mysql://app:hidden-word@db/caipai' });
  expect(read).toThrow(/^DATABASE_URL cannot be used/);
  expect(read).not.toThrow(/hidden-word/);
});

test('shows run at the pace of the clock in production', () => {
  expect(() => readConfig({ NODE_ENV: 'production', CLOCK_RATE: '20' })).toThrow(/CLOCK_RATE=20 is for tests only/);
  expect(readConfig({ NODE_ENV: 'test', CLOCK_RATE: '20' }).clockRate).toBe(20);
});

test('several nodes need a database and an address that they share', () => {
  const env = { NODE_ADDRESS: '10.0.0.2:4400', DATABASE_URL: 'postgres://caipai@db/caipai' };
  expect(() => readConfig(env)).toThrow(/^NODE_ADDRESS needs DATABASE_URL[^\n]+PUBLIC_URL/);
  const config = readConfig({ ...env, PUBLIC_URL: 'http://live.example.edu', TRUSTED_PROXIES: '10.0.0.0/24, fd00::1' });
  expect(config).toMatchObject({ nodeAddress: '10.0.0.2:4400', trustedProxies: ['10.0.0.0/24', 'fd00::1'] });
});
