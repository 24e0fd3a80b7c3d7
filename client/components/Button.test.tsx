import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Button } from './Button.tsx';

test('a button acts on click and on Enter', async () => {
  const act = vi.fn();
  render(<Button onClick={act}>Pin</Button>);
  await userEvent.click(screen.getByRole('button', { name: 'Pin' }));
  await userEvent.keyboard('{Enter}');
  expect(act).toHaveBeenCalledTimes(2);
});

test('a busy button says so, keeps its place and does not act again', async () => {
  const act = vi.fn();
  render(
    <Button isBusy onClick={act}>
      Pin
    </Button>,
  );
  const button = screen.getByRole('button', { name: 'Pin' });
  expect(button.getAttribute('aria-busy')).toBe('true');
  await userEvent.click(button);
  expect(act).not.toHaveBeenCalled();
});

test('the key of a button is not part of its name', () => {
  render(<Button keyHint="P">Pin</Button>);
  expect(screen.getByRole('button', { name: 'Pin' }).textContent).toBe('PinP');
});
