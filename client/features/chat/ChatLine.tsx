import { EyeOff } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChatEntry } from '#shared/model/room.ts';
import { StateMark } from '../../components/StateMark.tsx';
import { formatClock } from '../../format/clock.ts';
import styles from './ChatLine.module.css';
import type { IntentGroup } from './intent-group.ts';
import type { OutcomeText } from './useOutcomeText.ts';

export interface ChatLineProps {
  readonly entry: ChatEntry;
  readonly group: IntentGroup | null;
  readonly state: string;
  readonly tone: OutcomeText['tone'];
  readonly isSelected: boolean;
  /** The one line of the list that Tab reaches. */
  readonly isStop: boolean;
  readonly hasTime: boolean;
  readonly onSelect: (lineId: string) => void;
}

/**
 * One line of chat as one stop with a composed name: intent, name, text and what became of it. It is chosen at
 * pointer-down, so that a list which moves before the release cannot change the target.
 */
export const ChatLine = memo(function ChatLine({ entry, group, state, tone, onSelect, ...line }: ChatLineProps) {
  const { t } = useTranslation('studio');
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
      onPointerDown={(event) => event.button === 0 && onSelect(entry.id)}
      onClick={(event) => event.detail === 0 && onSelect(entry.id)}
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
