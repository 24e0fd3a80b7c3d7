import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { useToast } from '../../components/ToastLane.tsx';
import { accountApi } from '../../connection/account-api.ts';
import { acceptMe } from '../../connection/me-store.ts';
import { useAccountChecks } from '../../connection/useAccountChecks.ts';
import { useForm } from '../../connection/useForm.ts';
import styles from './AccountPage.module.css';

/** The name that team-mates, mentors and teachers see. */
export function NamePanel({ name }: { readonly name: string }) {
  const { t } = useTranslation('account');
  const toast = useToast();
  const checks = useAccountChecks();
  const form = useForm({
    first: { name },
    check: (values) => ({ name: checks.name(values.name) }),
    places: {},
    send: (values) => accountApi.rename(values.name.trim()),
  });
  const submit = async (): Promise<void> => {
    const me = await form.submit();
    if (me === null) return;
    acceptMe(me);
    toast('ok', t('name.done', { name: me.name }));
  };
  return (
    <Panel size={48} title={t('name.title')}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field {...form.bind('name', t('name.about'))} label={t('field.name')} size={44} maxLength={24} />
        <Button className={styles.act} size={36} type="submit" isBusy={form.isBusy}>
          {t('name.submit')}
        </Button>
        <ProblemNote problem={form.problem} />
      </form>
    </Panel>
  );
}
