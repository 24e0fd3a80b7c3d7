import { useTranslation } from 'react-i18next';
import { CORRECTION_CREDITS, correctionCredit } from '#shared/model/correction-credit.ts';
import type { HeardFinding } from '#shared/model/finding-judgement.ts';
import type { RoomStore } from '../store/room-store.ts';
import { useRoomStore } from '../store/useRoomStore.ts';
import styles from './CorrectionNote.module.css';
import { StateMark } from './StateMark.tsx';

const selectSecond = (state: RoomStore) => Math.floor(state.room.public.showMs / 1_000);

/** Whether a finding was put right on air and what that gives back; until then how long there is for it. */
export function CorrectionNote({ heard: { heardAtMs, correctedAfterMs } }: { readonly heard: HeardFinding }) {
  const { t } = useTranslation('studio');
  const second = useRoomStore(selectSecond);
  const passedMs = Math.max(0, second * 1_000 - heardAtMs);
  const credit = correctionCredit(correctedAfterMs ?? passedMs);
  if (correctedAfterMs !== null) {
    const count = Math.round(correctedAfterMs / 1_000);
    return (
      <p className={styles.note} role="status">
        <StateMark kind={credit === null ? 'none' : 'ok'} />
        {credit === null
          ? t('findings.correctedLate', { count })
          : t(count === 0 ? 'findings.correctedAtOnce' : 'findings.corrected', { count, percent: credit.percent })}
      </p>
    );
  }
  return (
    <p className={styles.note}>
      <StateMark kind={credit === null ? 'none' : 'attend'} />
      {credit === null
        ? t('findings.notCorrected', { count: (CORRECTION_CREDITS.at(-1)?.withinMs ?? 0) / 1_000 })
        : t('findings.correctWithin', {
            count: Math.ceil((credit.withinMs - passedMs) / 1_000),
            percent: credit.percent,
          })}
    </p>
  );
}
