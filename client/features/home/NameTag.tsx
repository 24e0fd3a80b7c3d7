import { UserRound } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HttpProblem } from '#shared/protocol/http-contract.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Field } from '../../components/Field.tsx';
import { api } from '../../connection/api.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import styles from './NameTag.module.css';

/** The name that team-mates see, and the way to change it. */
export function NameTag() {
  const { t } = useTranslation(['home', 'common']);
  const problemText = useProblemText();
  const [me, reload] = useResource(api.me);
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<HttpProblem | null>(null);
  const close = useCallback(() => setDraft(null), []);
  if (me.phase !== 'ready') return null;

  const save = async (): Promise<void> => {
    if (draft === null || draft.trim() === '') return;
    const result = await api.rename(draft.trim());
    setProblem(result.ok ? null : result.problem);
    if (!result.ok) return;
    close();
    reload();
  };
  return (
    <>
      <Button
        variant="quiet"
        className={styles.tag}
        icon={<UserRound size={16} strokeWidth={1.5} aria-hidden="true" />}
        aria-label={t('name.change', { name: me.value.name })}
        onClick={() => setDraft(me.value.name)}
      >
        {me.value.name}
      </Button>
      <Dialog
        title={t('name.title')}
        about={t('name.about')}
        isOpen={draft !== null}
        onClose={close}
        actions={
          <>
            <Button size={36} onClick={close}>
              {t('common:action.cancel')}
            </Button>
            <Button variant="primary" size={36} onClick={save}>
              {t('name.save')}
            </Button>
          </>
        }
      >
        <Field
          label={t('name.field')}
          value={draft ?? ''}
          maxLength={24}
          onChange={setDraft}
          onSubmit={save}
          tone="error"
          message={problem && problemText(problem)}
        />
      </Dialog>
    </>
  );
}
