import { useTranslation } from 'react-i18next';
import { RoleBadge } from '../../components/RoleBadge.tsx';
import { SourceTag } from '../../components/SourceTag.tsx';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import styles from './ReviewStage.module.css';

const selectCaptions = (state: RoomStore) => state.room.public.captions;
const SHOWN = 3;

/** The last words that were said on air, newest last. */
export function CaptionLines() {
  const { t } = useTranslation('review');
  const captions = useRoomStore(selectCaptions).slice(-SHOWN);
  return (
    <ul className={styles.captions} aria-label={t('stage.captions')}>
      {captions.length === 0 && <li className={styles.quiet}>{t('stage.noCaption')}</li>}
      {captions.map(({ id, role, text, source }) => (
        <li key={id}>
          <RoleBadge role={role} />
          <span>{text}</span>
          <SourceTag source={source} />
        </li>
      ))}
    </ul>
  );
}
