import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { renderStudio } from '../../../tests/support/render-studio.tsx';

beforeEach(() => localStorage.clear());

const row = (slot: number) => screen.getByRole('button', { name: new RegExp(`^Number ${slot},`) });
const palette = () => screen.findByRole('combobox', { name: 'Find a command' });

test('Ctrl+K finds an act by its words or by its name in the journal, and Enter does it', async () => {
  const user = userEvent.setup();
  const studio = await renderStudio({ seat: 'operator' });
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await palette(), 'pinProduct candle');
  const found = within(screen.getByRole('listbox', { name: 'Commands' })).getAllByRole('option');
  expect(found.map((one) => one.textContent)).toEqual(['Pin No. 7 Candle gift boxpinProduct']);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(studio.sent.at(-1)?.command).toEqual({ type: 'pinProduct', productId: 'candle-box' }));
  expect(screen.queryByRole('combobox', { name: 'Find a command' })).toBeNull();
});

test('the palette says when nothing is found, and Enter of an input method chooses nothing', async () => {
  const user = userEvent.setup();
  const studio = await renderStudio({ seat: 'operator' });
  await user.keyboard('{Control>}k{/Control}');
  const search = await palette();
  fireEvent.keyDown(search, { key: 'Enter', keyCode: 229 });
  await user.type(search, 'zzz{Enter}');
  expect(screen.getByText(/“zzz”/)).toBeTruthy();
  expect(studio.sent).toEqual([]);
});

test('an act with a form opens its form, with the cursor in its field', async () => {
  const user = userEvent.setup();
  await renderStudio({ seat: 'operator' });
  await user.click(screen.getByRole('button', { name: /^Command/ }));
  await user.type(await palette(), 'changePrice{Enter}');
  const field = await screen.findByRole('textbox', { name: 'New price' });
  await waitFor(() => expect(document.activeElement).toBe(field));
});

test('? puts the keys on the controls while they go on working, and Escape takes them away', async () => {
  const user = userEvent.setup();
  await renderStudio({ seat: 'operator' });
  await user.keyboard('?');
  expect(screen.getByRole('region', { name: 'Keys on the buttons' })).toBeTruthy();
  expect(document.querySelector('[data-keys="shown"]')).not.toBeNull();
  await user.keyboard('3');
  expect(row(3).getAttribute('aria-pressed')).toBe('true');
  await user.keyboard('{Escape}');
  expect(document.querySelector('[data-keys="shown"]')).toBeNull();
});

test('a key can be changed for another; both places show it, and it is remembered', async () => {
  const user = userEvent.setup();
  const studio = await renderStudio({ seat: 'operator' });
  await user.keyboard('?');
  await user.click(screen.getByRole('button', { name: 'All keys, change keys' }));
  const keys = within(await screen.findByRole('dialog', { name: 'Key overview' }));
  await user.click(keys.getByRole('button', { name: 'Pin / unpin: P, press to change' }));
  await user.keyboard('5');
  expect(keys.getByRole('alert').textContent).toContain('5 cannot be used');
  await user.keyboard('e');
  expect(keys.getByRole('button', { name: 'Change price: P, press to change' })).toBeTruthy();
  await user.keyboard('{Escape}');
  await user.keyboard('2e');
  await waitFor(() => expect(studio.sent.at(-1)?.command).toEqual({ type: 'pinProduct', productId: 'cotton-set' }));
  expect(screen.queryByRole('textbox', { name: 'New price' })).toBeNull();
  expect(screen.getByRole('button', { name: /^Pin$|^Unpin/ }).textContent).toMatch(/E$/);
  expect(localStorage.getItem('caipai.keyMap')).toContain('"P":"E"');
});

test('with keys off, Alt and Shift and the letter still work', async () => {
  const user = userEvent.setup();
  const studio = await renderStudio({ seat: 'operator' });
  await user.keyboard('2');
  await user.keyboard('{Control>}/{/Control}');
  await user.keyboard('p');
  expect(studio.sent).toEqual([]);
  await user.keyboard('{Alt>}{Shift>}p{/Shift}{/Alt}');
  await waitFor(() => expect(studio.sent.at(-1)?.command).toEqual({ type: 'pinProduct', productId: 'cotton-set' }));
});

test('a mistaken card is taken back with U while its chip stands there', async () => {
  const user = userEvent.setup();
  const studio = await renderStudio({ seat: 'operator' });
  await user.keyboard('2p');
  const chip = within(await screen.findByRole('status', { name: 'What you just did' }));
  await chip.findByText('Card pinned');
  await user.keyboard('u');
  await waitFor(() =>
    expect(studio.sent.at(-1)?.command).toEqual({ type: 'pinProduct', productId: 'latex-neck-pillow' }),
  );
  await waitFor(() => expect(chip.queryByText('Card pinned')).toBeNull());
});

test('a refused recall says why where the chip stood', async () => {
  const user = userEvent.setup();
  await renderStudio({
    seat: 'operator',
    answer: ({ command }) =>
      command.type === 'pinProduct' && command.productId === 'latex-neck-pillow'
        ? { ok: false, code: 'product/not_listed', params: { productId: 'latex-neck-pillow' } }
        : { ok: true, seq: 101 },
  });
  await user.keyboard('2p');
  const chip = within(await screen.findByRole('status', { name: 'What you just did' }));
  await chip.findByText('Card pinned');
  await user.keyboard('u');
  expect(await chip.findByRole('alert')).toBeTruthy();
});

test('arrows move the border of a column, the width is kept for the person, and Alt+0 restores it', async () => {
  const user = userEvent.setup();
  await renderStudio({ seat: 'operator' });
  const border = screen.getByRole('separator', { name: 'Width of the left column' });
  border.focus();
  await user.keyboard('{ArrowRight}');
  const main = screen.getByRole('main');
  // Nothing has a size here, so the narrowest column is what a step leads to.
  expect(main.style.getPropertyValue('--left')).toBe('200px');
  expect(Object.keys(localStorage).filter((key) => key.startsWith('caipai.layout.p-'))).toHaveLength(1);
  await user.keyboard('{Alt>}0{/Alt}');
  expect(main.style.getPropertyValue('--left')).toBe('');
});

test('F6 goes from panel to panel', async () => {
  const user = userEvent.setup();
  await renderStudio({ seat: 'operator' });
  await user.keyboard('{F6}');
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Product queue' }));
  await user.keyboard('{Shift>}{F6}{/Shift}');
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Viewer chat' }));
});

test('a seat is told what concerns it, by severity; the host is told nothing', async () => {
  const user = userEvent.setup();
  await renderStudio({ seat: 'moderator' });
  const bell = screen.getByRole('button', { name: /^Alerts, [1-9]\d* to see to$/ });
  await user.click(bell);
  const list = within(screen.getByRole('list', { name: 'Alerts' }));
  expect(list.getAllByText('act').length).toBeGreaterThan(0);
  expect(list.getByText(/questions? waits? over 20 s/)).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('list', { name: 'Alerts' })).toBeNull();
});

test('nothing but the director’s cues reaches the host', async () => {
  await renderStudio({ seat: 'host' });
  expect(screen.queryByRole('button', { name: /^Alerts/ })).toBeNull();
  expect(screen.queryByRole('status', { name: 'To act on now' })).toBeNull();
});

test('the coach of the first show goes on when the room shows an act, and points at the control of the next', async () => {
  const studio = await renderStudio({ seat: 'operator', isTour: true });
  const coach = within(await screen.findByRole('region', { name: 'Ninety seconds: six real acts' }));
  expect(coach.getByRole('status').textContent).toContain('then P');
  const guided = () => document.querySelector('[data-guided]')?.getAttribute('data-act');
  await waitFor(() => expect(guided()).toBe('pinProduct'));
  act(() => studio.happen({ type: 'productPinned', productId: 'cotton-set' }));
  expect(await coach.findByText('1 of 6')).toBeTruthy();
  expect(coach.getByRole('status').textContent).toContain('Press E');
  expect(guided()).toBe('changePrice');
  act(() => studio.happen({ type: 'productPinned', productId: 'latex-neck-pillow' }));
  expect(await coach.findByText('2 of 6')).toBeTruthy();
});
