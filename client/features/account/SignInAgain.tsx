import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog.tsx';
import { useToast } from '../../components/ToastLane.tsx';
import { acceptMe } from '../../connection/me-store.ts';
import { announceWake } from '../../connection/wake-signals.ts';
import styles from './SessionDialog.module.css';
import { SignInFields } from './SignInFields.tsx';
import { useSignIn } from './useSignIn.ts';

export interface SignInAgainProps {
  readonly username: string;
  readonly onClose: () => void;
}

/** The form over the page. Loaded when it is needed: hardly anybody ever sees it. */
export function SignInAgain({ username, onClose }: SignInAgainProps) {
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
