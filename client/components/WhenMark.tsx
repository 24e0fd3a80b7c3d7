import { useTranslation } from 'react-i18next';
import { dayAndTime } from '../format/date.ts';
import styles from './WhenMark.module.css';

/** When something was opened: today, yesterday or the day, with the time of day below. */
export function WhenMark({ iso }: { readonly iso: string }) {
  const { t } = useTranslation();
  const { day, time, daysAgo } = dayAndTime(iso, new Date());
  return (
    <time className={styles.when} dateTime={iso}>
      <b>{daysAgo === 0 ? t('day.today') : daysAgo === 1 ? t('day.yesterday') : day}</b>
      <span>{time}</span>
    </time>
  );
}
