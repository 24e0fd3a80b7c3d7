import type { ReactNode } from 'react';
import styles from './FormCard.module.css';

export interface FormCardProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly onSubmit: () => void;
  /** Fields, then the button and what stands beside it. */
  readonly children: ReactNode;
  /** Other ways, under the form. */
  readonly foot?: ReactNode;
}

/** The one form of a page: title, fields, one main act. Enter in any field sends it. */
export function FormCard({ title, lead, onSubmit, children, foot }: FormCardProps) {
  return (
    <section className={styles.card}>
      <h1 className={styles.title}>{title}</h1>
      {lead && <div className={styles.lead}>{lead}</div>}
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
      </form>
      {foot && <div className={styles.foot}>{foot}</div>}
    </section>
  );
}
