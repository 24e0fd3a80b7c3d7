import { useTranslation } from 'react-i18next';
import { ROLES } from '#shared/model/seat.ts';
import { laneShare } from './lane-share.ts';
import type { ActMark } from './show-timeline.ts';
import styles from './Timeline.module.css';

export interface ActLaneProps {
  readonly name: string;
  readonly acts: readonly ActMark[];
  readonly endMs: number;
}

/** What the five seats did, a row for each, named by its letter. */
export function ActLane({ name, acts, endMs }: ActLaneProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.lane} data-look="acts">
      <span className={styles.name}>
        {name}
        <span className={styles.letters} aria-hidden="true">
          {ROLES.map((role) => (
            <i key={role}>{t(`role.${role}.letter`)}</i>
          ))}
        </span>
      </span>
      <span className={styles.rows} aria-hidden="true">
        {ROLES.map((role) => (
          <span key={role} className={styles.track}>
            {acts
              .filter((act) => act.role === role)
              .map(({ key, atMs }) => (
                <i key={key} className={styles.act} style={{ left: laneShare(atMs, endMs) }} />
              ))}
          </span>
        ))}
      </span>
    </div>
  );
}
