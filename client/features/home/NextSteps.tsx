import type { Library, RehearsalRow } from '#shared/protocol/http-contract.ts';
import type { Me } from '#shared/protocol/people-contract.ts';
import { SetupSteps } from './SetupSteps.tsx';
import { StaffHome } from './StaffHome.tsx';
import { StudentHome } from './StudentHome.tsx';

export interface NextStepsProps {
  readonly me: Me;
  /** Null while it is not there. */
  readonly library: Library | null;
  readonly rehearsals: readonly RehearsalRow[];
}

/** What waits for a member of the college, by role. Guests have nothing waiting: they try a show. */
export function NextSteps({ me, library, rehearsals }: NextStepsProps) {
  switch (me.role) {
    case 'student':
      return <StudentHome me={me} library={library} rehearsals={rehearsals} />;
    case 'mentor':
    case 'teacher':
      return <StaffHome me={me} />;
    case 'admin':
      return (
        <>
          <SetupSteps me={me} />
          <StaffHome me={me} />
        </>
      );
    default:
      return null;
  }
}
