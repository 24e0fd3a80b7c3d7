import { useTranslation } from 'react-i18next';
import type { Library, RehearsalRow } from '#shared/protocol/http-contract.ts';
import type { Me, MyClass } from '#shared/protocol/people-contract.ts';
import { OwnAssignments } from './OwnAssignments.tsx';
import styles from './TeamNext.module.css';
import { TeamNext } from './TeamNext.tsx';

export interface StudentHomeProps {
  readonly me: Me;
  readonly library: Library | null;
  readonly rehearsals: readonly RehearsalRow[];
}

/** What is due, and the next step of each of a student's teams. */
export function StudentHome({ me, library, rehearsals }: StudentHomeProps) {
  return (
    <div className={styles.list}>
      <OwnAssignments />
      {me.classes.map((one) =>
        one.teamId === null || one.teamName === null ? (
          <NoTeam key={one.classId} className={one.name} />
        ) : (
          <TeamNext
            key={one.classId}
            team={{ teamId: one.teamId, name: one.teamName }}
            library={library}
            rehearsals={rehearsals.filter((row) => isOf(row, one))}
          />
        ),
      )}
    </div>
  );
}

function NoTeam({ className }: { readonly className: string }) {
  const { t } = useTranslation('home');
  return (
    <section className={styles.card}>
      <div className={styles.what}>
        <h2 className={styles.title}>{t('next.noTeamTitle', { name: className })}</h2>
        <p className={styles.text}>{t('next.noTeamText')}</p>
      </div>
    </section>
  );
}

function isOf(row: RehearsalRow, { name, teamName }: MyClass): boolean {
  return row.teamName === teamName && row.className === name;
}
