import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

function testFiles(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(\.test\.tsx?|-contract\.ts)$/.test(name))
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8'));
}

test('every rule of the specification has a test, and every id in a title is a rule', () => {
  const spec = readFileSync(join(ROOT, 'shared/SPEC.md'), 'utf8');
  const rules = [...spec.matchAll(/^- \*\*([A-Z]+-\d+)\*\*/gm)].map((match) => match[1]);
  const titles = ['shared', 'server', 'client', 'tests'].flatMap(testFiles).join('\n');
  const tested = [...titles.matchAll(/\[([A-Z]{3,4}-\d+)\]/g)].map((match) => match[1]);
  expect(rules.length).toBeGreaterThan(80);
  expect(new Set(rules).size).toBe(rules.length);
  expect([...new Set(tested)].sort()).toEqual([...rules].sort());
});
