import { Unplug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { reviewApi } from '../../connection/review-api.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import { saveFile } from '../../format/save-file.ts';
import styles from './Pack.module.css';

/** Takes a recording along to grade it without a connection. */
export function TakeAlong({ roomId }: { readonly roomId: string }) {
  const { t } = useTranslation('pack');
  const pack = useSubmission(reviewApi.pack);
  const take = async () => {
    const file = await pack.submit(roomId);
    if (file !== null) saveFile(file);
  };
  return (
    <span className={styles.take}>
      <Button
        size={28}
        variant="quiet"
        icon={<Unplug size={14} aria-hidden="true" />}
        title={t('takeMeaning')}
        isBusy={pack.isBusy}
        onClick={() => void take()}
      >
        {t('take')}
      </Button>
      <ProblemNote problem={pack.problem} />
    </span>
  );
}
