import type { ReactNode } from 'react';
import styles from './InlineForm.module.css';

export interface InlineFormProps {
  readonly onSubmit: () => void;
  readonly children: ReactNode;
  /** The button that sends it; it lines up with the boxes of the fields. */
  readonly act: ReactNode;
  readonly note?: ReactNode;
}

/** A short form in a row: one to three fields and their button. Enter in a field sends it. */
export function InlineForm({ onSubmit, children, act, note }: InlineFormProps) {
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <div className={styles.row}>
        {children}
        <div className={styles.act}>{act}</div>
      </div>
      {note}
    </form>
  );
}
