import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ShareLink } from './ShareLink.tsx';

/** The link that brings team-mates in. */
export function InviteLink() {
  const { t } = useTranslation('studio');
  const { roomId = '' } = useParams();
  return (
    <ShareLink
      path={`/studio/${roomId}`}
      label={t('lobby.invite')}
      hint={t('lobby.inviteHint')}
      copyLabel={t('lobby.copy')}
    />
  );
}
