import type { Finding } from '#shared/model/speech-act.ts';
import styles from './FindingText.module.css';

/** Words with the part that needs care marked. Recordings of older engines know the phrase and no place. */
export function FindingText({ text, finding }: { readonly text: string; readonly finding: Finding }) {
  const { start, end, phrase } = finding;
  if (start === undefined || end === undefined) return <mark className={styles.mark}>{phrase}</mark>;
  return (
    <span>
      {text.slice(0, start)}
      <mark className={styles.mark}>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </span>
  );
}
