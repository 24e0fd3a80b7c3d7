import { type DragEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClassMember, ClassView } from '#shared/protocol/class-contract.ts';
import { Chip } from '../../components/Chip.tsx';
import { MemberMenu } from './MemberMenu.tsx';
import styles from './TeamBoard.module.css';
import { TeamName } from './TeamName.tsx';
import type { OpenClass } from './useClass.ts';

/** What can be done with a student. */
export interface MemberActs {
  readonly onMove: (personId: string, teamId: string | null) => void;
  readonly onRemove: (member: ClassMember) => void;
}

export interface TeamCardProps {
  readonly open: OpenClass;
  /** Null for the students without a team. */
  readonly team: ClassView['teams'][number] | null;
  readonly members: readonly ClassMember[];
  readonly acts: MemberActs;
}

const DRAGGED = 'application/x-caipai-person';

/** One team with its students, or those who have none. */
export function TeamCard({ open, team, members, acts }: TeamCardProps) {
  const { t } = useTranslation('teach');
  const id = useId();
  const [isOver, setOver] = useState(false);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const personId = event.dataTransfer.getData(DRAGGED);
    if (personId !== '' && !members.some((member) => member.id === personId))
      acts.onMove(personId, team?.teamId ?? null);
  };
  const onDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes(DRAGGED)) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    <section
      className={styles.card}
      aria-labelledby={id}
      data-over={isOver}
      data-none={team === null}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <header className={styles.cardHead}>
        {team === null ? (
          <h3 id={id} className={styles.cardName}>
            {t('team.none')}
          </h3>
        ) : (
          <TeamName open={open} team={team} headingId={id} />
        )}
        <Chip>{members.length}</Chip>
      </header>
      <ul>
        {members.map((member) => (
          <li
            key={member.id}
            className={styles.member}
            draggable={open.mayChange}
            onDragStart={(event) => event.dataTransfer.setData(DRAGGED, member.id)}
          >
            <span className={styles.person}>
              <span className={styles.name}>{member.name}</span>
              <span className={styles.username}>{member.username}</span>
            </span>
            {open.mayChange && (
              <MemberMenu member={member} teams={open.view.teams} teamId={team?.teamId ?? null} acts={acts} />
            )}
          </li>
        ))}
      </ul>
      {members.length === 0 && <p className={styles.nobody}>{t('team.nobody')}</p>}
    </section>
  );
}
