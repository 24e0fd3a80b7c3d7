import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AlertSeverity } from '#shared/alerts/team-alerts.ts';
import type { WallNeed, WallRoom } from '#shared/wall/wall-room.ts';
import { PhaseChip } from '../../components/PhaseChip.tsx';
import { RoleBadge } from '../../components/RoleBadge.tsx';
import { Sparkline } from '../../components/Sparkline.tsx';
import { type MarkKind, StateMark } from '../../components/StateMark.tsx';
import { formatClock } from '../../format/clock.ts';
import { formatWholeMoney } from '../../format/money.ts';
import { formatDecimal } from '../../format/percent.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { WallStill } from './WallStill.tsx';
import styles from './WallTile.module.css';

export interface WallTileProps {
  readonly room: WallRoom;
  /** Its place on the wall, from 1. */
  readonly rank: number;
  readonly isPicked: boolean;
  readonly onPick: () => void;
  readonly needText: (need: WallNeed) => string;
}

const MARK: Readonly<Record<AlertSeverity, MarkKind>> = { inform: 'info', attend: 'attend', act: 'act' };

/** One open room: why it needs somebody, how it does, and who is there. */
export function WallTile({ room, rank, isPicked, onPick, needText }: WallTileProps) {
  const { t } = useTranslation('wall');
  const { pick } = useLanguage();
  const [loudest, ...others] = room.needs;
  return (
    <li className={styles.tile} data-severity={loudest?.severity ?? 'none'} data-picked={isPicked}>
      <div className={styles.tileHead}>
        <label className={styles.pick}>
          <input type="checkbox" checked={isPicked} onChange={onPick} aria-label={t('pick', { team: room.teamName })} />
          <span className={styles.rank} aria-hidden="true">
            {rank}
          </span>
        </label>
        <Link className={styles.team} to={`/studio/${room.roomId}?view=staff`}>
          {room.teamName}
        </Link>
        <span className={styles.project}>{pick(room.projectName)}</span>
        <PhaseChip phase={room.phase} />
        <span className={styles.clock}>{formatClock(room.showMs)}</span>
      </div>
      <p className={styles.reason}>
        <StateMark kind={loudest === undefined ? 'ok' : MARK[loudest.severity]} />
        <span>{loudest === undefined ? t('calm') : needText(loudest)}</span>
        {others.length > 0 && (
          <small title={others.map(needText).join('\n')}>{t('more', { count: others.length })}</small>
        )}
      </p>
      <div className={styles.body}>
        {room.still !== null && <WallStill roomId={room.roomId} teamName={room.teamName} still={room.still} />}
        <Figures room={room} />
      </div>
      <ul className={styles.seats} aria-label={t('seats')}>
        {room.seats.length === 0 && <li className={styles.nobody}>{t('nobody')}</li>}
        {room.seats.map(({ role, name, isConnected }) => (
          <li key={role} data-away={!isConnected} title={isConnected ? name : t('away', { name })}>
            <RoleBadge role={role} />
            {!isConnected && <span className={styles.awayWord}>{t('awayShort')}</span>}
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Below this a room sells clearly less than par; the tile says so in colour beside the number. Proposed. */
const BEHIND = 0.8;

function Figures({ room }: Pick<WallTileProps, 'room'>) {
  const { t } = useTranslation('wall');
  const { xPar } = room;
  return (
    <dl className={styles.figures}>
      <div>
        <dt>{t('online')}</dt>
        <dd>
          <Sparkline values={room.onlineTrend} colour="var(--c-v1)" width={56} height={24} />
          {room.online}
        </dd>
      </div>
      <div>
        <dt>{t('gmv')}</dt>
        <dd>
          {xPar !== null && (
            <small className={styles.par} title={t('parHint')} data-is-behind={xPar < BEHIND}>
              {t('par', { xPar: formatDecimal(xPar, 2) })}
            </small>
          )}
          {formatWholeMoney(room.gmvCents, room.currency)}
        </dd>
      </div>
      <div>
        <dt>{t('orders')}</dt>
        <dd>{room.orders}</dd>
      </div>
      <div>
        <dt>{t('questions')}</dt>
        <dd>{room.openQuestions}</dd>
      </div>
    </dl>
  );
}
