import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { problem } from '../../../tests/support/open-page.tsx';
import { makeDesk } from '../../../tests/support/review-desk.ts';
import { createReviewReader } from './review-reader.ts';

const [ONE, TWO] = ['a'.repeat(26), 'b'.repeat(26)];
let asked: string[];
let refused: ReadonlySet<string>;

beforeEach(() => {
  [asked, refused] = [[], new Set()];
  vi.stubGlobal('fetch', async (path: string, { method = 'GET' }: RequestInit) => {
    const route = `${method} ${path.replace('/api/rehearsals/', '')}`;
    asked.push(route);
    if (refused.has(route)) return new Response(JSON.stringify(problem('storage/unavailable')), { status: 503 });
    return new Response(JSON.stringify(path.endsWith('/review') ? makeDesk() : { entries: [] }));
  });
});
afterEach(() => void vi.unstubAllGlobals());

test('[LOG-4] what was loaded ahead is shown with its view on record, and is not asked for twice', async () => {
  const reader = createReviewReader();
  reader.loadAhead(ONE);
  reader.loadAhead(ONE);
  expect((await reader.read(ONE)).ok).toBe(true);
  expect(asked).toEqual([`GET ${ONE}/recording?ahead=1`, `GET ${ONE}/review`, `POST ${ONE}/recording/views`]);
});

test('[LOG-4] a view that cannot be recorded shows nothing of what was loaded: it is read as usual', async () => {
  const reader = createReviewReader();
  refused = new Set([`POST ${ONE}/recording/views`]);
  reader.loadAhead(ONE);
  expect((await reader.read(ONE)).ok).toBe(true);
  expect(asked.at(-1)).toBe(`GET ${ONE}/recording`);
});

test('another recording than the one that was loaded ahead is read as usual, and so is one that could not be', async () => {
  const reader = createReviewReader();
  reader.loadAhead(ONE);
  await reader.read(TWO);
  expect(asked.at(-1)).toBe(`GET ${TWO}/recording`);
  refused = new Set([`GET ${ONE}/recording?ahead=1`]);
  reader.loadAhead(ONE);
  expect((await reader.read(ONE)).ok).toBe(true);
  expect(asked.at(-1)).toBe(`GET ${ONE}/recording`);
});

test('what is on the screen is read again as usual', async () => {
  const reader = createReviewReader();
  reader.loadAhead(ONE);
  await reader.read(ONE);
  await reader.read(ONE);
  expect(asked.filter((route) => route === `GET ${ONE}/recording`)).toHaveLength(1);
});
