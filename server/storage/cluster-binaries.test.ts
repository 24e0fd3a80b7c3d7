import { mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clusterProgram, findClusterBinaries, makeMissingLinks } from './cluster-binaries.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'caipai-test-'));
  mkdirSync(join(folder, 'native', 'lib'), { recursive: true });
  writeFileSync(join(folder, 'native', 'lib', 'libpq.so.5.18'), 'library');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('links that the install script did not make are made, and again changes nothing', () => {
  const links = ['libpq.so', 'libpq.so.5'].map((name) => ({
    source: 'native/lib/libpq.so.5.18',
    target: `native/lib/${name}`,
  }));
  writeFileSync(join(folder, 'native', 'pg-symlinks.json'), JSON.stringify(links));
  makeMissingLinks(folder);
  makeMissingLinks(folder);
  expect(readlinkSync(join(folder, 'native', 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18');
  expect(readFileSync(join(folder, 'native', 'lib', 'libpq.so'), 'utf8')).toBe('library');
});

test('a package without a list of links is left alone', () => {
  expect(() => makeMissingLinks(folder)).not.toThrow();
});

test('this machine has binaries, and their version is known', () => {
  const { root, major } = findClusterBinaries();
  expect(major).toBeGreaterThanOrEqual(15);
  expect(readFileSync(clusterProgram(root, 'postgres')).length).toBeGreaterThan(1_000_000);
});
