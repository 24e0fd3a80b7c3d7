import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { classApi } from '../../connection/class-api.ts';
import { useForm } from '../../connection/useForm.ts';
import { InlineForm } from './InlineForm.tsx';

/** A new class needs a name and nothing else; its code comes with it. */
export function NewClassForm({ onAdded }: { readonly onAdded: (classId: string) => void }) {
  const { t } = useTranslation('teach');
  const form = useForm({
    first: { name: '' },
    check: ({ name }) => ({ name: name.trim() === '' ? t('classes.nameMissing') : null }),
    places: {},
    send: ({ name }) => classApi.addClass(name.trim()),
  });
  const submit = async (): Promise<void> => {
    const added = await form.submit();
    if (added !== null) onAdded(added.classId);
  };
  return (
    <Panel size={48} title={t('classes.new')}>
      <InlineForm
        onSubmit={() => void submit()}
        act={
          <Button variant="primary" size={36} type="submit" isBusy={form.isBusy}>
            {t('classes.add')}
          </Button>
        }
        note={<ProblemNote problem={form.problem} />}
      >
        <Field {...form.bind('name', t('classes.nameHint'))} label={t('classes.name')} maxLength={40} />
      </InlineForm>
    </Panel>
  );
}
