import { lazy, Suspense } from 'react';
import type { Phase } from '#shared/model/room.ts';
import type { Role } from '#shared/model/seat.ts';
import { Loading } from '../../components/Loading.tsx';
import { EndedScreen } from './EndedScreen.tsx';
import { Lobby } from './Lobby.tsx';
import { PausedNotice } from './PausedNotice.tsx';
import { SeatChooser } from './SeatChooser.tsx';

/** Each seat loads its own screen, so that nobody waits for the code of five. */
const HostScreen = lazy(async () => ({ default: (await import('../host/HostScreen.tsx')).HostScreen }));
const ModeratorScreen = lazy(async () => ({ default: (await import('../chat/ModeratorScreen.tsx')).ModeratorScreen }));
const OperatorScreen = lazy(async () => ({ default: (await import('./OperatorScreen.tsx')).OperatorScreen }));

export interface StudioScreenProps {
  readonly role: Role | null;
  readonly phase: Phase;
  readonly onRole: (role: Role) => void;
}

/** What the middle of the studio shows: lobby, seat chooser, the seat's own screen, or the end. */
export function StudioScreen({ role, phase, onRole }: StudioScreenProps) {
  if (phase === 'ended') return <EndedScreen />;
  if (phase === 'lobby') return <Lobby onRole={onRole} />;
  if (role === null) return <SeatChooser onRole={onRole} />;
  return (
    <>
      {phase === 'paused' && <PausedNotice />}
      <Suspense fallback={<Loading />}>
        <SeatScreen role={role} />
      </Suspense>
    </>
  );
}

/** Director and assistant work with the operator's console until they have screens of their own. */
function SeatScreen({ role }: { readonly role: Role }) {
  if (role === 'host') return <HostScreen />;
  return role === 'moderator' ? <ModeratorScreen /> : <OperatorScreen />;
}
