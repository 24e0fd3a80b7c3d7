import type { ReactNode } from 'react';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import type { SendRefusal } from '../../store/room-store.ts';
import { RefusalNote } from './RefusalNote.tsx';
import styles from './RunningOffer.module.css';

export interface RunningOfferProps {
  readonly icon: ReactNode;
  readonly name: string;
  /** Time that is left, ready to read; absent for offers without an end. */
  readonly clock?: string | undefined;
  readonly note: string;
  /** What the bar shows, in [0, 1]. */
  readonly ratio: number;
  readonly refusal?: SendRefusal | null;
  /** The way to end it. */
  readonly children?: ReactNode;
}

/** A running offer: what it is, how long it lasts, how far it is used up, and the way to end it. */
export function RunningOffer({ icon, name, clock, note, ratio, refusal = null, children }: RunningOfferProps) {
  return (
    <li className={styles.offer}>
      <div className={styles.line}>
        {icon}
        <span className={styles.name} title={name}>
          {name}
        </span>
        {clock && <span className={styles.clock}>{clock}</span>}
      </div>
      <div className={styles.line}>
        <span className={styles.note} title={note}>
          {note}
        </span>
        {children}
      </div>
      <div className={styles.bar}>
        <ProgressBar ratio={ratio} colour="var(--c-v4)" height={3} />
      </div>
      <RefusalNote refusal={refusal} />
    </li>
  );
}
