import { render, screen, within } from '@testing-library/react';
import { Tooltip } from 'radix-ui';
import { expect, test } from 'vitest';
import type { TrafficWindow } from '#shared/model/room.ts';
import { AfterSalePanel } from './AfterSalePanel.tsx';
import { TrafficPanel } from './TrafficPanel.tsx';

const FACTORS = ['stay', 'interaction', 'follow', 'click', 'conversion', 'gpm', 'negative'] as const;

const name = { zh: '枕头', en: 'Pillow' };
const goods = {
  currency: 'CNY',
  products: [{ id: 'pillow', name, shortName: name, pictureUrl: null, listPriceCents: 7_900 }],
} as const;

const window: TrafficWindow = {
  index: 0,
  fromMs: 0,
  toMs: 75_000,
  tier: 2,
  score: 0.3,
  percentile: 0.8,
  rank: 5,
  multiplier: 1.25,
  impressionsPerMinute: 687.5,
  movement: { tierImpressions: 625, tierMove: 1, dayPart: 1, spiral: 1.1, penalty: 0.8, match: 0.88 },
  contributions: FACTORS.map((factor, k) => ({ factor, value: 1, bench: 1, weight: 0.1, points: (k - 3) / 10 })),
};

const cells = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

test('a row per window: what each factor gave, and what moved the impressions', () => {
  const { movement: _movement, ...old } = window;
  render(<TrafficPanel windows={[window, { ...old, index: 1, fromMs: 75_000, toMs: 150_000 }]} />);
  const [, first, second] = screen.getAllByRole('row');
  expect(within(first).getByRole('rowheader').textContent).toBe('00:00–01:15');
  expect(cells(first)).toEqual([
    ...['−0.3', '−0.2', '−0.1', '0', '+0.1', '+0.2', '+0.3'],
    ...['+0.3', 'no. 5', '688', 'push ×1.25, one tier up, rising orders ×1.1, penalty ×0.8'],
  ]);
  expect(cells(second).at(-1)).toBe('push ×1.25');
});

test('after the sale: a row per product and their sum', () => {
  const row = { productId: 'pillow', orders: 10, unpaid: 2, returned: 2, complaints: 0, gmvCents: 79_000 };
  const rows = [{ ...row, netCents: 47_400, promiseGap: 0.2 }];
  render(
    <Tooltip.Provider>
      <AfterSalePanel report={{ rows, payDelaySeconds: 31 }} goods={goods} />
    </Tooltip.Provider>,
  );
  const [, pillow, sum] = screen.getAllByRole('row');
  expect(within(pillow).getByRole('rowheader').textContent).toBe('Pillow');
  expect(cells(pillow)).toEqual(['10', '2 (20%)', '2 (25%)', '0', '20%', '¥790', '¥474']);
  expect(cells(sum)).toEqual(cells(pillow));
  expect(screen.getByText('Paid after 31 s on average')).toBeDefined();
});

test('nothing to show is said in words', () => {
  render(<TrafficPanel windows={[]} />);
  render(<AfterSalePanel report={{ rows: [], payDelaySeconds: null }} goods={goods} />);
  expect(screen.getByText(/No window closed/)).toBeDefined();
  expect(screen.getByText('Nothing was ordered.')).toBeDefined();
});
