import { lazy, Suspense, useEffect, useState } from 'react';
import type { HttpProblem } from '#shared/protocol/http-contract.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import { onRefusal } from '../../connection/http-client.ts';
import { meStore } from '../../connection/me-store.ts';

const SignInAgain = lazy(async () => ({ default: (await import('./SignInAgain.tsx')).SignInAgain }));

/**
 * Asks to sign in again, over the page and without touching it, when the server says that a sign-in is over. Guests are
 * never asked: they have nothing to sign in with.
 */
export function SessionDialog() {
  const [username, setUsername] = useState<string | null>(null);
  useEffect(
    () =>
      onRefusal((problem) => {
        if (isSignInLost(problem)) setUsername(knownUsername());
      }),
    [],
  );
  if (username === null) return null;
  return (
    <Suspense fallback={null}>
      <SignInAgain username={username} onClose={() => setUsername(null)} />
    </Suspense>
  );
}

function isSignInLost({ code }: HttpProblem): boolean {
  return code === HttpErrorCode.SessionOver || code === HttpErrorCode.SignInNeeded;
}

/** User name of the person that the page still shows; null for a guest. */
function knownUsername(): string | null {
  const me = meStore.getState();
  return me.phase === 'ready' ? me.value.username : null;
}
