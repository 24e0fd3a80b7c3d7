import { lazy } from 'react';

/** Between two tries, milliseconds. */
const RETRY_MS = 2_000;

/**
 * `lazy` for a piece of a screen that has to outlive a lost link: while the piece cannot be had it is asked for again, and
 * what is shown in its place stays. An error would take the whole screen away, with everything that still works.
 */
export const lazyPiece: typeof lazy = (load) =>
  lazy(async () => {
    for (;;) {
      try {
        return await load();
      } catch {
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  });
