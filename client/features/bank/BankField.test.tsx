import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { makeBank } from '../../../tests/support/make-bank.ts';
import { BankField } from './BankField.tsx';
import { bankEntries } from './bank-entry.ts';

const entries = bankEntries(makeBank(), (text) => text.en);

function Harness({ maxLength }: { readonly maxLength: number }) {
  const [value, setValue] = useState('');
  const field = { label: 'Comment', rows: 3, value, onChange: setValue, maxLength };
  return <BankField {...field} entries={entries} dimension="interaction" />;
}

function openField(maxLength = 600) {
  render(<Harness maxLength={maxLength} />);
  return screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Comment' });
}
const options = () => within(screen.getByRole('listbox')).getAllByRole('option');

test('[REV-21] a slash opens the bank at the criterion, arrows choose, Enter puts the sentence where the slash was', async () => {
  const field = openField();
  await userEvent.type(field, 'Well done. /');
  expect(options()[0]?.textContent).toContain('Answer what blocks a purchase first.');
  await userEvent.keyboard('{ArrowDown}');
  const chosen = options()[1];
  expect([chosen?.getAttribute('aria-selected'), field.getAttribute('aria-activedescendant')]).toEqual([
    'true',
    chosen?.id,
  ]);
  await userEvent.keyboard('{Enter} Next time.');
  expect(field.value).toBe('Well done. Breathe before the price. Next time.');
  expect(screen.queryByRole('listbox')).toBeNull();
});

test('words after the slash search; Escape closes the list and keeps what was typed', async () => {
  const field = openField();
  await userEvent.type(field, '/conclude');
  expect(options()).toHaveLength(1);
  expect(screen.getByRole('status').textContent).toMatch(/^1 sentence;/);
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('listbox')).toBeNull();
  expect(field.value).toBe('/conclude');
});

test('a sentence is chosen by pointer without the field losing the focus', async () => {
  const field = openField();
  await userEvent.type(field, '/show');
  await userEvent.click(options()[0] ?? document.body);
  expect([field.value, document.activeElement]).toEqual(['Show first, then conclude.', field]);
});

test('no key is taken while an input method composes, nor when nothing is found', async () => {
  const field = openField();
  await userEvent.type(field, '/');
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
  expect(field.value).toBe('/');
  await userEvent.type(field, 'zzz{Enter}');
  expect(field.value).toBe('/zzz\n');
});

test('a sentence that does not fit is not cut: the field says so', async () => {
  const field = openField(20);
  await userEvent.type(field, '/show{Enter}');
  expect(screen.getByRole('alert').textContent).toContain('this field takes 20 characters');
  expect(field.value).toBe('/show');
});
