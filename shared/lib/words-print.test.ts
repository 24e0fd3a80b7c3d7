import { expect, test } from 'vitest';
import { wordsPrint } from './words-print.ts';

test('equal words have equal fingerprints whatever their signs, spaces and case', () => {
  expect(wordsPrint('Open the bag, it is number 3!')).toBe(wordsPrint('open the bag it is number 3'));
  expect(wordsPrint('先看尺寸，再下单。')).toBe(wordsPrint('先看尺寸 再下单'));
});

test('other words have others', () => {
  const texts = ['', '1', '2', '看尺寸', '看颜色', 'size', 'sizes'];
  expect(new Set(texts.map(wordsPrint)).size).toBe(texts.length);
});
