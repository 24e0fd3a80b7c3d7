import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { QrCode } from './QrCode.tsx';

test('a code is drawn with its quiet zone and says where it leads', () => {
  render(<QrCode text="http://lab.test:3000/w/abcdef" label="Open on a phone" />);
  const code = screen.getByRole('img', { name: 'Open on a phone' });
  // Version 3 of the standard has 29 modules a side, and four light ones stand around them.
  expect(code.getAttribute('viewBox')).toBe('0 0 37 37');
  expect(code.querySelector('path')?.getAttribute('d')).toMatch(/^M4 4h1v1h-1z/);
});

test('a text that is too long for a code that can be scanned draws nothing', () => {
  const { container } = render(<QrCode text={'x'.repeat(401)} label="Open on a phone" />);
  expect(container.childElementCount).toBe(0);
});
