import { render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { expect, test, vi } from 'vitest';
import { lazyPiece } from './lazy-piece.ts';

test('a piece that cannot be had while the link is away comes afterwards, and the rest of the screen stays', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  let tries = 0;
  const Piece = lazyPiece(async () => {
    tries += 1;
    if (tries < 3) throw new TypeError('Failed to fetch dynamically imported module');
    return { default: () => <p>the piece</p> };
  });
  render(
    <main>
      <p>the screen</p>
      <Suspense fallback={<p>later</p>}>
        <Piece />
      </Suspense>
    </main>,
  );
  expect(await screen.findByText('later')).toBeTruthy();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await screen.findByText('the piece')).toBeTruthy();
  expect([tries, screen.queryByText('later')]).toEqual([3, null]);
  expect(screen.getByText('the screen')).toBeTruthy();
  vi.useRealTimers();
});
