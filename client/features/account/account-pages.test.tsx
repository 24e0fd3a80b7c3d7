import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { type FakeAnswers, GUEST, openPage, person, problem } from '../../../tests/support/open-page.tsx';
import { chooseLanguage } from '../../locales/i18n.ts';
import { AccountPage } from './AccountPage.tsx';
import { CertificatePage } from './CertificatePage.tsx';
import { JoinPage } from './JoinPage.tsx';
import { SetupPage } from './SetupPage.tsx';
import { SignInPage } from './SignInPage.tsx';

const ROOM_ID = 'abcdefghijklmnopqrstuvwxyz';
const CODE = 'BCDF-GHJK';
const TEAM_ID = 't-0000000000000001';
const CLASS = {
  kind: 'class',
  className: 'E-commerce 2401',
  collegeName: 'Yunxi College',
  teams: [{ teamId: TEAM_ID, name: 'Evening wind' }],
};
const PAGES = [
  { path: '/signin', Component: SignInPage },
  { path: '/setup', Component: SetupPage },
  { path: '/join/:code?', Component: JoinPage },
  { path: '/account', Component: AccountPage },
  { path: '/certificate', Component: CertificatePage },
];

afterEach(() => void vi.unstubAllGlobals());

const open = (at: string, answers: FakeAnswers = {}) => openPage(PAGES, at, answers);
const type = async (label: string, text: string) => userEvent.type(await screen.findByLabelText(label), text);
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

test('signing in leads to the page that was wanted', async () => {
  const { sent } = open('/signin?next=/teach/classes', { 'POST /api/sign-in': person('teacher') });
  await type('User name', ' lin ');
  await type('Password', 'a few words{Enter}');
  expect(await screen.findByText('page /teach/classes')).toBeTruthy();
  expect(sent).toEqual([{ route: 'POST /api/sign-in', body: { username: 'lin', password: 'a few words' } }]);
});

test('an address of another site is never gone to', async () => {
  open('/signin?next=//evil.example', { 'POST /api/sign-in': person('student') });
  await type('User name', 'lin');
  await type('Password', 'a few words{Enter}');
  expect(await screen.findByText('page /')).toBeTruthy();
});

test('a wrong password is said at the field, what was typed stays and the field has focus', async () => {
  open('/signin', { 'POST /api/sign-in': problem('account/wrong_credentials') });
  await type('User name', 'lin');
  await type('Password', 'guess');
  await press('Sign in');
  const field = await screen.findByLabelText<HTMLInputElement>('Password');
  await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  expect(screen.getByRole('alert').textContent).toContain('do not fit');
  expect(field.value).toBe('guess');
  expect(document.activeElement).toBe(field);
  await userEvent.type(field, 'x');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('after too many tries the button says how long, and nothing typed is lost', async () => {
  open('/signin', { 'POST /api/sign-in': problem('account/too_many_tries', { seconds: 40 }) });
  await type('User name', 'lin');
  await type('Password', 'guess{Enter}');
  const button = await screen.findByRole<HTMLButtonElement>('button', { name: 'Try again in 40 s' });
  expect(button.disabled).toBe(true);
  expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe('guess');
});

test('empty fields are told before anything is sent', async () => {
  const { sent } = open('/signin');
  await press('Sign in');
  expect(screen.getAllByRole('alert').map((one) => one.textContent)).toEqual([
    'Enter your user name.',
    'Enter your password.',
  ]);
  expect(document.activeElement).toBe(screen.getByLabelText('User name'));
  expect(sent).toEqual([]);
});

test('a password can be looked at while it is typed', async () => {
  open('/signin');
  const field = await screen.findByLabelText<HTMLInputElement>('Password');
  expect(field.type).toBe('password');
  await press('Show the password');
  expect(field.type).toBe('text');
  await press('Hide the password');
  expect(field.type).toBe('password');
});

test('signing in shows the way to a class code and on without an account', async () => {
  open('/signin');
  const main = within(screen.getByRole('main'));
  expect(main.getByRole('link', { name: 'Join by code' }).getAttribute('href')).toBe('/join');
  expect(main.getByRole('link', { name: 'Try a show without an account' }).getAttribute('href')).toBe('/');
});

test('whoever is signed in may go on or change the account', async () => {
  open('/signin', { 'GET /api/me': person('teacher'), 'POST /api/sign-out': GUEST });
  expect(await screen.findByRole('heading', { name: 'You are signed in, Lin' })).toBeTruthy();
  await press('Sign out, use another account');
  expect(await screen.findByLabelText('Password')).toBeTruthy();
});

test('a one-time password leads to choosing an own one before anything else', async () => {
  const { sent } = open('/signin?next=/teach/classes', {
    'POST /api/sign-in': person('student', { mustChangePassword: true }),
    'POST /api/me/password': person('student'),
  });
  await type('User name', 'lin');
  await type('Password', 'handed-out{Enter}');
  expect(await screen.findByRole('region', { name: 'Choose your own password' })).toBeTruthy();
  await type('The password you were given', 'handed-out');
  await type('New password', 'short');
  await press('Change the password');
  expect(screen.getByRole('alert').textContent).toContain('At least 8 characters');
  await type('New password', ' but longer');
  await press('Change the password');
  expect(await screen.findByText('page /teach/classes')).toBeTruthy();
  expect(sent.at(-1)?.body).toEqual({ current: 'handed-out', next: 'short but longer' });
});

test('a wrong present password is said at its field, a guessable new one at its own', async () => {
  const page = open('/account', {
    'GET /api/me': person('student'),
    'POST /api/me/password': problem('account/wrong_password'),
  });
  await type('Present password', 'wrong one');
  await type('New password', 'password1');
  await press('Change the password');
  await screen.findByText('This is not your present password.');
  expect(screen.getByLabelText('Present password').getAttribute('aria-invalid')).toBe('true');
  page.answer({ 'POST /api/me/password': problem('account/weak_password') });
  await press('Change the password');
  await screen.findByText(/easily guessed/);
  expect(screen.getByLabelText('New password').getAttribute('aria-invalid')).toBe('true');
});

test('a guest changes the name that others see', async () => {
  open('/account', { 'PATCH /api/me': { ...GUEST, name: 'Mei' } });
  const field = await screen.findByLabelText('Your name');
  await userEvent.clear(field);
  await userEvent.type(field, 'Mei{Enter}');
  expect(await screen.findByText('Others now see Mei.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Account: Mei, Guest' })).toBeTruthy();
});

test('the set-up link brings its token, and the first administrator goes on to home', async () => {
  const { sent } = open('/setup?token=abc', {
    'GET /api/me': { ...GUEST, isSetUp: false, collegeName: null },
    'POST /api/setup': person('admin'),
  });
  await type('Name of the college', 'Yunxi College');
  await type('Your name', 'Lin');
  await type('User name', 'lin');
  await type('Password', 'a few words');
  await press('Set up');
  expect(await screen.findByText('page /')).toBeTruthy();
  expect(sent).toEqual([
    {
      route: 'POST /api/setup',
      body: { token: 'abc', collegeName: 'Yunxi College', name: 'Lin', username: 'lin', password: 'a few words' },
    },
  ]);
});

test('a wrong set-up token is said at its field', async () => {
  open('/setup', {
    'GET /api/me': { ...GUEST, isSetUp: false, collegeName: null },
    'POST /api/setup': problem('setup/wrong_token'),
  });
  await type('Set-up token', 'nonsense');
  await type('Name of the college', 'Yunxi College');
  await type('Your name', 'Lin');
  await type('User name', 'lin');
  await type('Password', 'a few words');
  await press('Set up');
  await screen.findByText(/token is not valid/);
  expect(document.activeElement).toBe(screen.getByLabelText('Set-up token'));
});

test('a server that is set up says so and leads to signing in', async () => {
  open('/setup?token=abc');
  expect(await screen.findByText('This server is set up')).toBeTruthy();
  expect(screen.queryByLabelText('Name of the college')).toBeNull();
});

test.each(['bcdfghjk', ' BCDF-ghjk ', 'ＢＣＤＦ ＧＨＪＫ', `http://lab.test/join/${CODE}`])(
  'a class code is taken in any writing: %s',
  async (text) => {
    open('/join', { [`GET /api/codes/${CODE}`]: CLASS });
    await type('Join code', text);
    await press('Go on');
    expect(await screen.findByRole('heading', { name: 'Join E-commerce 2401' })).toBeTruthy();
  },
);

test('something that is no code is told without asking the server', async () => {
  open('/join');
  await type('Join code', 'ABCDEFGH');
  await press('Go on');
  expect(screen.getByRole('alert').textContent).toContain('eight letters');
});

test('an unknown code is said at the field, which keeps it', async () => {
  const page = open(`/join/${CODE}`, { [`GET /api/codes/${CODE}`]: problem('code/unknown') });
  const field = await screen.findByLabelText<HTMLInputElement>('Join code');
  expect(field.value).toBe(CODE);
  expect(screen.getByRole('alert').textContent).toContain('No class and no running rehearsal');
  page.answer({ [`GET /api/codes/${CODE}`]: CLASS });
  await press('Go on');
  expect(await screen.findByRole('heading', { name: 'Join E-commerce 2401' })).toBeTruthy();
});

test('a newcomer joins a class with a team and an account of their own', async () => {
  const { sent } = open(`/join/${CODE}`, {
    [`GET /api/codes/${CODE}`]: CLASS,
    'POST /api/classes/join': person('student'),
  });
  await userEvent.selectOptions(await screen.findByLabelText('Team'), 'Evening wind');
  await type('Your name', 'Mei');
  await type('User name', 'mei');
  await type('Password', 'a few words');
  await press('Join the class');
  expect(await screen.findByText('page /')).toBeTruthy();
  expect(sent).toEqual([
    {
      route: 'POST /api/classes/join',
      body: { code: CODE, teamId: TEAM_ID, name: 'Mei', username: 'mei', password: 'a few words' },
    },
  ]);
});

test('a taken user name is said at its field', async () => {
  open(`/join/${CODE}`, {
    [`GET /api/codes/${CODE}`]: CLASS,
    'POST /api/classes/join': problem('account/username_taken', { username: 'mei' }),
  });
  await type('Your name', 'Mei');
  await type('User name', 'mei');
  await type('Password', 'a few words');
  await press('Join the class');
  await screen.findByText(/mei is taken/);
  expect(document.activeElement).toBe(screen.getByLabelText('User name'));
});

test('a student who is signed in joins with one press', async () => {
  const { sent } = open(`/join/${CODE}`, {
    'GET /api/me': person('student'),
    [`GET /api/codes/${CODE}`]: CLASS,
    'POST /api/classes/join': person('student'),
  });
  await press('Join as Lin');
  expect(await screen.findByText('page /')).toBeTruthy();
  expect(sent[0]?.body).toEqual({ code: CODE, teamId: null });
});

test('staff read why a class code is not for them', async () => {
  open(`/join/${CODE}`, {
    'GET /api/me': person('teacher'),
    [`GET /api/codes/${CODE}`]: CLASS,
    'POST /api/classes/join': problem('class/students_only'),
  });
  await press('Join as Lin');
  expect((await screen.findByRole('alert')).textContent).toContain('Only students join with a code');
});

test('the code of a rehearsal leads to its room', async () => {
  open(`/join/${CODE}`, {
    [`GET /api/codes/${CODE}`]: {
      kind: 'rehearsal',
      roomId: ROOM_ID,
      projectName: { zh: '-', en: '-' },
      teamName: null,
    },
  });
  expect(await screen.findByText(`page /studio/${ROOM_ID}`)).toBeTruthy();
});

test('without a network the code is not called wrong', async () => {
  const page = open(`/join/${CODE}`);
  expect(await screen.findByText(/server cannot be reached/)).toBeTruthy();
  page.answer({ [`GET /api/codes/${CODE}`]: CLASS });
  await press('Try again');
  expect(await screen.findByRole('heading', { name: 'Join E-commerce 2401' })).toBeTruthy();
});

test('whoever asks for the secure address without a network is not told that there is none', async () => {
  const page = open('/certificate');
  expect(await screen.findByText(/server cannot be reached/)).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1, name: 'Camera and microphone in this network' })).toBeTruthy();
  expect(screen.queryByText(/plain http only/)).toBeNull();
  page.answer({ 'GET /api/secure-address': { httpsPort: 4443 } });
  await press('Try again');
  const link = await screen.findByRole<HTMLAnchorElement>('link', { name: /4443/ });
  expect(new URL(link.href).port).toBe('4443');
});

test('a server without a secure address says how it gets one', async () => {
  open('/certificate', { 'GET /api/secure-address': { httpsPort: null } });
  expect(await screen.findByText(/plain http only/)).toBeTruthy();
});

test('in Chinese the same pages are in Chinese', async () => {
  chooseLanguage('zh');
  open('/signin', { 'POST /api/sign-in': problem('account/wrong_credentials') });
  await type('用户名', 'lin');
  await type('密码', 'guess');
  await press('登录');
  expect(await screen.findByText(/用户名或密码不正确/)).toBeTruthy();
});
