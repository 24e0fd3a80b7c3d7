import type { JournalEntry } from '../model/recording.ts';
import type { RoomState } from '../model/room.ts';
import type { CommandAck } from '../protocol/socket-events.ts';
import { remember } from './command-memory.ts';
import type { RoomContext } from './decision.ts';
import type { RecoveredRoom } from './recovery.ts';
import { type BatchInputs, decideRequest, decideTick, OPENING, type RoomRequest } from './room-batch.ts';
import { ROOM_START } from './room-position.ts';

/**
 * A room that nobody waits for: the same decisions on the same positions as a `RehearsalRoom`, at once, without queue,
 * store or listeners. For shows that are computed: headless runs and other futures.
 */
export interface OfflineRoom {
  readonly context: RoomContext;
  state(): RoomState;
  lastSeq(): number;
  /** Decides one command on the state as it stands. */
  submit(request: RoomRequest): CommandAck;
  /** Moves the show by one tick if it is live. */
  tick(): void;
}

/** Opens a new room. */
export function openOfflineRoom(deps: Omit<BatchInputs, 'memory'>, write: (entry: JournalEntry) => void): OfflineRoom {
  const room = createOfflineRoom(deps, { position: ROOM_START, memory: new Map() }, write);
  room.submit(OPENING);
  return room;
}

/** Goes on from where a room stands; `write` gets every entry, in order. */
export function createOfflineRoom(
  { context, audience }: Omit<BatchInputs, 'memory'>,
  { position: start, memory }: RecoveredRoom,
  write: (entry: JournalEntry) => void,
): OfflineRoom {
  const inputs: BatchInputs = { context, audience, memory };
  let position = start;
  return {
    context,
    state: () => position.state,
    lastSeq: () => position.seq,
    submit(request) {
      const { ack, step } = decideRequest(position, request, inputs);
      if (step === null) return ack;
      position = step.position;
      remember(memory, step.entry);
      write(step.entry);
      return ack;
    },
    tick() {
      const step = decideTick(position, inputs);
      if (step === null) return;
      position = step.position;
      write(step.entry);
    },
  };
}
