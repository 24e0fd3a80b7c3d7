import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { evolve } from '#shared/events/evolve.ts';
import { incident } from '../../../tests/support/given.ts';
import { renderStudio } from '../../../tests/support/render-studio.tsx';
import { makeStudioRoom } from '../../../tests/support/studio-room.ts';

const roomWith = (ownerRole: 'operator' | 'host') => {
  const brief = { zh: '画面不动了', en: 'The picture stands still' };
  return evolve(makeStudioRoom(), incident(1, { ownerRole, brief }), 0);
};

test('[CMD-73] an incident of the own seat stands in the status line, and its owner reports it as handled', async () => {
  const user = userEvent.setup();
  const studio = await renderStudio({ seat: 'operator', room: roomWith('operator') });
  const place = within(screen.getByRole('status', { name: 'Incident of your seat' }));
  place.getByText('The picture stands still');
  await user.click(place.getByRole('button', { name: 'Handled' }));
  await waitFor(() =>
    expect(studio.sent).toMatchObject([
      { role: 'operator', command: { type: 'closeIncident', id: 'incident-000001' } },
    ]),
  );
});

test('[CMD-73] an incident of another seat does not', async () => {
  await renderStudio({ seat: 'operator', room: roomWith('host') });
  expect(screen.getByRole('status', { name: 'Incident of your seat' }).textContent).toBe('');
});
