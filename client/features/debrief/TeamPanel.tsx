import { Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Handoff, RoleLane, TeamLanes } from '#shared/scoring/role-lanes.ts';
import { classNames } from '../../components/class-names.ts';
import { Definition } from '../../components/Definition.tsx';
import { Panel } from '../../components/Panel.tsx';
import { RoleBadge } from '../../components/RoleBadge.tsx';
import { formatClock } from '../../format/clock.ts';
import { DefinedHead } from './DefinedHead.tsx';
import links from './EvidenceLinks.module.css';
import styles from './TeamPanel.module.css';
import tables from './table.module.css';

export interface TeamPanelProps {
  readonly roomId: string;
  readonly team: TeamLanes;
  readonly showMs: number;
}

/** Handoffs that the table lists. */
const LISTED = 5;

/** A lane for each seat with its acts and its longest pause, and what was passed on and lay longest. */
export function TeamPanel({ roomId, team, showMs }: TeamPanelProps) {
  const { t } = useTranslation('debrief');
  return (
    <Panel size={48} title={t('team.title')} actions={<span className={tables.note}>{t('team.note')}</span>}>
      <div className={tables.wide}>
        <table className={classNames(tables.table, tables.strips)} aria-label={t('team.title')}>
          <thead>
            <tr>
              <th scope="col">{t('team.seat')}</th>
              <DefinedHead word={t('team.acts')} meaning={t('team.meaning.acts')} />
              <DefinedHead word={t('team.gap')} meaning={t('team.meaning.gap')} />
              <th scope="col" className={styles.time}>
                {t('team.time')}
              </th>
            </tr>
          </thead>
          <tbody>
            {team.lanes.map((lane) => (
              <Lane key={lane.role} lane={lane} showMs={showMs} />
            ))}
          </tbody>
        </table>
      </div>
      <h3 className={styles.title}>
        <Definition word={t('team.handoffs')} meaning={t('team.meaning.handoffs')} />
      </h3>
      {team.handoffs.length === 0 ? (
        <p className={tables.empty}>{t('team.none')}</p>
      ) : (
        <ul className={styles.handoffs}>
          {team.handoffs.slice(0, LISTED).map((handoff) => (
            <HandoffLine key={`${handoff.kind}-${handoff.atMs}-${handoff.to}`} roomId={roomId} handoff={handoff} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Lane({ lane: { role, acts, longestGap }, showMs }: { readonly lane: RoleLane; readonly showMs: number }) {
  const { t } = useTranslation();
  const { t: debrief } = useTranslation('debrief');
  const share = (ms: number) => `${(ms / Math.max(1, showMs)) * 100}%`;
  const { fromMs, toMs } = longestGap;
  return (
    <tr>
      <th scope="row">
        <span className={styles.seat}>
          <RoleBadge role={role} isSilent /> {t(`role.${role}.name`)}
        </span>
      </th>
      <td className={tables.number}>{acts.length}</td>
      <td className={tables.number} title={debrief('team.gap')}>
        {formatClock(toMs - fromMs)}
      </td>
      <td aria-hidden="true">
        <div className={styles.lane}>
          <span className={styles.gap} style={{ left: share(fromMs), width: share(toMs - fromMs) }} />
          {acts.map((atMs, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the acts of a recording never change.
            <i key={index} className={styles.act} style={{ left: share(atMs) }} />
          ))}
        </div>
      </td>
    </tr>
  );
}

function HandoffLine({ roomId, handoff }: { readonly roomId: string; readonly handoff: Handoff }) {
  const { t } = useTranslation('debrief');
  const { t: common } = useTranslation();
  const { kind, from, to, text, atMs, takenAtMs } = handoff;
  const clock = formatClock(atMs);
  const sender = from === null || from === 'staff' ? t('team.staff') : common(`role.${from}.name`);
  return (
    <li className={styles.handoff}>
      <Link to={`/replay/${roomId}?at=${atMs}`} className={links.link} aria-label={t('team.play', { clock })}>
        <Play size={10} aria-hidden="true" />
        {clock}
      </Link>
      <span className={styles.kind}>{t(`team.kind.${kind}`)}</span>
      <span className={styles.kind}>{t('team.path', { from: sender, to: common(`role.${to}.name`) })}</span>
      <q className={styles.text}>{text}</q>
      <b data-never={takenAtMs === null}>
        {takenAtMs === null ? t('team.never') : t('team.took', { seconds: Math.round((takenAtMs - atMs) / 1_000) })}
      </b>
    </li>
  );
}
