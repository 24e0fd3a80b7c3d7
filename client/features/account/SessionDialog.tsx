import { lazy, Suspense, useEffect, useState } from 'react';
import type { HttpProblem } from '#shared/protocol/http-contract.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import { onRefusal } from '../../connection/http-client.ts';
import { meStore } from '../../connection/me-store.ts';

const LinkOver = lazy(async () => ({ default: (await import('./LinkOver.tsx')).LinkOver }));
const SignInAgain = lazy(async () => ({ default: (await import('./SignInAgain.tsx')).SignInAgain }));

/** A sign-in, or a link that was the way in. */
type Lost =
  | { readonly kind: 'account'; readonly username: string }
  | { readonly kind: 'link'; readonly expiresAt: string };

/**
 * Asks to sign in again, over the page and without touching it, when the server says that a sign-in is over. Guests are
 * never asked: they have nothing to sign in with. Whom a link let in reads that it is over, and how to go on.
 */
export function SessionDialog() {
  const [lost, setLost] = useState<Lost | null>(null);
  useEffect(
    () =>
      onRefusal((problem) => {
        if (isSignInLost(problem)) setLost(lostNow());
      }),
    [],
  );
  if (lost === null) return null;
  const close = () => setLost(null);
  return (
    <Suspense fallback={null}>
      {lost.kind === 'account' ? (
        <SignInAgain username={lost.username} onClose={close} />
      ) : (
        <LinkOver expiresAt={lost.expiresAt} onClose={close} />
      )}
    </Suspense>
  );
}

function isSignInLost({ code }: HttpProblem): boolean {
  return code === HttpErrorCode.SessionOver || code === HttpErrorCode.SignInNeeded;
}

/** What the person whom the page still shows has lost; null for a guest. */
function lostNow(): Lost | null {
  const me = meStore.getState();
  if (me.phase !== 'ready') return null;
  const { username, link } = me.value;
  if (link !== null) return { kind: 'link', expiresAt: link.expiresAt };
  return username === null ? null : { kind: 'account', username };
}
