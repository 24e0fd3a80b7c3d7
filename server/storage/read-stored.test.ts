import { expect, test } from 'vitest';
import { makeProject } from '../../tests/support/make-project.ts';
import { readStoredHeader, readStoredProject } from './read-stored.ts';

test('a project that was stored before it had targets and brand rules has none', () => {
  const { targets: _targets, brandRules: _brandRules, ...old } = makeProject();
  expect(readStoredProject(JSON.stringify(old))).toEqual(makeProject());
  expect(readStoredHeader(JSON.stringify({ project: old, scenarioId: 'known-account' }))).toEqual({
    project: makeProject(),
    scenarioId: 'known-account',
  });
});

test('stored targets and brand rules come back as they were', () => {
  const project = makeProject({ brandRules: [{ kind: 'do', text: { zh: '报实数', en: 'Be exact' } }] });
  expect(readStoredProject(JSON.stringify(project))).toEqual(project);
});
