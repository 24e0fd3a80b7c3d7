import { act, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { patchJson } from './http-client.ts';
import { FOLLOW_MS, useFollow } from './useFollow.ts';

let total: number;
let asked: (string | null)[];
let answer: (tag: string | null) => Promise<Response>;

beforeEach(() => {
  vi.useFakeTimers();
  [total, asked] = [80, []];
  answer = async (tag) =>
    tag === `"${total}"`
      ? new Response(null, { status: 304, headers: { etag: tag } })
      : new Response(JSON.stringify({ total }), { headers: { etag: `"${total}"` } });
  vi.stubGlobal('fetch', async (_path: string, { method, headers }: RequestInit) => {
    if (method === 'PATCH') return new Response('{}');
    const tag = new Headers(headers).get('if-none-match');
    asked.push(tag);
    return answer(tag);
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function Page() {
  const [heard, setHeard] = useState<readonly number[]>([]);
  useFollow<{ readonly total: number }>('/api/book', (news) => setHeard((before) => [...before, news.total]));
  return <output>{heard.join(' ')}</output>;
}
const pass = (ms = FOLLOW_MS) => act(() => vi.advanceTimersByTimeAsync(ms));
const heard = () => screen.getByRole('status').textContent;

test('[REV-22] a page hears of what has changed, and of nothing else', async () => {
  render(<Page />);
  await pass();
  await pass();
  expect([heard(), asked]).toEqual(['80', [null, '"80"']]);
  total = 90;
  await pass();
  expect(heard()).toBe('80 90');
});

test('[REV-22] what was read while the page wrote is left aside, and asked for again', async () => {
  render(<Page />);
  let release: () => void = () => undefined;
  const plain = answer;
  answer = async (tag) => {
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    return plain(tag);
  };
  await pass();
  await act(() => patchJson('/api/draft', {}));
  await act(async () => release());
  expect(heard()).toBe('');
  answer = plain;
  await pass();
  expect(heard()).toBe('80');
});

test('a server that is away takes nothing from the page, and is asked again later or when the page wakes up', async () => {
  render(<Page />);
  await pass();
  const plain = answer;
  answer = async () => Promise.reject(new TypeError('no network'));
  await pass();
  answer = plain;
  total = 70;
  await pass();
  expect(heard()).toBe('80');
  await act(async () => void window.dispatchEvent(new Event('online')));
  expect(heard()).toBe('80 70');
});
