import { ArrowDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import type { ChatRow } from './chat-view.ts';
import { INTENT_GROUPS } from './intent-group.ts';
import styles from './NewLinesBar.module.css';

export interface NewLinesBarProps {
  readonly rows: readonly ChatRow[];
  readonly onResume: () => void;
}

/** What came while the list was held still, and the way back to the newest line. */
export function NewLinesBar({ rows, onResume }: NewLinesBarProps) {
  const { t } = useTranslation('studio');
  const groups = INTENT_GROUPS.map((group) => ({ group, count: rows.filter((row) => row.group === group).length }))
    .filter((one) => one.count > 0)
    .map((one) => t('chat.announceGroups', { group: t(`groups.${one.group}`), count: one.count }));
  return (
    <div className={styles.bar}>
      <ArrowDown size={14} aria-hidden="true" />
      <strong className={styles.count}>
        {rows.length === 0 ? t('chat.frozen') : t('chat.newLines', { count: rows.length })}
      </strong>
      <span className={styles.groups}>{groups.join(' · ')}</span>
      <Button className={styles.resume} size={28} variant="quiet" keyHint="End" onClick={onResume}>
        {t('chat.resume')}
      </Button>
    </div>
  );
}
