import { expect, test } from 'vitest';
import { createGuestAccounts, SESSION_COOKIE } from './guest-accounts.ts';

const accounts = createGuestAccounts(Buffer.alloc(32, 7));

function cookieOf(setCookie: string | null): string {
  return (setCookie ?? '').split(';')[0] ?? '';
}

test('a first visit makes a session whose cookie is known the next time', () => {
  const first = accounts.findOrMake({}, false);
  const again = accounts.findOrMake({ cookie: `theme=dark; ${cookieOf(first.newCookie)}` }, false);
  expect(first.participantId).toMatch(/^p-[a-f0-9]{16}$/);
  expect(again).toEqual({ participantId: first.participantId, newCookie: null });
});

test('the cookie is out of reach for scripts and, on https, for plain connections', () => {
  expect(accounts.findOrMake({}, false).newCookie).toMatch(/HttpOnly; SameSite=Lax$/);
  expect(accounts.findOrMake({}, true).newCookie).toMatch(/; Secure$/);
});

test('a forged or foreign signature is no session', () => {
  const cookie = cookieOf(accounts.findOrMake({}, false).newCookie);
  const foreign = cookieOf(createGuestAccounts(Buffer.alloc(32, 8)).findOrMake({}, false).newCookie);
  expect(accounts.find({ cookie: `${cookie.slice(0, -2)}xx` })).toBeNull();
  expect(accounts.find({ cookie: foreign })).toBeNull();
  expect(accounts.find({ cookie: `${SESSION_COOKIE}=` })).toBeNull();
});
