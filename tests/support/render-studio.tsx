import { act, render } from '@testing-library/react';
import { Tooltip } from 'radix-ui';
import { MemoryRouter, Route, Routes } from 'react-router';
import type { RoomEvent } from '#shared/events/event.ts';
import type { RoomState } from '#shared/model/room.ts';
import type { Role } from '#shared/model/seat.ts';
import type { RoomBrief } from '#shared/protocol/room-brief.ts';
import type { CommandAck, CommandEnvelope } from '#shared/protocol/socket-events.ts';
import { createMemoryTransport } from '../../client/connection/memory-transport.ts';
import { HostMonitor } from '../../client/features/host/HostPage.tsx';
import { KeySwitchProvider } from '../../client/features/studio/KeySwitchProvider.tsx';
import { Studio } from '../../client/features/studio/StudioPage.tsx';
import { createRoomStore } from '../../client/store/create-room-store.ts';
import { RoomStoreProvider } from '../../client/store/RoomStoreProvider.tsx';
// What the studio loads when it is needed: here it is there before the first test, which then does not wait for code.
import '../../client/features/assistant/AssistantScreen.tsx';
import '../../client/features/chat/ModeratorScreen.tsx';
import '../../client/features/chat/MuteMenu.tsx';
import '../../client/features/director/DirectorScreen.tsx';
import '../../client/features/host/HostScreen.tsx';
import '../../client/features/metrics/GlassBox.tsx';
import '../../client/features/metrics/TrendLines.tsx';
import '../../client/features/metrics/TrendStrip.tsx';
import '../../client/features/staff/StaffScreen.tsx';
import '../../client/features/studio/DraftForm.tsx';
import '../../client/features/studio/EndedScreen.tsx';
import '../../client/features/studio/Lobby.tsx';
import '../../client/features/studio/OperatorScreen.tsx';
import '../../client/features/studio/KeyHelp.tsx';
import '../../client/features/studio/ScreenPalette.tsx';
import '../../client/features/studio/SeatChooser.tsx';
import '../../client/features/studio/TourCoach.tsx';
import { adoptSeats } from '../../client/store/seat-claims.ts';
import { makeStaffBrief } from './busy-room.ts';
import { makeStudioBrief, makeStudioRoom, OWN_ID } from './studio-room.ts';

const FIRST_SEQ = 100;
/** The first screen of a file comes with its code, which a busy machine reads slowly: known code is asked about once more too. */
const PATIENCE_MS = 60_000;

/** A studio on screen with a scripted room behind it. */
export interface ShownStudio {
  /** Commands that reached the room, in order. */
  readonly sent: readonly CommandEnvelope[];
  /** Tells the studio that something happened. */
  readonly happen: (...events: readonly RoomEvent[]) => void;
  /** Cuts the link, and gives it back. */
  readonly drop: () => void;
  readonly reconnect: () => void;
  readonly close: () => void;
}

/** What the scripted room does. `answer` decides every command; by default all are accepted. */
export interface StudioScript {
  /** Whose screen shows: a seat of this person, who then holds it, or the view of a mentor or teacher. */
  readonly seat: Role | 'staff';
  readonly room?: RoomState;
  /** What does not change in the room; by default that of the busy one. */
  readonly brief?: RoomBrief;
  /** Whether it is the host's page alone, for the monitor beside the camera. */
  readonly isMonitor?: boolean;
  /** Whether it is the guided first show. */
  readonly isTour?: boolean;
  readonly answer?: (envelope: CommandEnvelope) => CommandAck | Promise<CommandAck>;
}

/** Shows the studio for a seat, joined to a scripted room over a memory transport. */
export async function renderStudio({
  seat,
  room = makeStudioRoom(),
  brief: given,
  isMonitor = false,
  isTour = false,
  answer,
}: StudioScript): Promise<ShownStudio> {
  const isStaff = seat === 'staff';
  const brief = given ?? (isStaff ? makeStaffBrief() : makeStudioBrief());
  const snapshot = isStaff ? unseat(room) : { ...seatIn(room, seat), staff: null };
  const sent: CommandEnvelope[] = [];
  let seq = FIRST_SEQ;
  adoptSeats(brief.roomId);
  const transport = createMemoryTransport({
    onJoin: () => ({ ok: true, seq, participantId: OWN_ID, brief, snapshot }),
    onCommand: (envelope) => {
      sent.push(envelope);
      return answer?.(envelope) ?? { ok: true, seq };
    },
  });
  const store = createRoomStore({ transport, roomId: brief.roomId, view: isStaff ? 'staff' : 'team' });
  transport.connect();
  const screen = render(
    <Tooltip.Provider>
      <MemoryRouter
        initialEntries={[`/studio/${brief.roomId}${isMonitor ? '/host' : `?seat=${seat}${isTour ? '&tour=1' : ''}`}`]}
      >
        <RoomStoreProvider store={store}>
          <KeySwitchProvider>
            <Routes>
              <Route path="/studio/:roomId" element={<Studio />} />
              <Route path="/studio/:roomId/host" element={<HostMonitor />} />
            </Routes>
          </KeySwitchProvider>
        </RoomStoreProvider>
      </MemoryRouter>
    </Tooltip.Provider>,
  );
  await screen.findByRole('main', {}, { timeout: PATIENCE_MS });
  return {
    sent,
    happen: (...events) => {
      seq += 1;
      const atMs = store.getState().room.public.showMs;
      transport.deliverFrame({ fromSeq: seq, toSeq: seq, events: events.map((event) => ({ seq, atMs, event })) });
    },
    drop: () => act(transport.drop),
    reconnect: () => act(transport.connect),
    close: store.close,
  };
}

/** The room with this person in one more seat. */
function seatIn(room: RoomState, role: Role): RoomState {
  const holder = { kind: 'person', participantId: OWN_ID } as const;
  const epoch = Math.max(1, room.team?.seats[role].epoch ?? 0);
  return { ...room, team: room.team && { ...room.team, seats: { ...room.team.seats, [role]: { holder, epoch } } } };
}

/** The room with others in the seats of this person. */
function unseat(room: RoomState): RoomState {
  const holder = { kind: 'person', participantId: 'p-00000000000000c3' } as const;
  const seats = room.team && { ...room.team.seats, operator: { holder, epoch: 2 }, moderator: { holder, epoch: 3 } };
  return { ...room, team: room.team && seats && { ...room.team, seats } };
}
