import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { makeBusyRoom } from '../../../tests/support/busy-room.ts';
import { renderStudio } from '../../../tests/support/render-studio.tsx';

const show = (seat: 'operator' | 'moderator' | 'host') => renderStudio({ seat, room: makeBusyRoom() });

test('[CMD-71] a cue to the own seat stands in the status line, and Enter takes it', async () => {
  const user = userEvent.setup();
  const studio = await show('operator');
  const place = within(screen.getByRole('status', { name: 'Cue for you' }));
  expect(place.getByText('秒杀前一分钟，准备')).toBeTruthy();
  await user.keyboard('{Enter}');
  await waitFor(() =>
    expect(studio.sent).toMatchObject([{ role: 'operator', command: { type: 'acknowledgeCue', cueId: 'cue-000003' } }]),
  );
});

test('Enter in a text field is the field’s', async () => {
  const user = userEvent.setup();
  const studio = await show('moderator');
  await user.keyboard('k');
  await user.click(screen.getByRole('textbox', { name: /^Reply to/ }));
  await user.keyboard('{Enter}');
  expect(studio.sent).toEqual([]);
});

test('[CMD-71] the host’s newest cue takes the place of the prompter; the clicker takes it', async () => {
  const user = userEvent.setup();
  const studio = await show('host');
  const block = within(screen.getByRole('region', { name: 'Cue from the Director' }));
  expect(block.getByText('亮检测报告，只说是床品')).toBeTruthy();
  await user.keyboard('{PageDown}');
  await waitFor(() =>
    expect(studio.sent).toMatchObject([{ role: 'host', command: { type: 'acknowledgeCue', cueId: 'cue-000005' } }]),
  );
});

test('what is left open when the show ends is asked of nobody', async () => {
  const studio = await show('operator');
  act(() => studio.happen({ type: 'showEnded', reason: 'planned' }));
  expect(screen.queryByRole('status', { name: 'Cue for you' })).toBeNull();
});
