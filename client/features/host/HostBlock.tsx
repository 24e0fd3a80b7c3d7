import { type ReactNode, useId } from 'react';
import styles from './HostBlock.module.css';

export interface HostBlockProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly aside?: ReactNode;
  readonly isMain?: boolean;
  readonly children: ReactNode;
}

/** A large titled region of the host's screen. */
export function HostBlock({ icon, title, aside, isMain = false, children }: HostBlockProps) {
  const id = useId();
  return (
    <section className={styles.block} data-main={isMain} aria-labelledby={id}>
      <header className={styles.header}>
        {icon}
        <h2 id={id}>{title}</h2>
        <span className={styles.aside}>{aside}</span>
      </header>
      {children}
    </section>
  );
}
