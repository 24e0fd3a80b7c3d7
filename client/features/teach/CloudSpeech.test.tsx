import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { SpeechSettings } from '#shared/protocol/http-contract.ts';
import { type FakeAnswers, openPage, person, problem } from '../../../tests/support/open-page.tsx';
import { PeoplePage } from './PeoplePage.tsx';

const ROUTE = '/api/speech/settings';
const LABEL = 'Allow recognition outside this installation';

afterEach(() => void vi.unstubAllGlobals());

function open(role: 'admin' | 'teacher', answers: FakeAnswers = {}) {
  return openPage([{ path: '/teach/people', Component: PeoplePage }], '/teach/people', {
    'GET /api/me': person(role),
    'GET /api/classes': [],
    'GET /api/people': [],
    [`GET ${ROUTE}`]: { isCloudAllowed: false },
    ...answers,
  });
}

const box = () => screen.findByRole<HTMLInputElement>('checkbox', { name: LABEL });

test('[SPE-14] an administrator reads who would get the sound before switching it on, and switches it off again', async () => {
  const { sent } = open('admin', { [`POST ${ROUTE}`]: (body: SpeechSettings) => body });
  expect((await box()).checked).toBe(false);
  expect(screen.getByText(/Chrome to Google, Edge to Microsoft, Safari to Apple/)).toBeTruthy();
  await userEvent.click(await box());
  await waitFor(async () => expect((await box()).checked).toBe(true));
  await userEvent.click(await box());
  await waitFor(async () => expect((await box()).checked).toBe(false));
  expect(sent).toEqual([
    { route: `POST ${ROUTE}`, body: { isCloudAllowed: true } },
    { route: `POST ${ROUTE}`, body: { isCloudAllowed: false } },
  ]);
});

test('[SPE-14] it shows what the server says, also after the change was refused', async () => {
  open('admin', { [`GET ${ROUTE}`]: { isCloudAllowed: true }, [`POST ${ROUTE}`]: problem('http/forbidden') });
  expect((await box()).checked).toBe(true);
  await userEvent.click(await box());
  expect((await screen.findByRole('alert')).textContent).not.toBe('');
  expect((await box()).checked).toBe(true);
});

test('[SPE-14] teachers have no such switch', async () => {
  open('teacher');
  expect(await screen.findByLabelText('Name')).toBeTruthy();
  expect(screen.queryByRole('checkbox', { name: LABEL })).toBeNull();
});
