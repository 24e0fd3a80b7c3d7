import { StateMark } from '../../components/StateMark.tsx';
import styles from './PresenceMark.module.css';

/** Presence as a shape: filled dot here, triangle away, dashed ring nobody. The words stand beside it. */
export function PresenceMark({ mark }: { readonly mark: 'present' | 'attend' | 'none' }) {
  if (mark === 'present') return <span className={styles.dot} aria-hidden="true" />;
  return <StateMark kind={mark} size={9} />;
}
