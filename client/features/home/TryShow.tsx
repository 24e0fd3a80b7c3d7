import { Play, Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { must } from '#shared/lib/assert.ts';
import type { Role } from '#shared/model/seat.ts';
import type { Library, OpenedRehearsal, OpenRehearsal } from '#shared/protocol/http-contract.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { useMe } from '../../connection/useMe.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { adoptSeats } from '../../store/seat-claims.ts';
import { HeroPicture } from './HeroPicture.tsx';
import { RoleCards } from './RoleCards.tsx';
import { ShowOptions } from './ShowOptions.tsx';
import { TeamRoomDialog } from './TeamRoomDialog.tsx';
import styles from './TryShow.module.css';
import { useOpenRehearsal } from './useOpenRehearsal.ts';

/** Enough for six acts without haste. */
const TOUR_MINUTES = 5;

export interface TryShowProps {
  readonly library: Library;
  readonly projectId: string;
  readonly onProject: (projectId: string) => void;
}

/** Try a show now: role, products, audience and length, then on air with one press; or a room for the whole team. */
export function TryShow({ library, projectId, onProject }: TryShowProps) {
  const { t } = useTranslation('home');
  const { language } = useLanguage();
  const navigate = useNavigate();
  const problemText = useProblemText();
  const opening = useOpenRehearsal();
  const me = useMe();
  // Who has a team opens its rehearsals above, where the team finds them.
  const hasTeam = me.phase === 'ready' && me.value.classes.some((one) => one.teamId !== null);
  const [role, setRole] = useState<Role>('host');
  const [scenarioId, setScenarioId] = useState(
    () => must(library.scenarios[0], 'a library holds at least one scenario').id,
  );
  const scenario = must(
    library.scenarios.find((one) => one.id === scenarioId),
    'a chosen scenario',
  );
  const [wantedMinutes, setMinutes] = useState<number | null>(null);
  const minutes =
    wantedMinutes !== null && scenario.minutes.includes(wantedMinutes) ? wantedMinutes : (scenario.minutes[0] ?? 10);
  const lengths = [...scenario.minutes].sort((a, b) => a - b);
  const [teamRoom, setTeamRoom] = useState<OpenedRehearsal | null>(null);

  /** The newcomer's own first show: short, at the operator's desk, with a coach beside it. */
  const startTour = async (): Promise<void> => {
    const room = await opening.open({ ...request('solo'), role: 'operator', minutes: TOUR_MINUTES });
    if (room === null) return;
    adoptSeats(room.roomId);
    navigate(`/studio/${room.roomId}?seat=operator&tour=1`);
  };
  const request = (mode: OpenRehearsal['mode']): OpenRehearsal => ({
    projectId,
    scenarioId,
    lang: language,
    minutes,
    mode,
    role,
    teamId: null,
  });
  const startSolo = async (): Promise<void> => {
    const room = await opening.open(request('solo'));
    if (room === null) return;
    adoptSeats(room.roomId);
    navigate(`/studio/${room.roomId}`);
  };
  /** The one who opens the room sits in the chosen seat at once. */
  const openForTeam = async (): Promise<void> => {
    const room = await opening.open(request('team'));
    if (room !== null) adoptSeats(room.roomId);
    setTeamRoom(room);
  };

  return (
    <div className={styles.hero}>
      <section className={styles.form} aria-labelledby="try-heading">
        <h2 id="try-heading" className={styles.heading}>
          {t('try.heading')}
        </h2>
        <p className={styles.text}>{t('try.text')}</p>
        <RoleCards role={role} onRole={setRole} />
        <ShowOptions
          library={library}
          projectId={projectId}
          onProject={onProject}
          scenario={scenario}
          onScenario={setScenarioId}
        />
        <div className={styles.go}>
          <Button
            variant="primary"
            size={44}
            icon={<Play size={16} fill="currentColor" strokeWidth={0} aria-hidden="true" />}
            isBusy={opening.mode === 'solo'}
            onClick={startSolo}
          >
            {t('try.start')}
          </Button>
          <Segmented
            label={t('try.minutes')}
            value={String(minutes)}
            onChange={(value) => setMinutes(Number(value))}
            options={lengths.map((count) => ({ value: String(count), label: t('try.minutesOption', { count }) }))}
          />
          {!hasTeam && (
            <Button
              size={36}
              icon={<Users size={16} strokeWidth={1.5} aria-hidden="true" />}
              isBusy={opening.mode === 'team'}
              onClick={openForTeam}
            >
              {t('try.team')}
            </Button>
          )}
        </div>
        <p className={styles.note}>
          {t('try.note')}{' '}
          <button type="button" className={styles.tour} onClick={() => void startTour()}>
            {t('try.tour')}
          </button>
        </p>
        {opening.problem && <ErrorState text={problemText(opening.problem)} code={opening.problem.code} />}
      </section>
      <div className={styles.art}>
        <HeroPicture />
      </div>
      <TeamRoomDialog opened={teamRoom} onClose={() => setTeamRoom(null)} />
    </div>
  );
}
