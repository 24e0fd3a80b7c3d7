import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { makeBusyRoom } from '../../../tests/support/busy-room.ts';
import { renderStudio } from '../../../tests/support/render-studio.tsx';

const show = () => renderStudio({ seat: 'staff', room: makeBusyRoom() });

test('the staff sees what is behind an open incident', async () => {
  await show();
  const tray = within(screen.getByRole('region', { name: 'Incidents' }));
  expect(tray.getByText(/The other one is smaller, with 60% latex/)).toBeTruthy();
  expect(tray.queryByRole('button', { name: 'Handled' })).toBeNull();
});

test('[CMD-72] an incident is injected without a seat, after a second press; one that runs is not offered', async () => {
  const user = userEvent.setup();
  const studio = await show();
  const inject = screen.getByRole('button', { name: /^Off-platform ask: Hold to inject/ });
  expect(screen.getByRole('button', { name: /^Price comparison/ })).toHaveProperty('disabled', true);
  inject.focus();
  await user.keyboard('{Enter}');
  expect(studio.sent).toEqual([]);
  await user.keyboard('{Enter}');
  await waitFor(() =>
    expect(studio.sent).toMatchObject([
      { role: null, epoch: null, command: { type: 'injectIncident', incidentId: 'off-platform' } },
    ]),
  );
});

test('[CMD-74] the staff gives cues to every seat and pauses the show, and cannot end it', async () => {
  const user = userEvent.setup();
  const studio = await show();
  await user.keyboard('5');
  await user.keyboard('Check your team{Enter}');
  await user.click(screen.getByRole('button', { name: 'Pause' }));
  await waitFor(() => expect(studio.sent).toHaveLength(2));
  expect(studio.sent).toMatchObject([
    { role: null, command: { type: 'giveCue', roles: ['director'], text: 'Check your team' } },
    { role: null, command: { type: 'pauseShow' } },
  ]);
  expect(screen.queryByRole('button', { name: /^End/ })).toBeNull();
});

test('the refusal of an injected incident stands beside it', async () => {
  const user = userEvent.setup();
  await renderStudio({
    seat: 'staff',
    room: makeBusyRoom(),
    answer: () => ({ ok: false, code: 'incident/too_many', params: { limit: 3 } }),
  });
  const inject = screen.getByRole('button', { name: /^Off-platform ask/ });
  inject.focus();
  await user.keyboard('{Enter}{Enter}');
  const alert = await screen.findByRole('alert');
  expect(alert.closest('li')).toBe(inject.closest('li'));
});

test('[REV-19] two keys mark a moment ten seconds back', async () => {
  const user = userEvent.setup();
  const answers = (path: string) => (path.endsWith('/ghosts') ? { ghosts: [] } : { annotations: [] });
  const fetched = vi.fn(async (path: string, _init: RequestInit) => new Response(JSON.stringify(answers(path))));
  vi.stubGlobal('fetch', fetched);
  await show();
  await user.keyboard('h');
  await user.keyboard('g');
  const marked = () => fetched.mock.calls.find(([path]) => !path.endsWith('/ghosts'));
  await waitFor(() => expect(marked()).toBeDefined());
  const [path, init] = marked() ?? [];
  expect(path).toMatch(/\/api\/rehearsals\/.+\/annotations$/);
  const { content } = JSON.parse(String(init?.body));
  expect(content).toMatchObject({ text: 'Host: well done', toMs: null });
  expect(content.atMs % 1_000).toBe(0);
  vi.unstubAllGlobals();
});
