import { useTranslation } from 'react-i18next';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { classApi } from '../../connection/class-api.ts';
import { useForm } from '../../connection/useForm.ts';
import { InlineForm } from './InlineForm.tsx';
import type { OpenClass } from './useClass.ts';

/** A new team of the class, by its name. */
export function NewTeamForm({ open: { view, onView } }: { readonly open: OpenClass }) {
  const { t } = useTranslation('teach');
  const form = useForm({
    first: { name: '' },
    check: ({ name }) => ({ name: name.trim() === '' ? t('team.nameMissing') : null }),
    places: { [HttpErrorCode.TeamExists]: 'name' },
    send: ({ name }) => classApi.addTeam(view.classId, name.trim()),
  });
  const submit = async (): Promise<void> => {
    const next = await form.submit();
    if (next === null) return;
    onView(next);
    form.reset();
  };
  return (
    <InlineForm
      onSubmit={() => void submit()}
      act={
        <Button size={36} type="submit" isBusy={form.isBusy}>
          {t('team.add')}
        </Button>
      }
      note={<ProblemNote problem={form.problem} />}
    >
      <Field {...form.bind('name')} label={t('team.new')} maxLength={24} />
    </InlineForm>
  );
}
