import { expect, test } from 'vitest';
import { RejectionCode } from '../authority/rejection.ts';
import { ERROR_TEXT, errorText } from './error-text.ts';
import { WireErrorCode } from './socket-events.ts';

const CODES = [...Object.values(RejectionCode), ...Object.values(WireErrorCode)];

test.each(CODES)('[CMD-8] %s has a sentence in both languages with the same facts', (code) => {
  const { zh, en } = ERROR_TEXT[code];
  expect(zh).toMatch(/[\u4e00-\u9fff].*。$/);
  expect(en).toMatch(/^[A-Z“].*\.$/);
  const slots = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
  expect(slots(zh)).toEqual(slots(en));
});

test('[CMD-8] there is no text without a code', () => {
  expect(Object.keys(ERROR_TEXT).sort()).toEqual([...CODES].sort());
});

test('[CMD-8] placeholders are filled, cents as amounts', () => {
  expect(errorText('price/below_floor', { floorCents: 9_905 }, 'en')).toContain('99.05');
  expect(errorText('queue/index_out_of_range', { count: 3 }, 'zh')).toContain('1 到 3');
  expect(errorText('stock/limit', {}, 'en')).toContain('{limit}');
});
