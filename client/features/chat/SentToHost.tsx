import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/Panel.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { selectShowSecond, selectTeam } from '../studio/show-selectors.ts';
import { LATE_AFTER_S } from './intent-group.ts';
import styles from './SentToHost.module.css';
import { useChatRows } from './useChatRows.ts';

const SHOWN = 4;

/** Questions that went to the host: which still wait, and which the host has answered. */
export function SentToHost() {
  const { t } = useTranslation('studio');
  const team = useRoomStore(selectTeam);
  const second = useRoomStore(selectShowSecond);
  const waiting = (team?.openQuestions ?? []).filter((question) => question.isSentToHost);
  const answered = useChatRows().filter((row) => row.outcome.kind === 'settled' && row.outcome.by === 'host');
  const room = Math.max(0, SHOWN - waiting.length);
  return (
    <Panel
      title={t('moderator.sentTitle')}
      count={waiting.length}
      actions={<span className={styles.hint}>{t('moderator.sentHint')}</span>}
    >
      <ul>
        {answered.slice(answered.length - Math.min(room, answered.length)).map(({ entry, outcome }) => (
          <li key={entry.id} className={styles.row}>
            <span className={styles.name}>{entry.name}</span>
            <span className={styles.text}>{entry.text}</span>
            <span className={styles.done}>
              <StateMark kind="ok" />
              {t('moderator.sentDone', { count: outcome.kind === 'settled' ? Math.round(outcome.afterMs / 1000) : 0 })}
            </span>
          </li>
        ))}
        {waiting.slice(0, SHOWN).map((question) => {
          const seconds = second - Math.floor(question.askedAtMs / 1000);
          return (
            <li key={question.lineId} className={styles.row}>
              <span className={styles.name}>{question.name}</span>
              <span className={styles.text}>{question.text}</span>
              <span className={styles.waiting} data-late={seconds > LATE_AFTER_S}>
                {seconds > LATE_AFTER_S && <StateMark kind="attend" size={9} />}
                {t('moderator.sentWaiting', { count: seconds })}
              </span>
            </li>
          );
        })}
        {waiting.length + answered.length === 0 && <li className={styles.none}>{t('moderator.sentNone')}</li>}
      </ul>
    </Panel>
  );
}
