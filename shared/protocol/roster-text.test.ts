import { expect, test } from 'vitest';
import { RosterCode, rosterText } from './roster-text.ts';

test.each(Object.values(RosterCode))('%s has a text in both languages with the same facts', (code) => {
  const zh = rosterText(code, {}, 'zh');
  const en = rosterText(code, {}, 'en');
  expect(zh).toMatch(/[\u4e00-\u9fff]/);
  expect(en).toMatch(/^[A-Z]/);
  expect([...new Set(zh.match(/\{\w+\}/g))].sort()).toEqual([...new Set(en.match(/\{\w+\}/g))].sort());
});

test('placeholders are filled', () => {
  expect(rosterText('roster/new_team', { team: 'Blue' }, 'en')).toContain('Blue');
});
