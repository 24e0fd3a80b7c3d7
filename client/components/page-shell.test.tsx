import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { GUEST, openPage, person, problem } from '../../tests/support/open-page.tsx';
import { getJson } from '../connection/http-client.ts';
import { SessionDialog } from '../features/account/SessionDialog.tsx';
import { JoinCode } from './JoinCode.tsx';
import { PageShell } from './PageShell.tsx';
import { RoleGate } from './RoleGate.tsx';

afterEach(() => void vi.unstubAllGlobals());

function Page() {
  const [text, setText] = useState('');
  return (
    <PageShell title="Page">
      <RoleGate roles={['teacher', 'admin']}>
        <textarea aria-label="Note" value={text} onChange={(event) => setText(event.target.value)} />
        <button type="button" onClick={() => void getJson('/api/secret')}>
          Save
        </button>
      </RoleGate>
      <SessionDialog />
    </PageShell>
  );
}

const PAGES = [{ path: '/page', Component: Page }];

test.each([
  ['guest', GUEST, ['Home', 'Join by code', 'Import products']],
  ['student', person('student'), ['Home', 'Join by code', 'Import products']],
  ['mentor', person('mentor'), ['Home', 'To grade', 'Classes']],
  [
    'teacher',
    person('teacher'),
    ['Home', 'To grade', 'Classes', 'People', 'Mentors', 'Enterprises', 'Import products'],
  ],
  ['admin', person('admin'), ['Home', 'To grade', 'Classes', 'People', 'Mentors', 'Enterprises', 'Import products']],
  [
    'mentor by a link',
    person('mentor', { username: null, link: { expiresAt: '2099-01-01T00:00:00.000Z' } }),
    ['To grade'],
  ],
])('the top bar of a %s leads where they may go', async (_role, me, names) => {
  openPage(PAGES, '/page', { 'GET /api/me': me });
  await screen.findByRole('button', { name: /^Account/ });
  const nav = screen.getByRole('navigation', { name: 'Main' });
  expect(
    within(nav)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(names);
});

test('a guest is shown the way to sign in, which comes back', async () => {
  openPage(PAGES, '/page?tab=2', {});
  const [inBar, inPage] = await screen.findAllByRole('link', { name: 'Sign in' });
  for (const link of [inBar, inPage]) expect(link?.getAttribute('href')).toBe('/signin?next=%2Fpage%3Ftab%3D2');
  expect(screen.queryByLabelText('Note')).toBeNull();
});

test('an account that may not see a page reads why, by name', async () => {
  openPage(PAGES, '/page', { 'GET /api/me': person('student') });
  expect(await screen.findByText(/You are signed in as Lin, Student/)).toBeTruthy();
});

test('signing out makes a guest of everybody at once and leads home', async () => {
  const page = openPage(PAGES, '/page', { 'GET /api/me': person('teacher'), 'POST /api/sign-out': undefined });
  await userEvent.click(await screen.findByRole('button', { name: 'Account: Lin, Teacher' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
  expect((await screen.findByRole('alert')).textContent).toContain('cannot be reached');
  page.answer({ 'POST /api/sign-out': GUEST });
  await userEvent.click(screen.getByRole('menuitem', { name: 'Sign out' }));
  expect(await screen.findByText('page /')).toBeTruthy();
});

test('who must change a password is led there, and back afterwards', async () => {
  openPage(PAGES, '/page?tab=2', { 'GET /api/me': person('teacher', { mustChangePassword: true }) });
  expect(await screen.findByText('page /account?next=%2Fpage%3Ftab%3D2')).toBeTruthy();
});

test('when the sign-in has run out, signing in again loses nothing that was typed', async () => {
  openPage(PAGES, '/page', {
    'GET /api/me': person('teacher'),
    'GET /api/secret': problem('account/session_over'),
    'POST /api/sign-in': person('teacher'),
  });
  await userEvent.type(await screen.findByLabelText('Note'), 'half a sentence');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Sign in again' }));
  expect(dialog.getByLabelText<HTMLInputElement>('User name').value).toBe('lin');
  await userEvent.type(dialog.getByLabelText('Password'), 'a few words{Enter}');
  expect(await screen.findByText('You are signed in again.')).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByLabelText<HTMLInputElement>('Note').value).toBe('half a sentence');
});

test.each([
  ['2020-01-01T08:00:00.000Z', /^It worked until 2020-01-01/],
  ['2999-01-01T08:00:00.000Z', /^The teacher has withdrawn it/],
])('[LNK-5] whose link ended in the middle reads why, what is kept and whom to ask', async (expiresAt, why) => {
  openPage(PAGES, '/page', {
    'GET /api/me': person('teacher', { username: null, link: { expiresAt } }),
    'GET /api/secret': problem('account/session_over'),
  });
  await userEvent.type(await screen.findByLabelText('Note'), 'half a sentence');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Your link has ended' }));
  expect(dialog.getByText(why)).toBeTruthy();
  expect(dialog.getAllByRole('listitem')).toHaveLength(3);
  await userEvent.click(dialog.getByRole('button', { name: 'Back to the page' }));
  expect(screen.getByLabelText<HTMLInputElement>('Note').value).toBe('half a sentence');
});

test('a guest is not asked to sign in again', async () => {
  openPage([{ path: '/page', Component: SessionDialog }], '/page', {
    'GET /api/secret': problem('account/session_over'),
  });
  await getJson('/api/secret');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('who am I is asked once for the whole page', async () => {
  let asked = 0;
  openPage(PAGES, '/page', {
    'GET /api/me': () => {
      asked += 1;
      return person('teacher');
    },
  });
  await screen.findByLabelText('Note');
  expect(asked).toBe(1);
});

test('a join code is spelled, shown in two groups and copied', async () => {
  const user = userEvent.setup();
  openPage([{ path: '/code', element: <JoinCode code="bcdfghjk" /> }], '/code', {});
  expect(screen.getByLabelText('Join code B C D F - G H J K').textContent).toBe('BCDF-GHJK');
  await user.click(screen.getByRole('button', { name: 'Copy the code' }));
  expect(await screen.findByRole('button', { name: 'Copied' })).toBeTruthy();
  expect(await navigator.clipboard.readText()).toBe('BCDF-GHJK');
});
