import { expect, test } from 'vitest';
import { formatClock, formatCountdown } from './clock.ts';
import { formatCount } from './count.ts';
import { dayAndTime } from './date.ts';
import { formatMoney, formatWholeMoney, priceText } from './money.ts';
import { formatDecimal, formatPercent } from './percent.ts';

test('a price loses zeros that say nothing and keeps the others', () => {
  expect(formatMoney(12_900, 'CNY')).toBe('¥129');
  expect(formatMoney(2_990, 'CNY')).toBe('¥29.9');
  expect(formatMoney(5, 'USD')).toBe('$0.05');
  expect(formatMoney(123_456_789, 'EUR')).toBe('€1,234,567.89');
});

test('a total is rounded to whole units', () => {
  expect(formatWholeMoney(282_550, 'CNY')).toBe('¥2,826');
  expect(formatWholeMoney(0, 'CNY')).toBe('¥0');
});

test('a price field gets plain digits', () => {
  expect([priceText(12_900), priceText(2_990), priceText(123_456)]).toEqual(['129', '29.90', '1234.56']);
});

test('counts are exact while short and compact in the way of the language', () => {
  expect(formatCount(9_999, 'zh')).toBe('9,999');
  expect(formatCount(12_345, 'zh')).toBe('1.2万');
  expect(formatCount(12_345, 'en')).toBe('12.3K');
  expect(formatCount(345_000_000, 'zh')).toBe('3.4亿');
  expect(formatCount(2_000_000, 'en')).toBe('2M');
});

test('a compact count never rounds up into the next unit', () => {
  expect(formatCount(999_999, 'en')).toBe('999.9K');
  expect(formatCount(99_999_999, 'zh')).toBe('9999.9万');
});

test('show time reads mm:ss, from an hour on h:mm:ss, and never below zero', () => {
  expect(formatClock(754_999)).toBe('12:34');
  expect(formatClock(3_725_000)).toBe('1:02:05');
  expect(formatClock(-5)).toBe('00:00');
});

test('a countdown reads zero only when it is over', () => {
  expect(formatCountdown(1)).toBe('00:01');
  expect(formatCountdown(0)).toBe('00:00');
});

test('ratios become percentages with at most one decimal', () => {
  expect([formatPercent(0.125), formatPercent(0.4), formatPercent(0.0666)]).toEqual(['12.5%', '40%', '6.7%']);
  expect(formatDecimal(1.005, 1)).toBe('1');
});

test('an instant is shown as an ISO day and a time, with its distance in days', () => {
  const now = new Date(2026, 10, 23, 9, 0);
  const iso = new Date(2026, 10, 22, 23, 59).toISOString();
  expect(dayAndTime(iso, now)).toEqual({ day: '2026-11-22', time: '23:59', daysAgo: 1 });
});
