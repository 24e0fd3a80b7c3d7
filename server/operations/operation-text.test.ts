import { expect, test } from 'vitest';
import { fillText } from './fill-text.ts';
import { OPERATION_TEXT } from './operation-text.ts';
import { operatorLanguage } from './operator-language.ts';

const placesOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

test.each(Object.entries(OPERATION_TEXT))('%s says the same in both languages', (_code, { zh, en }) => {
  expect(placesOf(zh)).toEqual(placesOf(en));
  expect(en).not.toMatch(/[一-鿿]/);
});

test('a place without a value stays, so that nothing is hidden', () => {
  expect(fillText('{a} and {b}', { a: 1 })).toBe('1 and {b}');
});

test.each([
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'en_US.UTF-8', LC_ALL: 'zh_TW.UTF-8' }, 'zh'],
  [{ LANG: 'C' }, 'en'],
  [{}, 'en'],
] as const)('the language of the environment %j is %s', (environment, language) => {
  expect(operatorLanguage(undefined, environment)).toBe(language);
});

test('what was asked for goes before the environment', () => {
  expect(operatorLanguage('zh', { LANG: 'en_US.UTF-8' })).toBe('zh');
  expect(operatorLanguage('en', { LANG: 'zh_CN.UTF-8' })).toBe('en');
});
