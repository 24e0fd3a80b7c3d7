import { type ReactNode, Suspense } from 'react';
import type { Phase } from '#shared/model/room.ts';
import type { Role } from '#shared/model/seat.ts';
import { Loading } from '../../components/Loading.tsx';
import { lazyPiece } from '../../components/lazy-piece.ts';
import { withLaterTexts } from '../../locales/i18n.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { PausedNotice } from './PausedNotice.tsx';
import styles from './StudioScreen.module.css';
import { selectIsStaff } from './show-selectors.ts';

const Lobby = lazyPiece(withLaterTexts(async () => ({ default: (await import('./Lobby.tsx')).Lobby })));
const SeatChooser = lazyPiece(
  withLaterTexts(async () => ({ default: (await import('./SeatChooser.tsx')).SeatChooser })),
);
const EndedScreen = lazyPiece(async () => ({ default: (await import('./EndedScreen.tsx')).EndedScreen }));

/** Each seat loads its own screen, so that nobody waits for the code of all. */
const SCREENS = {
  host: lazyPiece(withLaterTexts(async () => ({ default: (await import('../host/HostScreen.tsx')).HostScreen }))),
  assistant: lazyPiece(
    withLaterTexts(async () => ({ default: (await import('../assistant/AssistantScreen.tsx')).AssistantScreen })),
  ),
  operator: lazyPiece(async () => ({ default: (await import('./OperatorScreen.tsx')).OperatorScreen })),
  moderator: lazyPiece(async () => ({ default: (await import('../chat/ModeratorScreen.tsx')).ModeratorScreen })),
  director: lazyPiece(
    withLaterTexts(async () => ({ default: (await import('../director/DirectorScreen.tsx')).DirectorScreen })),
  ),
  staff: lazyPiece(withLaterTexts(async () => ({ default: (await import('../staff/StaffScreen.tsx')).StaffScreen }))),
} as const;

export interface StudioScreenProps {
  readonly role: Role | null;
  readonly phase: Phase;
  readonly onRole: (role: Role) => void;
}

/** What the middle of the studio shows: lobby, seat chooser, the seat's own screen, the staff's, or the end. */
export function StudioScreen({ role, phase, onRole }: StudioScreenProps) {
  const isStaff = useRoomStore(selectIsStaff);
  const screenOf = (): ReactNode => {
    if (phase === 'ended') return <EndedScreen />;
    if (phase === 'lobby') return <Lobby onRole={onRole} />;
    if (role === null && !isStaff) return <SeatChooser onRole={onRole} />;
    const Screen = SCREENS[role ?? 'staff'];
    return <Screen />;
  };
  return (
    <>
      {phase === 'paused' && <PausedNotice />}
      <Suspense
        fallback={
          <div className={styles.waiting}>
            <Loading />
          </div>
        }
      >
        {screenOf()}
      </Suspense>
    </>
  );
}
