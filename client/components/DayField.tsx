import { useId } from 'react';
import styles from './Field.module.css';

export interface DayFieldProps {
  readonly label: string;
  /** A day of the calendar, `2026-11-28`; empty while none is chosen. */
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/** A day of the calendar, with the platform's own picker. */
export function DayField({ label, value, onChange }: DayFieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.box}>
        <input
          id={id}
          type="date"
          className={styles.input}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
    </div>
  );
}
