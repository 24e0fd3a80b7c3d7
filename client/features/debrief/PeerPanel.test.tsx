import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { PeerDesk } from '#shared/protocol/review-contract.ts';
import { openPage, problem } from '../../../tests/support/open-page.tsx';
import { PeerPanel } from './PeerPanel.tsx';

afterEach(() => void vi.unstubAllGlobals());

const ROOM = 'a'.repeat(26);
const AT = `/api/rehearsals/${ROOM}/peer-review`;
const desk: PeerDesk = {
  members: [
    { id: 'p-1', name: 'Lin', roles: ['host'], isSelf: true },
    { id: 'p-2', name: 'Chen', roles: ['operator'], isSelf: false },
  ],
  own: null,
  givenCount: 1,
  isOpen: true,
  factor: null,
};

/** The panel, and something that stands below it once it has been asked for. */
function Below() {
  return (
    <>
      <PeerPanel roomId={ROOM} />
      <p>below</p>
    </>
  );
}

function open(answer: PeerDesk) {
  return openPage([{ path: '/d', Component: Below }], '/d', { [`GET ${AT}`]: answer });
}

test('[REV-17] everybody gets a level before it can be handed in, and a refusal stands beside the button', async () => {
  const page = open(desk);
  const give = await screen.findByRole('button', { name: 'Hand in' });
  expect(screen.getByText('2 levels are missing.')).toBeTruthy();
  for (const [name, level] of [
    ['Lin', '3 · fair part'],
    ['Chen', '4'],
  ] as const) {
    const group = within(screen.getByRole('radiogroup', { name: `Level of ${name}` }));
    await userEvent.click(group.getByRole('radio', { name: level }));
  }
  page.answer({ [`POST ${AT}`]: problem('peers/closed') });
  await userEvent.click(give);
  expect((await screen.findByRole('alert')).textContent).toContain('peers/closed');
  const own = { authorId: 'p-1', levels: { 'p-1': 3, 'p-2': 4 } as const, note: '', madeAt: '' };
  page.answer({ [`POST ${AT}`]: { ...desk, own }, [`GET ${AT}`]: { ...desk, own, givenCount: 2 } });
  await userEvent.click(give);
  expect(await screen.findByText(/^Handed in\./)).toBeTruthy();
  expect(page.sent.at(-1)?.body).toEqual({ levels: { 'p-1': 3, 'p-2': 4 }, note: '' });
});

test('[REV-18] after the release it says what the own score was multiplied by', async () => {
  const own = { authorId: 'p-1', levels: {}, note: '', madeAt: '' };
  open({ ...desk, own, isOpen: false, factor: 1.05 });
  expect(await screen.findByText(/multiplies your own score by 1\.050/)).toBeTruthy();
});

test('who held no seat is asked nothing', async () => {
  open({ ...desk, members: [] });
  expect(await screen.findByText('below')).toBeTruthy();
  expect(screen.queryByText('Self and peer review')).toBeNull();
});
