import { useTranslation } from 'react-i18next';
import type { Role } from '#shared/model/seat.ts';
import { Chip } from '../../components/Chip.tsx';
import { Panel } from '../../components/Panel.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { DevicePanel } from './DevicePanel.tsx';
import { InviteLink } from './InviteLink.tsx';
import { JoinCode } from './JoinCode.tsx';
import styles from './Lobby.module.css';
import { LobbyPlan } from './LobbyPlan.tsx';
import { ReviewPanel } from './ReviewPanel.tsx';
import { SeatList } from './SeatList.tsx';
import { StartPanel } from './StartPanel.tsx';
import { selectBrief } from './show-selectors.ts';
import { useSeatFacts } from './useSeatFacts.ts';
import { WatchLink } from './WatchLink.tsx';

/** Before the show: who sits where, the plan, this computer, the review before the show, and the start. */
export function Lobby({ onRole }: { readonly onRole: (role: Role) => void }) {
  const { t } = useTranslation('studio');
  const team = useRoomStore(selectBrief)?.team ?? null;
  const facts = Object.values(useSeatFacts());
  const filled = facts.filter((fact) => fact.kind !== 'empty').length;
  return (
    <main className={styles.grid}>
      <div className={styles.column}>
        <Panel
          title={t('lobby.seats')}
          count={t('lobby.filled', { count: filled })}
          actions={
            filled < facts.length && (
              <Chip tone="warn" mark={<StateMark kind="attend" />}>
                {t('lobby.missing', { count: facts.length - filled })}
              </Chip>
            )
          }
        >
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
      <div className={styles.column}>
        <LobbyPlan className={styles.plan} />
        <DevicePanel />
      </div>
      <div className={styles.column}>
        <ReviewPanel className={styles.review} />
        <StartPanel />
      </div>
    </main>
  );
}
