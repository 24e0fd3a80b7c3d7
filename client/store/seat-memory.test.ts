import { afterEach, expect, test } from 'vitest';
import { rememberSeat, usualSeat } from './seat-memory.ts';

afterEach(() => localStorage.clear());

test('a desk of a lab keeps the seat that was taken there last; a new one begins as host', () => {
  expect(usualSeat()).toBe('host');
  rememberSeat('operator');
  expect(usualSeat()).toBe('operator');
  localStorage.setItem('caipai.desk', 'nonsense');
  expect(usualSeat()).toBe('host');
});
