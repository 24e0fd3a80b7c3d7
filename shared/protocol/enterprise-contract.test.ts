import { expect, test } from 'vitest';
import { collegeYearOf } from './enterprise-contract.ts';

test.each([
  ['2026-08-31', 2025],
  ['2026-09-01', 2026],
  ['2026-12-31', 2026],
  ['2027-01-01', 2026],
  ['2027-08-31', 2026],
])('[ENT-5] %s lies in the college year that begins in %i', (day, year) => {
  expect(collegeYearOf(day)).toBe(year);
});
