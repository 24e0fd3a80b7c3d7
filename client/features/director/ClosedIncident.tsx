import { useTranslation } from 'react-i18next';
import type { RoomIncident } from '#shared/model/incident.ts';
import { StateMark } from '../../components/StateMark.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './IncidentTray.module.css';
import { IncidentTruth } from './IncidentTruth.tsx';

/** An incident that is over: whether it was seen to, how long that took, and, when opened, what was behind it. */
export function ClosedIncident({ incident }: { readonly incident: RoomIncident }) {
  const { t } = useTranslation('studio');
  const { pick } = useLanguage();
  const { outcome, openedAtMs, closedAtMs, dueAtMs, truth, expected } = incident;
  const took = Math.round(((closedAtMs ?? dueAtMs) - openedAtMs) / 1000);
  return (
    <li>
      <details className={styles.closed}>
        <summary>
          <span className={styles.outcome} data-outcome={outcome}>
            <StateMark kind={outcome === 'missed' ? 'attend' : 'ok'} size={9} />
            {outcome === 'missed' ? t('incident.missed') : t('incident.handled')}
          </span>
          <span className={styles.name}>{pick(incident.name)}</span>
          <span className={styles.took}>
            {t('incident.took', { count: took, given: Math.round((dueAtMs - openedAtMs) / 1000) })}
          </span>
        </summary>
        {truth && expected && <IncidentTruth truth={truth} expected={expected} />}
      </details>
    </li>
  );
}
