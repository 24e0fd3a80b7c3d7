import { expect, test } from 'vitest';
import { HttpErrorCode, httpErrorText } from './http-error-text.ts';

test.each(Object.values(HttpErrorCode))('%s has a sentence in both languages with the same facts', (code) => {
  const zh = httpErrorText(code, {}, 'zh');
  const en = httpErrorText(code, {}, 'en');
  expect(zh).toMatch(/[\u4e00-\u9fff].*。$/);
  expect(en).toMatch(/^[A-Z].*\.$/);
  const slots = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
  expect(slots(zh)).toEqual(slots(en));
});
