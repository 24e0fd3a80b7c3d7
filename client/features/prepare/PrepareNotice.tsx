import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import type { RoomStore } from '../../store/room-store.ts';
import { selectIsLinked } from '../../store/selectors.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import styles from './PrepareNotice.module.css';
import { useCanPrepare } from './useCanPrepare.ts';
import type { ShowPlan } from './useShowPlan.ts';

const selectStorageNotice = (state: RoomStore) => state.presence?.notice ?? null;

/** What stands between this person and saving: no link, no storage, no seat, or a plan that somebody else has changed. */
export function PrepareNotice({ plan }: { readonly plan: ShowPlan }) {
  const { t } = useTranslation('prepare');
  const isLinked = useRoomStore(selectIsLinked);
  const storage = useRoomStore(selectStorageNotice);
  const canPrepare = useCanPrepare();
  return (
    <div className={styles.notices} role="status">
      {!isLinked && <Notice text={t('show.notice.away')} />}
      {isLinked && storage !== null && <Notice text={t('show.notice.storage')} />}
      {isLinked && !canPrepare && <Notice text={t('show.notice.noSeat')} />}
      {plan.isOvertaken && (
        <Notice text={t('show.notice.overtaken')}>
          <Button size={28} onClick={plan.discard}>
            {t('show.notice.theirs')}
          </Button>
          <Button size={28} onClick={plan.keep}>
            {t('show.notice.mine')}
          </Button>
        </Notice>
      )}
    </div>
  );
}

function Notice({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  return (
    <div className={styles.notice}>
      <StateMark kind="attend" size={12} />
      <p className={styles.text}>{text}</p>
      {children}
    </div>
  );
}
