import { expect, test } from 'vitest';
import { createPassBook, type PassScope } from './footage-pass.ts';

const SECRET = Buffer.alloc(32, 7);
const VIEW: PassScope = { kind: 'view', roomId: 'w'.repeat(26), partId: null };

test('[FTG-7] a pass opens one thing for one session until it runs out', () => {
  let nowMs = 1_700_000_000_000;
  const book = createPassBook(SECRET, () => nowMs);
  const pass = book.issue(VIEW, 'session-a', 60_000);
  expect(book.check(pass, VIEW, 'session-a')).toHaveLength(11);
  expect(book.check(pass, VIEW, 'session-b')).toBeNull();
  expect(book.check(pass, { ...VIEW, roomId: 'x'.repeat(26) }, 'session-a')).toBeNull();
  expect(book.check(pass, { ...VIEW, kind: 'send', partId: 'f-0000000000000000' }, 'session-a')).toBeNull();
  nowMs += 60_000;
  expect(book.check(pass, VIEW, 'session-a')).toBeNull();
});

test('[FTG-7] a pass that was changed, or is of another server, opens nothing', () => {
  const book = createPassBook(SECRET);
  const pass = book.issue(VIEW, 'session-a', 60_000);
  const later = pass.replace(/^\d/, '9');
  const other = createPassBook(Buffer.alloc(32, 8)).issue(VIEW, 'session-a', 60_000);
  for (const wrong of [later, other, '', `${pass}x`]) expect(book.check(wrong, VIEW, 'session-a')).toBeNull();
});
