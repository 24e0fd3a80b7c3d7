import { useTranslation } from 'react-i18next';
import type { BriefIncident } from '#shared/protocol/room-brief.ts';
import { HoldButton } from '../../components/HoldButton.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { selectIsLive } from '../../store/selectors.ts';
import { useCommand } from '../../store/useCommand.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { RefusalNote } from '../studio/RefusalNote.tsx';
import { selectIncidents } from '../studio/show-selectors.ts';
import styles from './InjectPanel.module.css';

const selectCatalogue = (state: RoomStore): readonly BriefIncident[] => state.brief?.staff?.incidents ?? NONE;
const NONE: readonly never[] = [];

/** The incidents that the staff can let happen, each after a hold: the team sees it at once. */
export function InjectPanel({ className }: { readonly className?: string | undefined }) {
  const { t } = useTranslation('studio');
  const catalogue = useRoomStore(selectCatalogue);
  const isLive = useRoomStore(selectIsLive);
  return (
    <Panel
      title={t('staff.inject')}
      count={catalogue.length}
      className={className}
      actions={!isLive && <span className={styles.hint}>{t('staff.notLive')}</span>}
    >
      <ul className={styles.list}>
        {catalogue.length === 0 && <li className={styles.none}>{t('staff.injectNone')}</li>}
        {catalogue.map((incident) => (
          <Row key={incident.id} incident={incident} isLive={isLive} />
        ))}
      </ul>
    </Panel>
  );
}

function Row({ incident, isLive }: { readonly incident: BriefIncident; readonly isLive: boolean }) {
  const { t } = useTranslation('studio');
  const { pick } = useLanguage();
  const command = useCommand();
  const isOpen = useRoomStore(selectIncidents).some((one) => one.incidentId === incident.id && one.outcome === 'open');
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p className={styles.name}>{pick(incident.name)}</p>
        <p className={styles.brief} title={pick(incident.brief)}>
          {pick(incident.brief)}
        </p>
        <RefusalNote refusal={command.refusal} />
      </div>
      <HoldButton
        size={28}
        title={t('staff.injectHint')}
        aria-label={`${pick(incident.name)}: ${t('staff.injectHold')}`}
        disabled={!isLive || isOpen}
        isBusy={command.isSending}
        onHold={() => void command.run({ type: 'injectIncident', incidentId: incident.id })}
      >
        {isOpen ? t('staff.injectOpen') : t('staff.injectHold')}
      </HoldButton>
    </li>
  );
}
