import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { breakLine, copyContent } from './content-copy.ts';

const LINTER = fileURLToPath(new URL('../../server/cli/lint-content.ts', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

function lint(...args: readonly string[]) {
  const run = spawnSync(process.execPath, ['--import', 'tsx', LINTER, ...args], { cwd: ROOT, encoding: 'utf8' });
  return { code: run.status, out: run.stdout, lines: run.stderr.split('\n').filter(Boolean) };
}

test('content without a fault ends with 0', () => {
  const { code, out, lines } = lint();
  expect([code, lines]).toEqual([0, []]);
  expect(out).toMatch(/^No faults: \d+ personas/);
});

test('every fault of an author’s folder is one line of file, line, field and message, and the code is 1', () => {
  const folder = copyContent();
  const herd = breakLine(folder, 'personas/heckler.yaml', 'herd: 0.1', 'herd: 7');
  const start = breakLine(folder, 'scenarios/exam.yaml', 'leaning: commerce', 'leaning: sideways');
  const { code, out, lines } = lint(folder);
  expect([code, out]).toEqual([1, '']);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(new RegExp(`personas/heckler\\.yaml:${herd}: herd: is not valid`));
  expect(lines[1]).toMatch(new RegExp(`scenarios/exam\\.yaml:${start}: leaning: is not valid`));
});

test('a folder that does not exist is told as empty, an option that does not exist with how to call', () => {
  expect(lint('/nowhere/at/all')).toMatchObject({
    code: 1,
    lines: expect.arrayContaining([expect.stringMatching(/has no \.yaml file/)]),
  });
  expect(lint('--fast')).toMatchObject({
    code: 2,
    lines: expect.arrayContaining([expect.stringMatching(/lint:content/)]),
  });
});
