import { useId } from 'react';
import styles from './Field.module.css';

export interface DateTimeFieldProps {
  readonly label: string;
  /** ISO instant; empty while nothing is chosen. */
  readonly value: string;
  /** Gets an ISO instant, or an empty text when the field was emptied. */
  readonly onChange: (iso: string) => void;
  readonly message?: string | null;
  readonly tone?: 'hint' | 'error';
}

/** A day and a time of day in the reader's zone, with the platform's own picker. */
export function DateTimeField({ label, value, onChange, message, tone = 'hint' }: DateTimeFieldProps) {
  const id = useId();
  const messageId = `${id}-message`;
  return (
    <div className={styles.field} data-tone={message ? tone : undefined}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.box}>
        <input
          id={id}
          type="datetime-local"
          className={styles.input}
          value={toLocal(value)}
          aria-invalid={message && tone === 'error' ? true : undefined}
          aria-describedby={message ? messageId : undefined}
          onChange={(event) => onChange(toIso(event.target.value))}
        />
      </div>
      {message && (
        <p id={messageId} className={styles.message} role={tone === 'error' ? 'alert' : undefined}>
          {message}
        </p>
      )}
    </div>
  );
}

/** What the platform's field takes: `2026-11-30T18:00` in the zone of the reader. */
function toLocal(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

function toIso(local: string): string {
  const date = new Date(local);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}
