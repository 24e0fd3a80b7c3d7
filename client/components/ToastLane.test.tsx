import { act, fireEvent, render, screen } from '@testing-library/react';
import { Tooltip as Radix } from 'radix-ui';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ToastLane, useToast } from './ToastLane.tsx';
import { addToast, type Toast } from './toast-list.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function Sender({ tone }: { readonly tone: 'ok' | 'error' }) {
  const show = useToast();
  return (
    <button type="button" onClick={() => show(tone, 'Imported')}>
      Send
    </button>
  );
}
const open = (tone: 'ok' | 'error') => {
  render(
    <Radix.Provider>
      <ToastLane>
        <Sender tone={tone} />
      </ToastLane>
    </Radix.Provider>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Send' }));
};
const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));

test('a message goes after five seconds', () => {
  open('ok');
  pass(4_999);
  expect(screen.getByText('Imported')).toBeTruthy();
  pass(1);
  expect(screen.queryByText('Imported')).toBeNull();
});

test('a message under the pointer waits', () => {
  open('ok');
  fireEvent.pointerEnter(screen.getByRole('status'));
  pass(20_000);
  expect(screen.getByText('Imported')).toBeTruthy();
});

test('an error stays until it is dismissed', () => {
  open('error');
  pass(60_000);
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByText('Imported')).toBeNull();
});

test('equal messages fold into one with a count', () => {
  open('ok');
  fireEvent.click(screen.getByRole('button', { name: 'Send' }));
  expect(screen.getAllByRole('status')).toHaveLength(1);
  expect(screen.getByText('×2')).toBeTruthy();
});

test('the oldest of four gives way', () => {
  const texts = ['a', 'b', 'c', 'd'];
  const toasts = texts.reduce<readonly Toast[]>((list, text, id) => addToast(list, id, 'info', text), []);
  expect(toasts.map((toast) => toast.text)).toEqual(['b', 'c', 'd']);
});
