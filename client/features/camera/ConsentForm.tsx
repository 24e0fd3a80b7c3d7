import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsentState, FootageNotice } from '#shared/protocol/footage-contract.ts';
import { Button } from '../../components/Button.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { Switch } from '../../components/Switch.tsx';
import { footageApi } from '../../connection/footage-api.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import styles from './CameraDialog.module.css';

export interface ConsentFormProps {
  readonly notice: FootageNotice;
  readonly onGiven: (consent: ConsentState) => void;
  readonly onClose: () => void;
}

/** What is recorded, what for, who sees it and how long it is kept; agreeing is a person's own act, and so is not to. */
export function ConsentForm({ notice, onGiven, onClose }: ConsentFormProps) {
  const { t } = useTranslation('studio');
  const [isPublic, setPublic] = useState(false);
  const submission = useSubmission(footageApi.giveConsent);
  const agree = async () => {
    const given = await submission.submit({ version: notice.consent.version, isPublic });
    if (given !== null) onGiven(given);
  };
  return (
    <>
      <dl className={styles.terms}>
        <dt>{t('camera.consent.what')}</dt>
        <dd>{t('camera.consent.whatText')}</dd>
        <dt>{t('camera.consent.why')}</dt>
        <dd>{t('camera.consent.whyText')}</dd>
        <dt>{t('camera.consent.who')}</dt>
        <dd>{t(notice.hasStaff ? 'camera.consent.whoClass' : 'camera.consent.whoRoom')}</dd>
        <dt>{t('camera.consent.howLong')}</dt>
        <dd>{t('camera.consent.howLongText', { count: notice.keptDays })}</dd>
        <dt>{t('camera.consent.yours')}</dt>
        <dd>{t('camera.consent.yoursText')}</dd>
      </dl>
      <Switch label={t('camera.consent.public')} isOn={isPublic} onChange={setPublic} />
      <p className={styles.hint}>{t('camera.consent.free')}</p>
      <ProblemNote problem={submission.problem} />
      <div className={styles.actions}>
        <Button size={36} onClick={onClose}>
          {t('camera.consent.no')}
        </Button>
        <Button size={36} variant="primary" isBusy={submission.isBusy} onClick={() => void agree()}>
          {t('camera.consent.yes')}
        </Button>
      </div>
    </>
  );
}
