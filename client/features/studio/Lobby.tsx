import { useTranslation } from 'react-i18next';
import type { Role } from '#shared/model/seat.ts';
import { Chip } from '../../components/Chip.tsx';
import { HoldButton } from '../../components/HoldButton.tsx';
import { Panel } from '../../components/Panel.tsx';
import { formatClock } from '../../format/clock.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { useCommand } from '../../store/useCommand.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { InviteLink } from './InviteLink.tsx';
import { JoinCode } from './JoinCode.tsx';
import styles from './Lobby.module.css';
import { LobbyPlan } from './LobbyPlan.tsx';
import { RefusalNote } from './RefusalNote.tsx';
import { SeatList } from './SeatList.tsx';
import { canGiveNow, selectBrief } from './show-selectors.ts';
import { useSeatFacts } from './useSeatFacts.ts';
import { WatchLink } from './WatchLink.tsx';

const selectCanStart = (state: RoomStore) => canGiveNow(state, 'startShow');
const selectCanClose = (state: RoomStore) => canGiveNow(state, 'endShow');

/** Before the show: who sits where, the plan, the invitation, and the start. */
export function Lobby({ onRole }: { readonly onRole: (role: Role) => void }) {
  const { t } = useTranslation('studio');
  const team = useRoomStore(selectBrief)?.team ?? null;
  const facts = useSeatFacts();
  const filled = Object.values(facts).filter((fact) => fact.kind !== 'empty').length;
  return (
    <main className={styles.grid}>
      <div className={styles.column}>
        <Panel title={t('lobby.seats')} count={t('lobby.filled', { count: filled })}>
          <SeatList onRole={onRole} />
        </Panel>
        <Panel title={t('lobby.invite')} actions={team?.teamName && <Chip>{team.teamName}</Chip>}>
          {team?.joinCode && <JoinCode code={team.joinCode} />}
          <InviteLink />
        </Panel>
        <Panel title={t('lobby.watch')}>
          <WatchLink />
        </Panel>
      </div>
      <LobbyPlan />
      <div className={styles.column}>
        <BriefPanel />
        <StartPanel />
      </div>
    </main>
  );
}

function BriefPanel() {
  const { t } = useTranslation('studio');
  const { pick } = useLanguage();
  const brief = useRoomStore(selectBrief);
  if (brief === null) return null;
  const text = brief.team?.project.brief;
  return (
    <Panel title={t('lobby.brief')} className={styles.brief}>
      <div className={styles.text}>
        <p className={styles.name}>
          {pick(brief.enterpriseName)} · {pick(brief.projectName)}
        </p>
        {text && <p>{pick(text)}</p>}
        {brief.team && <Chip>{pick(brief.team.scenarioName)}</Chip>}
      </div>
    </Panel>
  );
}

function StartPanel() {
  const { t } = useTranslation('studio');
  const canStart = useRoomStore(selectCanStart);
  const canClose = useRoomStore(selectCanClose);
  const brief = useRoomStore(selectBrief);
  const command = useCommand();
  return (
    <Panel title={t('lobby.title')} className={styles.start}>
      <div className={styles.text}>
        <p className={styles.clock}>{t('lobby.planned', { clock: formatClock(brief?.plannedMs ?? 0) })}</p>
        <p className={styles.hint}>{canStart ? t('lobby.startHint') : t('lobby.startBlocked')}</p>
        <HoldButton
          variant="primary"
          size={44}
          isWide
          disabled={!canStart}
          isBusy={command.isSending}
          onHold={() => void command.run({ type: 'startShow' })}
        >
          {t('lobby.start')}
        </HoldButton>
        <RefusalNote refusal={command.refusal} />
        <HoldButton
          variant="quiet"
          size={28}
          title={t('lobby.closeHint')}
          disabled={!canClose}
          isBusy={command.isSending}
          onHold={() => void command.run({ type: 'endShow', reason: 'team' })}
        >
          {t('lobby.close')}
        </HoldButton>
      </div>
    </Panel>
  );
}
