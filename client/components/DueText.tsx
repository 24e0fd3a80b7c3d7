import { useTranslation } from 'react-i18next';
import { dayAndTime } from '../format/date.ts';

export interface DueTextProps {
  /** ISO instant. */
  readonly dueAt: string;
  readonly isOver: boolean;
}

/** When an assignment is due: today and tomorrow by name, else the day; and that it is over. */
export function DueText({ dueAt, isOver }: DueTextProps) {
  const { t } = useTranslation('assign');
  const { day, time, daysAgo } = dayAndTime(dueAt, new Date());
  const when =
    daysAgo === 0 ? t('due.today', { time }) : daysAgo === -1 ? t('due.tomorrow', { time }) : `${day} ${time}`;
  return <time dateTime={dueAt}>{isOver ? t('due.over', { when }) : t('due.by', { when })}</time>;
}
