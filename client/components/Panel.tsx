import { type ReactNode, useId } from 'react';
import { Chip } from './Chip.tsx';
import { classNames } from './class-names.ts';
import styles from './Panel.module.css';

export interface PanelProps {
  readonly title: ReactNode;
  readonly count?: ReactNode;
  readonly actions?: ReactNode;
  /** Header height: 32 in the studio, 48 on pages. */
  readonly size?: 32 | 48;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A titled region. Its body has no padding; what is inside decides. */
export function Panel({ title, count, actions, size = 32, className, children }: PanelProps) {
  const id = useId();
  return (
    <section className={classNames(styles.panel, className)} data-size={size} aria-labelledby={id}>
      <header className={styles.header}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {count !== undefined && <Chip>{count}</Chip>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </section>
  );
}
