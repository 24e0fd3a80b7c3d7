import { expect, test } from 'vitest';
import { normaliseText } from './normalise-text.ts';

test.each([
  ['一百二十九 元，50 × 70 厘米', '129元|50x70cm'],
  ['１２９元', '129元'],
  ['50*70', '50x70'],
  ['50 乘 70', '50x70'],
  ['fifty by seventy', '50x70'],
  ['加 微 信', '加微信'],
  ['最.低.价', '最低价'],
  ['最😀低😀价', '最低价'],
  ['最低。价格', '最低|价格'],
  ['價錢多少', '价钱多少'],
  ['百分之百棉', '100%棉'],
  ['百分之九十三', '93%'],
  ['$1,299.50 only, today. Now!', '1299.50only|today|now'],
  ['one hundred and twenty nine', '129'],
  ['two thousand three hundred and one', '2301'],
  ['twenty nine ninety nine', '29 99'],
  ["Don’t MISS — we're live", 'dont miss|were live'],
  ['best-selling', 'best selling'],
])('[SPE-1] %s is compared as %s', (text, expected) => {
  expect(normaliseText(text)).toBe(expected);
});

test.each([
  ['一百零二', '102'],
  ['一百二', '120'],
  ['三千五', '3500'],
  ['两万三千', '23000'],
  ['十五', '15'],
  ['三二一', '321'],
  ['第一步', '第1步'],
  ['万一', '万1'],
])('[SPE-1] the number word %s is written %s', (text, expected) => {
  expect(normaliseText(text)).toBe(expected);
});

test('[SPE-1] normalising twice changes nothing more', () => {
  for (const text of ['一百二十九 元，50 × 70 厘米', 'Only one left, 129.50 dollars!', 'T恤 3 件']) {
    expect(normaliseText(normaliseText(text))).toBe(normaliseText(text));
  }
});
