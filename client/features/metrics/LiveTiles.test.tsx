import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { GhostList } from '#shared/protocol/ghost-contract.ts';
import { renderStudio } from '../../../tests/support/render-studio.tsx';
import { makeStudioRoom } from '../../../tests/support/studio-room.ts';
import { api } from '../../connection/api.ts';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

const { showMs, online } = makeStudioRoom().public;
const course = (then: number, gmvCents: number) => [{ atMs: showMs + 1_000, online: then, gmvCents, comments: 0 }];
/** Straight lines from 0 that are nearly at their end now. */
const ghosts: GhostList['ghosts'] = [
  { kind: 'last', openedAt: '2026-11-28T12:00:00.000Z', shows: 1, points: course(online * 3, 0) },
  { kind: 'class', openedAt: '2026-11-28T12:00:00.000Z', shows: 5, points: course(0, 900_000_000) },
];
const show = async (list: GhostList['ghosts']) => {
  vi.spyOn(api, 'ghosts').mockResolvedValue({ ok: true, value: { ghosts: list } });
  await renderStudio({ seat: 'operator' });
};
const chooser = () => screen.findByRole('combobox', { name: 'Earlier show beside the figures' });
const tile = (name: string) => {
  const label = within(screen.getByRole('region', { name: 'Key figures' })).getByText(name);
  return label.closest('[data-ghost]')?.textContent;
};

test('the tiles say how far ahead of an earlier show they are at this second, by the show that is chosen', async () => {
  const user = userEvent.setup();
  await show(ghosts);
  expect(await chooser()).toHaveProperty('value', 'last');
  expect(tile('Online')).toMatch(/▾ [\d,]+ behind now/);
  expect(tile('GMV')).toMatch(/▴ ¥[\d,]+ ahead now/);
  await user.selectOptions(await chooser(), 'class');
  expect(screen.getByText('5 teams')).toBeTruthy();
  expect(tile('Online')).toMatch(/▴ [\d,]+ ahead now/);
  expect(tile('GMV')).toMatch(/▾ ¥[\d,]+ behind now/);
});

test('it can be switched off by keyboard, and stays so', async () => {
  const user = userEvent.setup();
  await show(ghosts);
  await user.selectOptions(await chooser(), 'none');
  expect(screen.queryByText(/ahead now|behind now/)).toBeNull();
  expect(localStorage.getItem('caipai.ghost')).toBe('none');
});

test('after its end an earlier show says so; without one nothing is chosen from', async () => {
  await show([{ kind: 'last', openedAt: '2026-11-28T12:00:00.000Z', shows: 1, points: [{ ...at(5_000) }] }]);
  await chooser();
  expect(tile('GMV')).toMatch(/earlier show was over/);
});

test('without an earlier show the tiles are as they were', async () => {
  await show([]);
  expect(screen.queryByRole('combobox', { name: 'Earlier show beside the figures' })).toBeNull();
  expect(screen.getByRole('region', { name: 'Key figures' })).toBeTruthy();
});

function at(atMs: number) {
  return { atMs, online: 1, gmvCents: 1, comments: 1 };
}
