import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { CommandAck } from '#shared/protocol/socket-events.ts';
import { makeBusyRoom } from '../../../tests/support/busy-room.ts';
import { renderStudio } from '../../../tests/support/render-studio.tsx';
import { GIVE_UP_AFTER_MS } from '../../store/command-outbox.ts';

const commandsOf = (sent: readonly { command: { type: string } }[]) => sent.map((one) => one.command.type);

test('a draft below the floor says so, and the room’s refusal stands beside the control', async () => {
  const user = userEvent.setup();
  const studio = await renderStudio({
    seat: 'operator',
    answer: () => ({ ok: false, code: 'price/below_floor', params: { floorCents: 9_200 } }),
  });
  await user.keyboard('e');
  const field = await screen.findByRole('textbox', { name: 'New price' });
  await user.clear(field);
  await user.type(field, '90');
  expect(screen.getByText('Below the ¥92 floor, cannot be charged')).toBeTruthy();
  await user.keyboard('{Enter}');
  expect(studio.sent).toEqual([]);
  await user.keyboard('{Enter}');
  expect(studio.sent.map((one) => one.command)).toEqual([
    { type: 'changePrice', productId: 'latex-neck-pillow', priceCents: 9_000 },
  ]);
  const refusal = await screen.findByText(/below the floor price/);
  expect(refusal.closest('section')).toBe(field.closest('section'));
});

test('a draft above the floor shows the margin before and after', async () => {
  const user = userEvent.setup();
  await renderStudio({ seat: 'operator' });
  await user.keyboard('e');
  const field = await screen.findByRole('textbox', { name: 'New price' });
  await user.clear(field);
  await user.type(field, '100');
  expect(screen.getByText('Margin 38% → 20%, above the ¥92 floor')).toBeTruthy();
});

test('digits choose a product and P pins it; with keys off neither does anything', async () => {
  const user = userEvent.setup();
  const studio = await renderStudio({ seat: 'operator' });
  await user.keyboard('2');
  expect(screen.getByRole('button', { name: /^Number 2,/ }).getAttribute('aria-pressed')).toBe('true');
  await user.keyboard('p');
  await waitFor(() => expect(studio.sent.at(-1)?.command).toEqual({ type: 'pinProduct', productId: 'cotton-set' }));
  await user.click(screen.getByRole('switch', { name: 'Keys' }));
  await user.keyboard('4p');
  expect(screen.getByRole('button', { name: /^Number 2,/ }).getAttribute('aria-pressed')).toBe('true');
  expect(studio.sent).toHaveLength(1);
});

test('letters typed into a field are no hotkeys, nor are keys of an input method', async () => {
  const user = userEvent.setup();
  const studio = await renderStudio({ seat: 'operator' });
  fireEvent.keyDown(document.body, { key: 'p', code: 'KeyP', keyCode: 229 });
  fireEvent.keyDown(document.body, { key: 'p', code: 'KeyP', isComposing: true });
  await user.keyboard('s');
  await user.type(await screen.findByRole('textbox', { name: 'Pieces to add' }), 'pd3');
  expect(studio.sent).toEqual([]);
});

test('a double click sends once, and the button says that it is sending', async () => {
  const user = userEvent.setup();
  const studio = await renderStudio({ seat: 'operator', answer: () => new Promise(() => undefined) });
  const unpin = screen.getByRole('button', { name: /^Unpin/ });
  await user.dblClick(unpin);
  expect(commandsOf(studio.sent)).toEqual(['unpinProduct']);
  expect(unpin.getAttribute('aria-busy')).toBe('true');
  studio.close();
});

test('a command given while the link is lost waits, and goes once when the link is back', async () => {
  const user = userEvent.setup();
  const studio = await renderStudio({ seat: 'operator' });
  const unpin = screen.getByRole('button', { name: /^Unpin/ });
  studio.drop();
  expect(await screen.findByText(/Reconnecting/)).toBeTruthy();
  await user.dblClick(unpin);
  expect(unpin.getAttribute('aria-busy')).toBe('true');
  expect(studio.sent).toEqual([]);
  studio.reconnect();
  await waitFor(() => expect(commandsOf(studio.sent)).toEqual(['unpinProduct']));
  await waitFor(() => expect(unpin.getAttribute('aria-busy')).toBeNull());
  studio.close();
});

test('a command that the link swallowed says so beside its control, and nothing is half done', async () => {
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  const studio = await renderStudio({ seat: 'operator' });
  const unpin = screen.getByRole('button', { name: /^Unpin/ });
  vi.useFakeTimers({ shouldAdvanceTime: true });
  try {
    studio.drop();
    await user.click(unpin);
    await act(() => vi.advanceTimersByTimeAsync(GIVE_UP_AFTER_MS));
    const note = screen.getByText(/did not confirm this within 10 s/);
    expect(note.closest('section')).toBe(unpin.closest('section'));
    expect(unpin.getAttribute('aria-busy')).toBeNull();
    expect(studio.sent).toEqual([]);
  } finally {
    vi.useRealTimers();
    studio.close();
  }
});

test('exactly one figure is marked as furthest from its pass band, and every name has its definition', async () => {
  await renderStudio({ seat: 'operator' });
  const tiles = within(screen.getByRole('region', { name: 'Key figures' }));
  expect(tiles.getAllByText('Worst')).toHaveLength(1);
  expect(tiles.getAllByRole('button').map((one) => one.textContent)).toEqual(['GMV', 'Online', 'CTOR', 'Answer time']);
});

test('the trend says its figures in a sentence, and as a table when asked', async () => {
  const user = userEvent.setup();
  await renderStudio({ seat: 'operator' });
  const trend = within(screen.getByRole('region', { name: 'Last 5 min' }));
  expect(trend.getByText(/^Last 5 minutes: 186 online, ¥321 GMV per minute/)).toBeTruthy();
  await user.click(trend.getByRole('button', { name: 'Show as table' }));
  const table = within(trend.getByRole('table', { name: 'Last 5 min' }));
  expect(table.getAllByRole('columnheader').map((one) => one.textContent)).toEqual([
    'Time',
    '07:35',
    '08:35',
    '09:35',
    '10:35',
    '11:35',
    '12:34',
  ]);
  expect(within(table.getByRole('row', { name: /^Online/ })).getByText('186')).toBeTruthy();
});

test('[CMD-38] a flash sale is drafted with what it costs, and announced after a second press', async () => {
  const user = userEvent.setup();
  const studio = await renderStudio({ seat: 'operator' });
  await user.keyboard('7f');
  const price = await screen.findByRole('textbox', { name: 'Flash price' });
  await user.type(price, '45');
  expect(screen.getByText('Pays ¥45, below the ¥49 floor')).toBeTruthy();
  await user.clear(price);
  await user.type(price, '59');
  expect(screen.getByText('Margin 28.8%, above the ¥49 floor')).toBeTruthy();
  expect(screen.getByText('All 20 sold: ¥400 less than at ¥79')).toBeTruthy();
  const start = screen.getByRole('button', { name: /^Hold to start/ });
  start.focus();
  await user.keyboard('{Enter}{Enter}');
  await waitFor(() =>
    expect(studio.sent.map((one) => one.command)).toEqual([
      {
        type: 'startFlashSale',
        productId: 'candle-box',
        priceCents: 5_900,
        quantity: 20,
        perBuyerLimit: 1,
        countdownMs: 60_000,
        durationMs: 180_000,
      },
    ]),
  );
});

test('[CMD-54] a refused lucky bag keeps what was written', async () => {
  const user = userEvent.setup();
  await renderStudio({
    seat: 'operator',
    answer: () => ({ ok: false, code: 'lucky_bag/already_running', params: {} }),
  });
  await user.keyboard('g');
  const prize = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Prize' });
  await user.type(prize, 'Silk mask');
  const start = screen.getByRole('button', { name: /^Hold to start/ });
  start.focus();
  await user.keyboard('{Enter}{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('Only one lucky bag');
  expect(prize.value).toBe('Silk mask');
});

test('a late answer closes its own draft, and not the one that was opened since', async () => {
  const user = userEvent.setup();
  const waiting: ((ack: CommandAck) => void)[] = [];
  const studio = await renderStudio({
    seat: 'operator',
    answer: () => new Promise<CommandAck>((resolve) => waiting.push(resolve)),
  });
  await user.keyboard('c');
  await user.type(await screen.findByRole('textbox', { name: 'Amount' }), '5');
  screen.getByRole('button', { name: /^Hold to start/ }).focus();
  await user.keyboard('{Enter}{Enter}');
  await waitFor(() => expect(commandsOf(studio.sent)).toEqual(['startCoupon']));
  await user.keyboard('g');
  const prize = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Prize' });
  await user.type(prize, 'Silk mask');
  await act(async () => waiting[0]?.({ ok: true, seq: 1 }));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Prize' }).value).toBe('Silk mask');
  studio.close();
});

test('running offers say how far they are, and each can be ended', async () => {
  const user = userEvent.setup();
  const studio = await renderStudio({ seat: 'operator', room: makeBusyRoom() });
  const offers = within(screen.getByRole('list', { name: 'Offers' }));
  expect(offers.getByText('announced · 20 pcs')).toBeTruthy();
  expect(offers.getByText('0 entered, 3 to win')).toBeTruthy();
  expect(offers.getByText('0 of 50 given')).toBeTruthy();
  for (const button of offers.getAllByRole('button', { name: 'End' })) await user.click(button);
  await waitFor(() => expect(studio.sent).toHaveLength(3));
  expect(commandsOf(studio.sent)).toEqual(['endFlashSale', 'endCoupon', 'endGift']);
});

test('[CMD-37] X marks the chosen product as sold out, and its row says so', async () => {
  const user = userEvent.setup();
  const studio = await renderStudio({ seat: 'operator', room: makeBusyRoom() });
  expect(screen.getByRole('button', { name: /^Number 8,.*Sold out/ })).toBeTruthy();
  expect(screen.getByRole('button', { name: /^Number 7,.*Flash in 00:36/ })).toBeTruthy();
  await user.keyboard('2x');
  await waitFor(() => expect(studio.sent.at(-1)?.command).toEqual({ type: 'markSoldOut', productId: 'cotton-set' }));
});

test('a campaign says what it buys and from what return it pays for itself, and starts after two presses', async () => {
  const user = userEvent.setup();
  const studio = await renderStudio({ seat: 'operator' });
  await user.keyboard('t');
  const field = await screen.findByRole('textbox', { name: 'Budget' });
  await user.type(field, '２００');
  expect(screen.getByText(/^Buys about 8[K,.0]+ impressions/)).toBeTruthy();
  expect(screen.getByText('Pays for itself from ROI 2.63 at the margin of No. 1')).toBeTruthy();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Look for' }), 'orders');
  const start = screen.getByRole('button', { name: /^Hold to buy/ });
  start.focus();
  await user.keyboard('{Enter}{Enter}');
  await waitFor(() =>
    expect(studio.sent.map((one) => one.command)).toEqual([
      { type: 'startPaidTraffic', budgetCents: 20_000, target: 'orders' },
    ]),
  );
});

test('a budget above what is left says so before the room does', async () => {
  const user = userEvent.setup();
  await renderStudio({ seat: 'operator' });
  await user.keyboard('t');
  await user.type(await screen.findByRole('textbox', { name: 'Budget' }), '999999');
  expect(screen.getByText(/^Above the ¥5,000 that is left/)).toBeTruthy();
});

test('a running campaign shows spend, return and what it brought, and can be stopped', async () => {
  const user = userEvent.setup();
  const studio = await renderStudio({ seat: 'operator', room: makeBusyRoom() });
  const paidTraffic = {
    id: 'paid-traffic-000001',
    target: 'clicks',
    budgetCents: 20_000,
    spentCents: 5_000,
    views: 40,
    orders: 1,
    gmvCents: 12_900,
    startedAtMs: 0,
  } as const;
  studio.happen({ type: 'paidTrafficStarted', paidTraffic });
  const offer = within((await screen.findByText('Ads ¥50 / ¥200')).closest('li') ?? document.body);
  expect(offer.getByText('ROI 2.58')).toBeTruthy();
  expect(offer.getByText('40 came, 1 orders')).toBeTruthy();
  await user.click(offer.getByRole('button', { name: 'Stop' }));
  await waitFor(() => expect(studio.sent.map((one) => one.command)).toEqual([{ type: 'endPaidTraffic' }]));
});

test.each([
  ['letters', 'abc99', '99'],
  ['full-width digits', '９９。５', '99.5'],
  ['a minus', '-99', '99'],
  ['an emoji', '99🔥', '99'],
  ['more digits than any price has', '12345678901', '1234567'],
])('a price with %s keeps what can be a price', async (_name, typed, kept) => {
  const user = userEvent.setup();
  await renderStudio({ seat: 'operator' });
  await user.keyboard('e');
  const field = await screen.findByRole('textbox', { name: 'New price' });
  await user.clear(field);
  await user.type(field, typed);
  expect(field).toHaveProperty('value', kept);
});

test('of cells pasted from a spreadsheet a price takes the first, and says so beside the field', async () => {
  const user = userEvent.setup();
  const studio = await renderStudio({ seat: 'operator' });
  await user.keyboard('e');
  const field = await screen.findByRole('textbox', { name: 'New price' });
  await user.clear(field);
  await user.click(field);
  await user.paste('99\t259\n39\t19');
  expect(field).toHaveProperty('value', '99');
  expect(screen.getByText('Only the first cell was taken')).toBeTruthy();
  expect(studio.sent).toEqual([]);
});

test('the text of a gift ends where the room would refuse it, emoji and all', async () => {
  const user = userEvent.setup();
  await renderStudio({ seat: 'operator' });
  await user.keyboard('i');
  const field = await screen.findByRole('textbox', { name: 'What comes with it' });
  await user.click(field);
  await user.paste('🎁'.repeat(200));
  const { value, maxLength } = field as HTMLInputElement;
  expect(maxLength).toBeGreaterThan(0);
  expect(value.length).toBeLessThanOrEqual(maxLength);
});
