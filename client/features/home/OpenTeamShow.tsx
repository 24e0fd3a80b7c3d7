import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { must } from '#shared/lib/assert.ts';
import type { Role } from '#shared/model/seat.ts';
import type { Library, OpenedRehearsal } from '#shared/protocol/http-contract.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { SeatSelect } from '../../components/SeatSelect.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import { adoptSeats } from '../../store/seat-claims.ts';
import { rememberSeat, usualSeat } from '../../store/seat-memory.ts';
import styles from './OpenTeamShow.module.css';
import { ShowOptions } from './ShowOptions.tsx';
import { TeamRoomDialog } from './TeamRoomDialog.tsx';
import { useOpenRehearsal } from './useOpenRehearsal.ts';

/** A team that the reader is in. */
export interface OwnTeam {
  readonly teamId: string;
  readonly name: string;
}

export interface OpenTeamShowProps {
  readonly team: OwnTeam;
  readonly library: Library;
  readonly onClose: () => void;
}

/** Opens a rehearsal of a team: what to sell, to whom and how long; then its code and the way to preparing. */
export function OpenTeamShow({ team, library, onClose }: OpenTeamShowProps) {
  const { t } = useTranslation(['home', 'common']);
  const { language } = useLanguage();
  const opening = useOpenRehearsal();
  const [opened, setOpened] = useState<OpenedRehearsal | null>(null);
  const [projectId, setProjectId] = useState(() => must(library.projects[0], 'a library holds a project').id);
  const [scenarioId, setScenarioId] = useState(() => must(library.scenarios[0], 'a library holds a scenario').id);
  const scenario = must(
    library.scenarios.find((one) => one.id === scenarioId),
    'a chosen scenario',
  );
  const lengths = [...scenario.minutes].sort((a, b) => a - b);
  const [role, setRole] = useState<Role>(usualSeat);
  const [wantedMinutes, setMinutes] = useState(20);
  const minutes = lengths.includes(wantedMinutes) ? wantedMinutes : (lengths[0] ?? 10);
  if (opened !== null) return <TeamRoomDialog opened={opened} onClose={onClose} />;

  const open = async (): Promise<void> => {
    const order = { projectId, scenarioId, lang: language, minutes, mode: 'team', role } as const;
    const room = await opening.open({ ...order, teamId: team.teamId });
    // Whoever opens a room sits in the chosen seat at once, in this tab.
    if (room !== null) {
      adoptSeats(room.roomId);
      rememberSeat(role);
    }
    setOpened(room);
  };
  return (
    <Dialog
      title={t('teamShow.title', { team: team.name })}
      about={t('teamShow.about')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button size={36} onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button variant="primary" size={36} isBusy={opening.mode === 'team'} onClick={() => void open()}>
            {t('teamShow.open')}
          </Button>
        </>
      }
    >
      <div>
        <ShowOptions
          library={library}
          projectId={projectId}
          onProject={setProjectId}
          scenario={scenario}
          onScenario={setScenarioId}
        />
        <div className={styles.row}>
          <div className={styles.length}>
            <span className={styles.label}>{t('try.minutes')}</span>
            <Segmented
              label={t('try.minutes')}
              value={String(minutes)}
              onChange={(value) => setMinutes(Number(value))}
              options={lengths.map((count) => ({ value: String(count), label: t('try.minutesOption', { count }) }))}
            />
          </div>
          <SeatSelect label={t('teamShow.seat')} value={role} onChange={setRole} />
        </div>
      </div>
      <ProblemNote problem={opening.problem} />
    </Dialog>
  );
}
