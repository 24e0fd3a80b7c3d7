import { useTranslation } from 'react-i18next';
import type { MadeLink } from '#shared/protocol/mentor-contract.ts';
import { Button } from '../../components/Button.tsx';
import { CopyButton } from '../../components/CopyButton.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Field } from '../../components/Field.tsx';
import { QrCode } from '../../components/QrCode.tsx';
import { useShareOrigin } from '../../connection/useShareOrigin.ts';
import { dayAndTime } from '../../format/date.ts';
import styles from './Mentors.module.css';

/** Hands out a link, this once: to copy into a message, or to scan. */
export function MadeLinkDialog({ made, onClose }: { readonly made: MadeLink; readonly onClose: () => void }) {
  const { t } = useTranslation('mentors');
  const address = `${useShareOrigin()}${made.path}`;
  const { day, time } = dayAndTime(made.expiresAt, new Date());
  return (
    <Dialog
      title={t('made.title', { name: made.mentorName })}
      about={t('made.about', { name: made.mentorName, day, time })}
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" size={36} onClick={onClose}>
          {t('made.done')}
        </Button>
      }
    >
      <div className={styles.made}>
        <Field label={t('made.link')} value={address} rows={4} after={<CopyButton size={28} text={address} />} />
        <QrCode text={address} label={t('made.scan')} />
      </div>
    </Dialog>
  );
}
