import type { Me } from '#shared/protocol/people-contract.ts';
import { MyClasses } from './MyClasses.tsx';
import { OnAirPanel } from './OnAirPanel.tsx';
import styles from './StaffHome.module.css';
import { ToGradePanel } from './ToGradePanel.tsx';
import { WaitingAssignments } from './WaitingAssignments.tsx';

/** What waits for mentors and teachers: recordings to grade and assignments first, then what is on air, then their classes. */
export function StaffHome({ me }: { readonly me: Me }) {
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <ToGradePanel />
        <WaitingAssignments />
      </div>
      <div className={styles.column}>
        <OnAirPanel classes={me.classes} />
        <MyClasses me={me} />
      </div>
    </div>
  );
}
