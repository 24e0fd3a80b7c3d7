import { useTranslation } from 'react-i18next';
import type { OpenedRehearsal } from '#shared/protocol/http-contract.ts';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { CopyButton } from '../../components/CopyButton.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Field } from '../../components/Field.tsx';
import { JoinCode } from '../../components/JoinCode.tsx';
import { useShareOrigin } from '../../connection/useShareOrigin.ts';
import styles from './TeamRoomDialog.module.css';

export interface TeamRoomDialogProps {
  /** The opened room, or null while there is none. */
  readonly opened: OpenedRehearsal | null;
  readonly onClose: () => void;
}

/** Hands out the code and the link of a team's room, and leads to preparing the show. */
export function TeamRoomDialog({ opened, onClose }: TeamRoomDialogProps) {
  // Nothing is asked before the room is there: two first questions of a new browser would make two sessions.
  return opened !== null && <OpenedRoom opened={opened} onClose={onClose} />;
}

interface OpenedRoomProps extends TeamRoomDialogProps {
  readonly opened: OpenedRehearsal;
}

function OpenedRoom({ opened: { roomId, joinCode }, onClose }: OpenedRoomProps) {
  const { t } = useTranslation(['home', 'common']);
  const link = `${useShareOrigin()}/studio/${roomId}`;
  return (
    <Dialog
      title={t('team.title')}
      about={t('team.about')}
      isOpen
      onClose={onClose}
      actions={
        <ButtonLink variant="primary" size={36} to={`/prepare/${roomId}`}>
          {t('team.enter')}
        </ButtonLink>
      }
    >
      {joinCode !== null && (
        <div>
          <p className={styles.label}>{t('team.code')}</p>
          <JoinCode code={joinCode} size="large" />
        </div>
      )}
      <Field label={t('team.link')} value={link} after={<CopyButton size={28} text={link} />} />
    </Dialog>
  );
}
