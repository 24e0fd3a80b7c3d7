import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Library, RehearsalRow } from '#shared/protocol/http-contract.ts';
import { Button } from '../../components/Button.tsx';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { PhaseChip } from '../../components/PhaseChip.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import { OpenTeamShow, type OwnTeam } from './OpenTeamShow.tsx';
import styles from './TeamNext.module.css';

export interface TeamNextProps {
  readonly team: OwnTeam;
  readonly library: Library | null;
  /** The team's own, newest first. */
  readonly rehearsals: readonly RehearsalRow[];
}

/** What a team does next: go on air, prepare what is open, or open a rehearsal. */
export function TeamNext({ team, library, rehearsals }: TeamNextProps) {
  const { t } = useTranslation('home');
  const { pick } = useLanguage();
  const [isOpening, setOpening] = useState(false);
  const current = rehearsals.find((row) => row.phase !== 'ended') ?? null;
  const last = rehearsals.find((row) => row.phase === 'ended') ?? null;
  const step = current === null ? 'none' : current.phase === 'lobby' ? 'lobby' : 'live';
  const project = current === null ? '' : pick(current.projectName);
  return (
    <section className={styles.card} data-step={step}>
      <div className={styles.what}>
        <h2 className={styles.title}>
          {t(`next.${step}Title`, { team: team.name })}
          {current && <PhaseChip phase={current.phase} />}
        </h2>
        <p className={styles.text}>{t(`next.${step}Text`, { project })}</p>
      </div>
      <div className={styles.acts}>
        {current?.phase === 'lobby' && (
          <>
            <ButtonLink variant="primary" size={36} to={`/prepare/${current.roomId}`}>
              {t('next.prepare')}
            </ButtonLink>
            <ButtonLink size={36} to={`/studio/${current.roomId}`}>
              {t('next.lobby')}
            </ButtonLink>
          </>
        )}
        {step === 'live' && current && (
          <ButtonLink variant="primary" size={36} to={`/studio/${current.roomId}`}>
            {t('next.studio')}
          </ButtonLink>
        )}
        {step === 'none' && (
          <>
            <Button variant="primary" size={36} disabled={library === null} onClick={() => setOpening(true)}>
              {t('next.open')}
            </Button>
            {last && (
              <ButtonLink size={36} to={`/debrief/${last.roomId}`}>
                {t('next.debrief')}
              </ButtonLink>
            )}
          </>
        )}
      </div>
      {isOpening && library && <OpenTeamShow team={team} library={library} onClose={() => setOpening(false)} />}
    </section>
  );
}
