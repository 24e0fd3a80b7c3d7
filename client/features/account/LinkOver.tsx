import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { dayAndTime } from '../../format/date.ts';
import styles from './SessionDialog.module.css';

export interface LinkOverProps {
  /** ISO instant until which the link was to work. */
  readonly expiresAt: string;
  readonly onClose: () => void;
}

/** Says to whom a link let in that it is over, that nothing typed is lost, and whom to ask. The page stays beneath. */
export function LinkOver({ expiresAt, onClose }: LinkOverProps) {
  const { t } = useTranslation('account');
  const now = new Date();
  const isExpired = new Date(expiresAt) <= now;
  const { day, time } = dayAndTime(expiresAt, now);
  return (
    <Dialog
      title={t('linkOver.title')}
      about={isExpired ? t('linkOver.expired', { day, time }) : t('linkOver.withdrawn')}
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" onClick={onClose}>
          {t('linkOver.close')}
        </Button>
      }
    >
      <ul className={styles.facts}>
        <li>{t('linkOver.kept')}</li>
        <li>{t('linkOver.ask')}</li>
        <li>{t('linkOver.back')}</li>
      </ul>
    </Dialog>
  );
}
