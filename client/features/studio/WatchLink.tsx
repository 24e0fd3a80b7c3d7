import { useTranslation } from 'react-i18next';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { ShareLink } from './ShareLink.tsx';
import { selectWatchPath } from './show-selectors.ts';

/** The link for phones: it shows what viewers see, and is no invitation to the team. */
export function WatchLink() {
  const { t } = useTranslation('studio');
  const path = useRoomStore(selectWatchPath);
  if (path === null) return null;
  return (
    <ShareLink
      path={path}
      label={t('lobby.watch')}
      hint={t('lobby.watchHint')}
      copyLabel={t('lobby.watchCopy')}
      codeLabel={t('lobby.watchCode')}
    />
  );
}
