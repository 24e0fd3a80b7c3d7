import i18next from 'i18next';
import { expect, test } from 'vitest';
import { chooseLanguage, currentLanguage } from './i18n.ts';

test('choosing a language changes the texts and the document, and is kept', () => {
  chooseLanguage('zh');
  expect(i18next.t('common:action.retry')).toBe('重试');
  expect(document.documentElement.lang).toBe('zh-CN');
  expect(localStorage.getItem('caipai.language')).toBe('zh');
  chooseLanguage('en');
  expect(currentLanguage()).toBe('en');
  expect(document.documentElement.lang).toBe('en');
});

test('English counts one and many apart, Chinese does not', () => {
  expect(i18next.t('prepare:errors', { count: 1 })).toBe('1 error');
  expect(i18next.t('prepare:errors', { count: 3 })).toBe('3 errors');
  chooseLanguage('zh');
  expect(i18next.t('prepare:errors', { count: 1 })).toBe('1 处错误');
});
