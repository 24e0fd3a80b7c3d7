import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Field } from '../../components/Field.tsx';
import { useShareOrigin } from '../../connection/useShareOrigin.ts';

export interface TeamRoomDialogProps {
  /** The opened room, or null while there is none. */
  readonly roomId: string | null;
  readonly onClose: () => void;
}

/** Hands out the link of a team's room. The clipboard may be closed on a lab network; the link can be selected. */
export function TeamRoomDialog({ roomId, onClose }: TeamRoomDialogProps) {
  // Nothing is asked before the room is there: two first questions of a new browser would make two sessions.
  return roomId !== null && <OpenedRoom roomId={roomId} onClose={onClose} />;
}

function OpenedRoom({ roomId, onClose }: { readonly roomId: string; readonly onClose: () => void }) {
  const { t } = useTranslation(['home', 'common']);
  const [isCopied, setCopied] = useState(false);
  const link = `${useShareOrigin()}/studio/${roomId}`;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(link);
    setCopied(true);
  };
  return (
    <Dialog
      title={t('team.title')}
      about={t('team.about')}
      isOpen
      onClose={onClose}
      actions={
        <>
          {'clipboard' in navigator && navigator.clipboard && (
            <Button size={36} onClick={copy}>
              {isCopied ? t('common:action.copied') : t('common:action.copy')}
            </Button>
          )}
          <ButtonLink variant="primary" size={36} to={`/prepare/${roomId}`}>
            {t('team.enter')}
          </ButtonLink>
        </>
      }
    >
      <Field label={t('team.link')} value={link} />
    </Dialog>
  );
}
