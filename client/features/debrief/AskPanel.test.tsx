import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { NotableViewer } from '#shared/metrics/notable-viewers.ts';
import type { ViewerTrace } from '#shared/model/viewer-trace.ts';
import { openPage } from '../../../tests/support/open-page.tsx';
import { AskPanel } from './AskPanel.tsx';

const ROOM = 'a'.repeat(26);
const name = { zh: '枕头', en: 'Pillow' };
const products = [{ id: 'pillow', name, shortName: name, pictureUrl: null, listPriceCents: 7_900 }];
const MOMENTS: readonly NotableViewer[] = [
  { atMs: 61_000, viewer: 7, name: 'Momo', kind: 'question', text: 'how big is it?', productId: 'pillow' },
  { atMs: 90_000, viewer: 8, name: 'Kit', kind: 'order', text: '', productId: 'pillow' },
];

const demo = { atMs: 80_000, cause: 'act', act: 'demo', text: 'Let me open it here', weight: 0.3 } as const;
const silence = { atMs: 20_000, cause: 'silence', act: null, text: null, weight: 0.2 } as const;
const TRACE: ViewerTrace = {
  viewer: 8,
  name: 'Kit',
  persona: { id: 'researcher', name: { zh: '研究型', en: 'Researcher' } },
  points: [
    {
      atMs: 10_000,
      interest: 0.4,
      trust: 0.3,
      bond: 0,
      urgency: 0,
      boredom: 0.1,
      annoyance: 0,
      valuation: 0.2,
      knowledge: 0,
    },
  ],
  outcomes: [
    { atMs: 10_000, deed: 'entered', productId: null, topic: null, reasons: [] },
    { atMs: 20_000, deed: 'noticed', productId: 'pillow', topic: null, reasons: [] },
    { atMs: 90_000, deed: 'ordered', productId: 'pillow', topic: null, reasons: [demo] },
  ],
  held: [demo],
  drove: [silence],
};

function open(answer: unknown): void {
  const element = <AskPanel roomId={ROOM} moments={MOMENTS} products={products} />;
  openPage([{ path: '/', element }], '/', { [`GET /api/rehearsals/${ROOM}/viewers/8`]: answer });
}

test('an order opens its viewer: what held it, what it did and the sentence that led to it', async () => {
  open(TRACE);
  await userEvent.click(screen.getByRole('button', { name: '01:30 Kit: ordered Pillow. Ask this viewer' }));
  const drawer = await screen.findByRole('dialog', { name: 'Kit' });
  expect(await within(drawer).findByText('ordered Pillow')).toBeDefined();
  expect(within(drawer).getByText('silence on air')).toBeDefined();
  expect(within(drawer).getAllByText('Let me open it here')).toHaveLength(2);
  expect(within(drawer).queryByText('noticed Pillow')).toBeNull();
  expect(await within(drawer).findByText(/At the end: interest 40%, trust 30%/)).toBeDefined();
});

test('Escape closes it', async () => {
  open(TRACE);
  await userEvent.click(screen.getByRole('button', { name: /Kit/ }));
  await screen.findByRole('dialog');
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
});
