import { useTranslation } from 'react-i18next';
import type { RoomIncident } from '#shared/model/incident.ts';
import { Button } from '../../components/Button.tsx';
import { CountdownRing } from '../../components/CountdownRing.tsx';
import { RoleBadge } from '../../components/RoleBadge.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { formatCountdown } from '../../format/clock.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { heldRoles } from '../../store/seat-claims.ts';
import { useCommand } from '../../store/useCommand.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { RefusalNote } from '../studio/RefusalNote.tsx';
import { selectShowSecond } from '../studio/show-selectors.ts';
import { useSeatFacts } from '../studio/useSeatFacts.ts';
import styles from './IncidentTray.module.css';
import { IncidentTruth } from './IncidentTruth.tsx';

const selectKeys = (state: RoomStore) => state.room.staff?.incidentKeys ?? NO_KEYS;
const NO_KEYS: readonly never[] = [];

/** May this tab say that an incident has been seen to: its owner and the director may, and anybody while nobody directs. */
function canClose({ room, participantId, claims }: RoomStore, { ownerRole }: RoomIncident): boolean {
  const held = heldRoles(room, participantId, claims);
  const isDirected = room.team?.seats.director.holder.kind === 'person';
  return held.includes(ownerRole) || held.includes('director') || (!isDirected && held.length > 0);
}

/** An open incident: what happens, whose it is, and how long is left. The staff also sees what is behind it. */
export function OpenIncident({ incident }: { readonly incident: RoomIncident }) {
  const { t } = useTranslation('studio');
  const { pick } = useLanguage();
  const facts = useSeatFacts();
  const second = useRoomStore(selectShowSecond);
  const mayClose = useRoomStore((state) => canClose(state, incident));
  const key = useRoomStore(selectKeys).find((one) => one.id === incident.id);
  const command = useCommand();
  const leftMs = incident.dueAtMs - second * 1000;
  const ratio = leftMs / (incident.dueAtMs - incident.openedAtMs);
  const tone = ratio < 1 / 3 ? 'danger' : 'warn';
  const owner = incident.ownerRole;
  return (
    <li className={styles.open} data-tone={tone}>
      <CountdownRing text={leftMs > 0 ? formatCountdown(leftMs) : t('incident.late')} ratio={ratio} tone={tone} />
      <div className={styles.words}>
        <div className={styles.head}>
          <span className={styles.name}>{pick(incident.name)}</span>
          <span className={styles.state}>
            <StateMark kind={tone === 'danger' ? 'act' : 'attend'} size={9} />
            {tone === 'danger' ? t('incident.act') : t('incident.attend')}
          </span>
        </div>
        <p className={styles.brief} title={pick(incident.brief)}>
          {pick(incident.brief)}
        </p>
        {key && <IncidentTruth truth={key.truth} expected={key.expected} />}
        <div className={styles.foot}>
          <RoleBadge role={owner} />
          <span className={styles.owner}>{t('incident.owner', { name: facts[owner].holder })}</span>
          {mayClose && (
            <Button
              size={28}
              isBusy={command.isSending}
              onClick={() => void command.run({ type: 'closeIncident', id: incident.id }, { role: owner })}
            >
              {t('incident.close')}
            </Button>
          )}
        </div>
        <RefusalNote refusal={command.refusal} />
      </div>
    </li>
  );
}
