import { useTranslation } from 'react-i18next';
import { Chip } from '../../components/Chip.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ScrollBox } from '../../components/ScrollBox.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { selectIncidents } from '../studio/show-selectors.ts';
import { ClosedIncident } from './ClosedIncident.tsx';
import styles from './IncidentTray.module.css';
import { OpenIncident } from './OpenIncident.tsx';

/** What the team has to deal with now: open incidents with the time they leave, and below what became of the others. */
export function IncidentTray({ className }: { readonly className?: string | undefined }) {
  const { t } = useTranslation('studio');
  const incidents = useRoomStore(selectIncidents);
  const open = incidents.filter((one) => one.outcome === 'open');
  const closed = incidents.filter((one) => one.outcome !== 'open').reverse();
  return (
    <Panel
      title={t('incident.title')}
      className={className}
      actions={
        open.length > 0 && (
          <Chip tone="danger" mark={<StateMark kind="act" />}>
            {t('incident.open', { count: open.length })}
          </Chip>
        )
      }
    >
      <ScrollBox label={t('incident.title')}>
        <ul>
          {incidents.length === 0 && <li className={styles.none}>{t('incident.none')}</li>}
          {open.map((incident) => (
            <OpenIncident key={incident.id} incident={incident} />
          ))}
          {closed.map((incident) => (
            <ClosedIncident key={incident.id} incident={incident} />
          ))}
        </ul>
      </ScrollBox>
    </Panel>
  );
}
