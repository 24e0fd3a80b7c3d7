import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(`${ROOT}docs/security.md`, 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| requirement'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

test('every chapter of the checklist is there', () => {
  const chapters = [...page.matchAll(/^## ((?:V\d+(?:, )?)+)/gm)].flatMap(([, ids = '']) => ids.split(', '));
  expect(chapters).toEqual(Array.from({ length: 17 }, (_, index) => `V${index + 1}`));
});

test('every line has a state, and evidence unless there is nothing to show', () => {
  expect(rows.length).toBeGreaterThan(60);
  const states = ['met', 'partly', 'not met', 'not used'];
  expect(rows.filter(([, state = '']) => !states.includes(state))).toEqual([]);
  expect(rows.filter(([, state, evidence]) => state !== 'not used' && evidence === '')).toEqual([]);
  expect(rows.filter(([, state, evidence = '']) => state === 'met' && !evidence.includes('`'))).toEqual([]);
});

test('every file that is named as evidence exists', () => {
  const named = [...page.matchAll(/`([\w./-]+)`/g)].map(([, path = '']) => path).filter((path) => path.includes('/'));
  expect(named.length).toBeGreaterThan(60);
  expect(named.filter((path) => !existsSync(ROOT + path) && !path.startsWith('@'))).toEqual([]);
});
