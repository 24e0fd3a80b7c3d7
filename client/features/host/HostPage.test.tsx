import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { makeBusyRoom } from '../../../tests/support/busy-room.ts';
import { renderStudio } from '../../../tests/support/render-studio.tsx';
import { makeStudioBrief } from '../../../tests/support/studio-room.ts';

const busy = makeBusyRoom();
const bot = { holder: { kind: 'bot' }, epoch: 1 } as const;
/** A drill waits until its one person goes on: bots have the other seats, the director's too. */
const waiting = {
  ...busy,
  public: { ...busy.public, phase: 'paused', pauseReason: 'team' },
  team: busy.team && { ...busy.team, seats: { ...busy.team.seats, director: bot } },
} as const;
const drill = { of: 'b'.repeat(26), momentMs: 90_000, fromMs: 75_000, toMs: 165_000 } as const;

test('the host of a drill reads on the own page what it is, and begins it there', async () => {
  const user = userEvent.setup();
  const brief = { ...makeStudioBrief(), drill };
  const { sent, happen } = await renderStudio({ seat: 'host', room: waiting, brief, isMonitor: true });
  expect(screen.getByText(/^Drill of 01:30/)).toBeTruthy();
  expect(screen.getByText('/ 02:45')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Resume show' }));
  expect(sent.map(({ command }) => command)).toEqual([{ type: 'resumeShow' }]);
  act(() => happen({ type: 'showResumed' }));
  expect(screen.queryByText(/^Drill of 01:30/)).toBeNull();
});

test('in a show that its director paused the host reads who goes on', async () => {
  const person = { holder: { kind: 'person', participantId: 'p-00000000000000c3' }, epoch: 2 } as const;
  const team = waiting.team && { ...waiting.team, seats: { ...waiting.team.seats, director: person } };
  await renderStudio({ seat: 'host', room: { ...waiting, team }, isMonitor: true });
  expect(screen.getByText('Waiting for a team-mate to resume.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Resume show' })).toBeNull();
});
