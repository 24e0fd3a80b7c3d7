import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HttpProblem } from '#shared/protocol/http-contract.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { useToast } from '../../components/ToastLane.tsx';
import { onRefusal } from '../../connection/http-client.ts';
import { acceptMe, meStore } from '../../connection/me-store.ts';
import { announceWake } from '../../connection/wake-signals.ts';
import styles from './SessionDialog.module.css';
import { SignInFields } from './SignInFields.tsx';
import { useSignIn } from './useSignIn.ts';

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
  return username !== null && <SignInAgain username={username} onClose={() => setUsername(null)} />;
}

function SignInAgain({ username, onClose }: { readonly username: string; readonly onClose: () => void }) {
  const { t } = useTranslation('account');
  const toast = useToast();
  const form = useSignIn(username);
  const submit = async (): Promise<void> => {
    const me = await form.submit();
    if (me === null) return;
    acceptMe(me);
    onClose();
    announceWake();
    toast('ok', t('again.done'));
  };
  return (
    <Dialog title={t('again.title')} about={t('again.about')} isOpen onClose={onClose}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <SignInFields form={form} />
      </form>
    </Dialog>
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
