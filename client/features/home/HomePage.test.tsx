import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { Library, RehearsalRow } from '#shared/protocol/http-contract.ts';
import { type FakeAnswers, openPage, problem } from '../../../tests/support/open-page.tsx';
import { chooseLanguage } from '../../locales/i18n.ts';
import { HomePage } from './HomePage.tsx';

const ROOM_ID = 'abcdefghijklmnopqrstuvwxyz';
const same = (text: string) => ({ zh: text, en: text });
const LIBRARY: Library = {
  projects: [
    {
      id: 'sleep-season',
      name: { zh: '睡眠季', en: 'Sleep season' },
      enterpriseName: same('Hemian'),
      brief: same('-'),
      productCount: 10,
      isImported: false,
    },
    {
      id: 'import-1',
      name: same('Kitchen'),
      enterpriseName: same('Qinghe'),
      brief: same('-'),
      productCount: 1,
      isImported: true,
    },
  ],
  scenarios: [
    { id: 'new-account', name: same('New account'), about: same('Nobody knows you.'), minutes: [3, 10] },
    { id: 'known-account', name: same('Known account'), about: same('Regulars.'), minutes: [20] },
  ],
};
const ENDED: RehearsalRow = {
  roomId: ROOM_ID,
  projectName: same('Sleep season'),
  enterpriseName: same('Hemian'),
  phase: 'ended',
  openedAt: '2026-11-01T08:00:00.000Z',
  showMs: 180_000,
  plannedMs: 180_000,
  isSolo: true,
  teamName: null,
  className: null,
  roles: ['host'],
  total: 75.6,
  xPar: 1.25,
};

afterEach(() => void vi.unstubAllGlobals());

/** Opens the page before a server that answers as given. */
function open(answers: FakeAnswers = {}, at = '/') {
  return openPage([{ path: '/', Component: HomePage }], at, {
    'GET /api/library': LIBRARY,
    'GET /api/rehearsals': [],
    'POST /api/rehearsals': { roomId: ROOM_ID, joinCode: null },
    'GET /readyz': { status: 'ready' },
    ...answers,
  });
}

const bodies = (page: ReturnType<typeof open>) => page.sent.map((request) => request.body);

test('one press on Start opens a solo show in the chosen seat and goes there', async () => {
  const page = open();
  await userEvent.click(await screen.findByRole('radio', { name: /Operator/ }));
  await userEvent.click(screen.getByRole('radio', { name: '10 min' }));
  await userEvent.click(screen.getByRole('button', { name: 'Start' }));
  expect(await screen.findByText(`page /studio/${ROOM_ID}`)).toBeTruthy();
  expect(bodies(page)).toEqual([
    {
      projectId: 'sleep-season',
      scenarioId: 'new-account',
      lang: 'en',
      minutes: 10,
      mode: 'solo',
      role: 'operator',
      teamId: null,
    },
  ]);
});

test('only seats that can be played are offered', async () => {
  open();
  const roles = within(await screen.findByRole('radiogroup', { name: 'Role' }));
  expect(roles.getAllByRole('radio').map((card) => card.textContent)).toEqual([
    'HHostOn camera',
    'OOperatorPins, prices',
    'MModeratorRuns chat',
  ]);
});

test('a team room shows the link to share before anybody goes in', async () => {
  const page = open();
  await userEvent.click(await screen.findByRole('button', { name: 'Rehearse as a team' }));
  const field = await screen.findByLabelText<HTMLInputElement>('Link of the room');
  await waitFor(() => expect(field.value).toBe(`http://192.168.3.7:4400/studio/${ROOM_ID}`));
  expect(bodies(page)).toMatchObject([{ mode: 'team' }]);
});

test('a refusal to open stands next to the button in words', async () => {
  open({ 'POST /api/rehearsals': problem('rehearsal/too_many_yours', { limit: 3 }) });
  await userEvent.click(await screen.findByRole('button', { name: 'Start' }));
  expect((await screen.findByRole('alert')).textContent).toContain('You already have 3 shows running.');
});

test('a project named in the address is chosen, and a shorter list of lengths keeps a valid one', async () => {
  const page = open({}, '/?project=import-1');
  await userEvent.click(await screen.findByRole('radio', { name: 'Known account' }));
  await userEvent.click(screen.getByRole('button', { name: 'Start' }));
  expect(bodies(page)).toMatchObject([{ projectId: 'import-1', scenarioId: 'known-account', minutes: 20 }]);
});

test('an ended rehearsal leads to its debrief, a running one back to the studio', async () => {
  open({ 'GET /api/rehearsals': [{ ...ENDED, phase: 'live', roomId: `b${ROOM_ID.slice(1)}` }, ENDED] });
  expect((await screen.findByRole('link', { name: 'Debrief' })).getAttribute('href')).toBe(`/debrief/${ROOM_ID}`);
  expect(screen.getByText('75.6 points')).toBeTruthy();
  expect(screen.getByText('1.25× par')).toBeTruthy();
  await userEvent.click(screen.getByRole('link', { name: 'Return' }));
  expect(screen.getByText(/^page \/studio\/b/)).toBeTruthy();
});

test('without a rehearsal the list says how to get one', async () => {
  open();
  expect(await screen.findByText('No rehearsals yet')).toBeTruthy();
});

test('without a server the page says so and offers to try again', async () => {
  open({ 'GET /api/library': undefined, 'GET /api/rehearsals': undefined, 'GET /readyz': undefined });
  expect((await screen.findAllByRole('button', { name: 'Try again' })).length).toBe(2);
  expect(screen.getByText('The server cannot be reached')).toBeTruthy();
});

test('a store that cannot be written is told at the foot', async () => {
  open({ 'GET /readyz': problem('storage/unavailable') });
  expect(await screen.findByText('The server cannot save right now')).toBeTruthy();
});

test('in Chinese the show is held in Chinese', async () => {
  chooseLanguage('zh');
  const page = open();
  await userEvent.click(await screen.findByRole('button', { name: '开始试播' }));
  expect(bodies(page)).toMatchObject([{ lang: 'zh', role: 'host', minutes: 3 }]);
});
