import { useTranslation } from 'react-i18next';
import styles from './ConnState.module.css';
import { StateMark } from './StateMark.tsx';

export interface ConnStateProps {
  readonly kind: 'connecting' | 'live' | 'slow' | 'reconnecting' | 'offline' | 'refused';
  readonly latencyMs: number | null;
}

/** The link in one word with its shape, and the round trip. The word is announced when it changes, the figure never. */
export function ConnState({ kind, latencyMs }: ConnStateProps) {
  const { t } = useTranslation();
  const mark = MARK[kind];
  return (
    <span className={styles.conn} data-kind={kind}>
      <StateMark kind={mark} />
      <span role="status">{t(`link.${kind}`)}</span>
      {latencyMs !== null && (kind === 'live' || kind === 'slow') && (
        <span className={styles.latency}>{t('link.latency', { ms: latencyMs })}</span>
      )}
    </span>
  );
}

const MARK = {
  connecting: 'none',
  live: 'present',
  slow: 'attend',
  reconnecting: 'attend',
  offline: 'act',
  refused: 'act',
} as const;
