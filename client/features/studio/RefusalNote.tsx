import { StateMark } from '../../components/StateMark.tsx';
import type { SendRefusal } from '../../store/room-store.ts';
import { useRefusalText } from '../../store/useRefusalText.ts';
import styles from './RefusalNote.module.css';

/** Why the control beside it did nothing, in the reader's language; nothing while there is no refusal. */
export function RefusalNote({ refusal }: { readonly refusal: SendRefusal | null }) {
  const refusalText = useRefusalText();
  if (refusal === null) return null;
  return (
    <p className={styles.note} role="alert" title={refusalText(refusal)}>
      <StateMark kind="act" />
      <span className={styles.text}>{refusalText(refusal)}</span>
    </p>
  );
}
