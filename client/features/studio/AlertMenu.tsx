import { Bell } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlertSeverity, TeamAlert } from '#shared/alerts/team-alerts.ts';
import { Button } from '../../components/Button.tsx';
import { type MarkKind, StateMark } from '../../components/StateMark.tsx';
import { formatClock } from '../../format/clock.ts';
import styles from './AlertMenu.module.css';
import { useAlertText } from './useAlertText.ts';

const MARKS: Readonly<Record<AlertSeverity, MarkKind>> = { act: 'act', attend: 'attend', inform: 'info' };

/** Everything that a seat should know now, by how much it asks for; the count is of what asks for more than to know. */
export function AlertMenu({ alerts }: { readonly alerts: readonly TeamAlert[] }) {
  const { t } = useTranslation('studio');
  const textOf = useAlertText();
  const [isOpen, setOpen] = useState(false);
  const loud = alerts.filter((alert) => alert.severity !== 'inform').length;
  const onBlur = (event: FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    setOpen(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears when focus leaves and Escape; the button acts.
    <div className={styles.place} onBlur={onBlur} onKeyDown={onKeyDown}>
      <Button
        size={28}
        icon={<Bell size={14} aria-hidden="true" />}
        aria-label={t('alerts.title', { count: loud })}
        aria-expanded={isOpen}
        data-loud={alerts[0]?.severity}
        className={styles.bell}
        onClick={() => setOpen(!isOpen)}
      >
        {loud > 0 && <span className={styles.count}>{loud}</span>}
      </Button>
      {isOpen && (
        <ul className={styles.list} aria-label={t('alerts.list')}>
          {alerts.length === 0 && <li className={styles.none}>{t('alerts.none')}</li>}
          {alerts.map((alert) => (
            <li key={alert.key} className={styles.row} data-severity={alert.severity}>
              <StateMark kind={MARKS[alert.severity]} size={10} />
              <span className={styles.word}>{t(`alerts.severity.${alert.severity}`)}</span>
              <span className={styles.text}>{textOf(alert)}</span>
              <span className={styles.time}>{formatClock(alert.atMs)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
