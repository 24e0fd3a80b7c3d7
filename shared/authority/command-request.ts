import type { RoomCommand } from '../commands/command.ts';
import type { Actor } from '../model/recording.ts';

/** A command with who gives it. `epoch` is the lease epoch of the actor's seat, null for the server, the staff and to take a seat. */
export interface CommandRequest {
  readonly command: RoomCommand;
  readonly actor: Actor;
  readonly epoch: number | null;
}
