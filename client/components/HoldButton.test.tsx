import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HoldButton } from './HoldButton.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function show(isDisabled = false) {
  const onHold = vi.fn();
  render(
    <HoldButton onHold={onHold} disabled={isDisabled}>
      Change
    </HoldButton>,
  );
  return { onHold, button: screen.getByRole('button') };
}
const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));

test('it acts after 600 ms of holding, once', () => {
  const { onHold, button } = show();
  fireEvent.pointerDown(button, { button: 0 });
  pass(599);
  expect(onHold).not.toHaveBeenCalled();
  pass(1);
  expect(onHold).toHaveBeenCalledTimes(1);
  pass(2_000);
  expect(onHold).toHaveBeenCalledTimes(1);
});

test('letting go before that does nothing', () => {
  const { onHold, button } = show();
  fireEvent.pointerDown(button, { button: 0 });
  pass(500);
  fireEvent.pointerUp(button);
  pass(1_000);
  expect(onHold).not.toHaveBeenCalled();
});

test('with the keyboard it acts on the second press within two seconds, and says so after the first', () => {
  const { onHold, button } = show();
  fireEvent.keyDown(button, { key: 'Enter' });
  expect(button.textContent).toContain('Press again to confirm');
  expect(onHold).not.toHaveBeenCalled();
  fireEvent.keyDown(button, { key: 'Enter' });
  expect(onHold).toHaveBeenCalledTimes(1);
});

test('the first press is forgotten after two seconds', () => {
  const { onHold, button } = show();
  fireEvent.keyDown(button, { key: ' ' });
  pass(2_000);
  fireEvent.keyDown(button, { key: ' ' });
  expect(onHold).not.toHaveBeenCalled();
});

test('a key that repeats is one press', () => {
  const { onHold, button } = show();
  fireEvent.keyDown(button, { key: 'Enter' });
  fireEvent.keyDown(button, { key: 'Enter', repeat: true });
  expect(onHold).not.toHaveBeenCalled();
});

test('a disabled one does nothing', () => {
  const { onHold, button } = show(true);
  fireEvent.pointerDown(button, { button: 0 });
  pass(1_000);
  expect(onHold).not.toHaveBeenCalled();
});
