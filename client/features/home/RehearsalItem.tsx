import { useTranslation } from 'react-i18next';
import type { RehearsalRow } from '#shared/protocol/http-contract.ts';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { Chip } from '../../components/Chip.tsx';
import { PhaseChip } from '../../components/PhaseChip.tsx';
import { RoleBadge } from '../../components/RoleBadge.tsx';
import { WhenMark } from '../../components/WhenMark.tsx';
import { formatClock } from '../../format/clock.ts';
import { formatDecimal } from '../../format/percent.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { adoptSeats } from '../../store/seat-claims.ts';
import { AgainButton } from '../debrief/AgainButton.tsx';
import styles from './RehearsalItem.module.css';

/** One rehearsal: when, what and in which seats, how it stands, and the way to it. */
export function RehearsalItem({ row }: { readonly row: RehearsalRow }) {
  const { t } = useTranslation(['home', 'common']);
  const { pick } = useLanguage();
  const isOver = row.phase === 'ended';
  return (
    <li className={styles.item}>
      <WhenMark iso={row.openedAt} />
      <div className={styles.what}>
        <h3 className={styles.name}>{pick(row.projectName)}</h3>
        <p className={styles.about}>
          {pick(row.enterpriseName)}
          <span>{row.teamName ?? t(kindOf(row))}</span>
          <span className={styles.roles}>
            {row.roles.map((role) => (
              <RoleBadge key={role} role={role} />
            ))}
          </span>
        </p>
      </div>
      <div className={styles.result}>
        {isOver && row.total !== null && (
          <span className={styles.total}>{t('common:rehearsal.points', { total: formatDecimal(row.total, 1) })}</span>
        )}
        {isOver && row.xPar !== null && <Chip>{t('rehearsals.par', { xPar: row.xPar.toFixed(2) })}</Chip>}
        {!(isOver && row.total !== null) && <PhaseChip phase={row.phase} />}
        <span className={styles.clock}>
          {row.phase === 'lobby'
            ? t('rehearsals.planned', { count: Math.round(row.plannedMs / 60_000) })
            : formatClock(row.showMs)}
        </span>
      </div>
      {isOver ? (
        <div className={styles.ways}>
          {!row.isDrill && row.showMs > 0 && <AgainButton roomId={row.roomId} size={28} />}
          <ButtonLink size={28} to={`/debrief/${row.roomId}`}>
            {t('rehearsals.debrief')}
          </ButtonLink>
        </div>
      ) : (
        <ButtonLink size={28} to={wayBack(row)} onClick={() => adoptSeats(row.roomId)}>
          {t('rehearsals.back')}
        </ButtonLink>
      )}
    </li>
  );
}

/** What kind of a rehearsal without a team it is. */
function kindOf({ isDrill, isSolo }: RehearsalRow) {
  if (isDrill) return 'rehearsals.drill';
  return isSolo ? 'rehearsals.solo' : 'rehearsals.team';
}

/** A team that has not started is still preparing. */
function wayBack({ roomId, phase, isSolo }: RehearsalRow): string {
  return phase === 'lobby' && !isSolo ? `/prepare/${roomId}` : `/studio/${roomId}`;
}
