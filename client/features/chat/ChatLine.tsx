import { EyeOff } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { StateMark } from '../../components/StateMark.tsx';
import { formatClock } from '../../format/clock.ts';
import styles from './ChatLine.module.css';
import type { ChatRow } from './chat-view.ts';
import { useOutcomeText } from './useOutcomeText.ts';

export interface ChatLineProps {
  readonly row: ChatRow;
  /** Show time in whole seconds for a line whose age counts, else 0. */
  readonly nowS: number;
  readonly isSelected: boolean;
  /** The one line of the list that Tab reaches. */
  readonly isStop: boolean;
  readonly hasTime: boolean;
}

/**
 * One line of chat as one stop with a composed name: intent, name, text and what became of it. Its list hears what is
 * pressed, so that lines which did not change need not be drawn again.
 */
export const ChatLine = memo(function ChatLine({ row, nowS, ...line }: ChatLineProps) {
  const { t } = useTranslation('studio');
  const { entry, group, outcome } = row;
  const { text: state, tone } = useOutcomeText()(outcome, nowS);
  const intent = group === null ? t('chat.talk') : t(`groups.${group}`);
  return (
    <button
      type="button"
      className={styles.line}
      data-group={group ?? 'talk'}
      data-tone={tone}
      data-line={entry.id}
      aria-pressed={line.isSelected}
      aria-label={t('chat.lineName', { name: entry.name, group: intent, text: entry.text, state })}
      tabIndex={line.isStop ? 0 : -1}
    >
      {line.hasTime && <span className={styles.time}>{formatClock(entry.atMs)}</span>}
      <span className={styles.intent}>{intent}</span>
      <span className={styles.name}>{entry.name}</span>
      <span className={styles.text} title={entry.text}>
        {entry.text}
      </span>
      {state !== '' && (
        <span className={styles.state}>
          {tone === 'late' && <StateMark kind="attend" size={9} />}
          {tone === 'done' && <StateMark kind="ok" />}
          {tone === 'hidden' && <EyeOff size={12} aria-hidden="true" />}
          {state}
        </span>
      )}
    </button>
  );
});
