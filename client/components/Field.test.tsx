import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { Field } from './Field.tsx';
import { NumberField } from './NumberField.tsx';
import { PriceField } from './PriceField.tsx';

test('Enter submits, but not while an input method composes', () => {
  const onSubmit = vi.fn();
  render(<Field label="Reply" value="你" onChange={() => undefined} onSubmit={onSubmit} />);
  const input = screen.getByLabelText('Reply');
  fireEvent.keyDown(input, { key: 'Enter', isComposing: true });
  fireEvent.keyDown(input, { key: 'Enter', keyCode: 229 });
  expect(onSubmit).not.toHaveBeenCalled();
  fireEvent.keyDown(input, { key: 'Enter', keyCode: 13 });
  expect(onSubmit).toHaveBeenCalledTimes(1);
});

test('an error stands under the field, belongs to it and is announced', () => {
  render(<Field label="Price" value="1" onChange={() => undefined} tone="error" message="Below the floor" />);
  const input = screen.getByLabelText('Price');
  const alert = screen.getByRole('alert');
  expect(alert.textContent).toBe('Below the floor');
  expect(input.getAttribute('aria-describedby')).toBe(alert.id);
  expect(input.getAttribute('aria-invalid')).toBe('true');
});

test('Shift and Enter in a field of several rows is a new line', () => {
  const onSubmit = vi.fn();
  render(<Field label="Note" rows={3} value="" onChange={() => undefined} onSubmit={onSubmit} />);
  fireEvent.keyDown(screen.getByLabelText('Note'), { key: 'Enter', shiftKey: true });
  expect(onSubmit).not.toHaveBeenCalled();
});

function Harness({ kind, first }: { readonly kind: 'price' | 'whole'; readonly first: number | null }) {
  const [value, setValue] = useState(first);
  const Chosen = kind === 'price' ? PriceField : NumberField;
  return (
    <>
      <Chosen label="Amount" value={value} onChange={setValue} />
      <output>{String(value)}</output>
      <button type="button" onClick={() => setValue(500)}>
        Reset
      </button>
    </>
  );
}

test('a price field reads full-width digits as cents', async () => {
  render(<Harness kind="price" first={null} />);
  await userEvent.type(screen.getByLabelText('Amount'), '１２．５');
  expect(screen.getByRole('status').textContent).toBe('1250');
});

test('letters do not enter a number field, and it says why', async () => {
  render(<Harness kind="whole" first={null} />);
  await userEvent.type(screen.getByLabelText('Amount'), '4x');
  expect(screen.getByLabelText<HTMLInputElement>('Amount').value).toBe('4');
  expect(screen.getByText('Digits only')).toBeTruthy();
});

test('the text follows a value that changes from outside', async () => {
  render(<Harness kind="price" first={12_900} />);
  const input = screen.getByLabelText<HTMLInputElement>('Amount');
  expect(input.value).toBe('129');
  await userEvent.click(screen.getByRole('button', { name: 'Reset' }));
  expect(input.value).toBe('5');
});

test('control characters that come with what is pasted stay out; what they stand between is kept', () => {
  const onChange = vi.fn();
  render(<Field label="Words" value="" onChange={onChange} />);
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '价格\u0007 😀\t<b>\u0085' } });
  expect(onChange).toHaveBeenLastCalledWith('价格 😀\t<b>');
});
