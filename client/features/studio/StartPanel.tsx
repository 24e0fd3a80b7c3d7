import { useTranslation } from 'react-i18next';
import { REVIEW_ITEMS } from '#shared/model/review-item.ts';
import { HoldButton } from '../../components/HoldButton.tsx';
import { Panel } from '../../components/Panel.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { formatClock } from '../../format/clock.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { SEAT_ORDER } from '../../store/seat-claims.ts';
import { useCommand } from '../../store/useCommand.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { RefusalNote } from './RefusalNote.tsx';
import { StartCountdown } from './StartCountdown.tsx';
import styles from './StartPanel.module.css';
import { canGiveNow, selectBrief, selectTeam } from './show-selectors.ts';
import { useStart } from './useStart.ts';

const selectCanStart = (state: RoomStore) => canGiveNow(state, 'startShow');
const selectCanClose = (state: RoomStore) => canGiveNow(state, 'endShow');

/** The start: how long the show is planned, what is still open and what that costs, and the countdown. */
export function StartPanel() {
  const { t } = useTranslation('studio');
  const canStart = useRoomStore(selectCanStart);
  const canClose = useRoomStore(selectCanClose);
  const brief = useRoomStore(selectBrief);
  const start = useStart();
  const close = useCommand();
  const open = useOpenPoints();
  return (
    <Panel title={t('lobby.title')} className={styles.start}>
      <div className={styles.text}>
        <p className={styles.clock}>{t('lobby.planned', { clock: formatClock(brief?.plannedMs ?? 0) })}</p>
        <ul className={styles.open}>
          {open.map((point) => (
            <li key={point}>
              <StateMark kind="attend" size={10} />
              {point}
            </li>
          ))}
          {open.length === 0 && (
            <li>
              <StateMark kind="ok" size={10} />
              {t('lobby.allReady')}
            </li>
          )}
        </ul>
        {start.left === null ? (
          <>
            <p className={styles.hint}>{canStart ? t('lobby.startHint') : t('lobby.startBlocked')}</p>
            <HoldButton
              variant="primary"
              size={44}
              isWide
              disabled={!canStart}
              isBusy={start.isSending}
              onHold={start.begin}
            >
              {t('lobby.start')}
            </HoldButton>
          </>
        ) : (
          <StartCountdown start={start} />
        )}
        <RefusalNote refusal={start.refusal ?? close.refusal} />
        <HoldButton
          variant="quiet"
          size={28}
          title={t('lobby.closeHint')}
          disabled={!canClose}
          isBusy={close.isSending}
          onHold={() => void close.run({ type: 'endShow', reason: 'team' })}
        >
          {t('lobby.close')}
        </HoldButton>
      </div>
    </Panel>
  );
}

/** What a show can start without, each with what it costs. */
function useOpenPoints(): readonly string[] {
  const { t } = useTranslation('studio');
  const { language } = useLanguage();
  const team = useRoomStore(selectTeam);
  if (team === null) return [];
  const empty = SEAT_ORDER.filter((role) => team.seats[role].holder.kind === 'empty').map((role) => t(`roles.${role}`));
  const unsigned = REVIEW_ITEMS.length - team.signedReview.length;
  return [
    ...(empty.length === 0 ? [] : [t('lobby.openSeats', { roles: empty.join(language === 'zh' ? '、' : ', ') })]),
    ...(unsigned === 0 ? [] : [t('lobby.openReview', { count: unsigned })]),
  ];
}
