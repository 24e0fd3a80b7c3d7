import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import { Button } from '../../components/Button.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useToast } from '../../components/ToastLane.tsx';
import { classApi } from '../../connection/class-api.ts';
import { askMe } from '../../connection/me-store.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import { InlineForm } from './InlineForm.tsx';

/** Takes the sample college away, with its classes, people and rehearsals. */
export function SampleCollege({ onRemoved }: { readonly onRemoved: () => void }) {
  const { t } = useTranslation('teach');
  const toast = useToast();
  const [isAsking, setAsking] = useState(false);
  const removal = useSubmission(() => classApi.removeSampleCollege());
  const remove = async (): Promise<void> => {
    const done = await removal.submit(undefined);
    if (done === null) return;
    setAsking(false);
    toast('ok', t('sample.removed'));
    void askMe();
    onRemoved();
  };
  if (removal.problem?.code === HttpErrorCode.NoSample) return null;
  return (
    <Panel size={48} title={t('sample.title')}>
      <InlineForm onSubmit={() => setAsking(true)} act={<Button type="submit">{t('sample.remove')}</Button>}>
        <p>{t('sample.about')}</p>
      </InlineForm>
      {isAsking && (
        <ConfirmDialog
          title={t('sample.askTitle')}
          about={t('sample.askAbout')}
          act={t('sample.askAct')}
          submission={removal}
          onConfirm={() => void remove()}
          onClose={() => setAsking(false)}
        />
      )}
    </Panel>
  );
}
