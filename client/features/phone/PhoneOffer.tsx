import styles from './PhoneOffers.module.css';

export interface PhoneOfferProps {
  /** The sum that the offer is about. */
  readonly main?: string;
  readonly word: string;
  readonly about?: string;
  readonly ends: string;
  /** The time that is left, alone, for the small phone. */
  readonly clock?: string;
}

/** One offer as viewers' apps show it: a white card over the picture. */
export function PhoneOffer({ main, word, about, ends, clock }: PhoneOfferProps) {
  return (
    <div className={styles.offer}>
      <span className={styles.amount}>
        {main} <span className={main ? styles.word : styles.title}>{word}</span>
        {clock && <span className={styles.clock}>{clock}</span>}
      </span>
      {about && <span className={styles.about}>{about}</span>}
      <span className={styles.ends}>{ends}</span>
    </div>
  );
}
