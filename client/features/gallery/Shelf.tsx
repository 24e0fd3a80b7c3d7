import type { ReactNode } from 'react';
import { Panel } from '../../components/Panel.tsx';
import styles from './Shelf.module.css';

/** A panel of samples. */
export function Shelf({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Panel title={title}>
      <div className={styles.body}>{children}</div>
    </Panel>
  );
}

/** A component by its name in the code, in some states. */
export function Sample({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.sample}>
      <code className={styles.name}>{name}</code>
      <div className={styles.row}>{children}</div>
    </div>
  );
}
