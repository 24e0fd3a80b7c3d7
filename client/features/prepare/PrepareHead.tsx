import { Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { Chip } from '../../components/Chip.tsx';
import { ConnState } from '../../components/ConnState.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { selectBrief } from '../studio/show-selectors.ts';
import styles from './PrepareHead.module.css';
import type { PreflightLine } from './preflight.ts';

const selectConnection = (state: RoomStore) => state.connection;
const selectSavedSeq = (state: RoomStore) => state.savedSeq;
const selectHere = (state: RoomStore) =>
  new Set(state.presence?.seats.filter((seat) => seat.isConnected).map((seat) => seat.name)).size;

/** Which show is prepared, what is saved, who is here, how much is still open, and the way to the lobby. */
export function PrepareHead({ lines }: { readonly lines: readonly PreflightLine[] }) {
  const { t } = useTranslation('prepare');
  const { pick } = useLanguage();
  const { roomId = '' } = useParams();
  const brief = useRoomStore(selectBrief);
  const { kind, latencyMs } = useRoomStore(selectConnection);
  const savedSeq = useRoomStore(selectSavedSeq);
  const here = useRoomStore(selectHere);
  if (brief === null) return null;
  const done = lines.filter(({ isOk }) => isOk).length;
  const isReady = done === lines.length;
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <h1 className={styles.title}>{t('show.heading', { name: pick(brief.projectName) })}</h1>
        <p className={styles.about}>
          <span>{pick(brief.enterpriseName)}</span>
          {brief.team?.teamName && <span>{brief.team.teamName}</span>}
          <span>{t('show.minutes', { count: Math.round(brief.plannedMs / 60_000) })}</span>
          <span>{brief.team && pick(brief.team.scenarioName)}</span>
          <Chip tone="ok" mark={<StateMark kind="ok" />}>
            {t('show.saved', { seq: savedSeq })}
          </Chip>
          <ConnState kind={kind} latencyMs={latencyMs} />
        </p>
      </div>
      <div className={styles.acts}>
        {here > 0 && <Chip mark={<StateMark kind="present" />}>{t('show.here', { count: here })}</Chip>}
        <Chip tone={isReady ? 'ok' : 'warn'} mark={<StateMark kind={isReady ? 'ok' : 'attend'} />}>
          {t('show.preflightCount', { done, of: lines.length })}
        </Chip>
        <ButtonLink
          variant="primary"
          size={36}
          to={`/studio/${roomId}`}
          icon={<Play size={14} fill="currentColor" strokeWidth={0} aria-hidden="true" />}
        >
          {t('show.toLobby')}
        </ButtonLink>
      </div>
    </header>
  );
}
