import { z } from 'zod';
import type { RejectionCode } from '../authority/rejection.ts';
import { roomCommandSchema } from '../commands/command.ts';
import type { RoomEvent } from '../events/event.ts';
import { commandIdSchema, roomIdSchema } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import type { Role } from '../model/seat.ts';
import { roleSchema } from '../model/seat.ts';
import type { ShowMs } from '../model/units.ts';
import type { FootageNews } from './footage-contract.ts';
import type { RoomBrief } from './room-brief.ts';

/** `room:join`: enter a room, or come back to it after `lastSeq`. `public` gets what a viewer could see, `team` the team's view, `staff` what mentors and teachers of the room see. */
export const joinRequestSchema = z.strictObject({
  /** The room id for the views `team` and `staff`, the watch id for `public`; neither opens the other's view. */
  roomId: roomIdSchema,
  protocolVersion: z.int(),
  view: z.enum(['team', 'public', 'staff']),
  /** Highest seq the client has applied, 0 for a first join. */
  lastSeq: z.int().min(0),
});
export type JoinRequest = z.infer<typeof joinRequestSchema>;

/** `room:command`: one command, given in a seat. `epoch` is the lease epoch of that seat; both null only to take a seat and for the staff. */
export const commandEnvelopeSchema = z.strictObject({
  commandId: commandIdSchema,
  role: roleSchema.nullable(),
  epoch: z.int().min(0).nullable(),
  command: roomCommandSchema,
});
export type CommandEnvelope = z.infer<typeof commandEnvelopeSchema>;

/** Errors of the wire: the request never reached the rules. */
export const WireErrorCode = {
  InvalidPayload: 'wire/invalid_payload',
  TooLarge: 'wire/too_large',
  WrongVersion: 'wire/wrong_version',
  NotJoined: 'wire/not_joined',
  UnknownRoom: 'wire/unknown_room',
  ForeignRoom: 'room/foreign',
  NoSession: 'account/no_session',
  RateLimited: 'wire/rate_limited',
  StorageUnavailable: 'storage/unavailable',
  RoomFaulted: 'room/faulted',
} as const;
export type WireErrorCode = (typeof WireErrorCode)[keyof typeof WireErrorCode];

/** A refusal or an error as the client receives it. `params` fill the placeholders of the text; `retryAfterMs` when waiting helps. */
export interface Refusal {
  readonly ok: false;
  readonly code: RejectionCode | WireErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly retryAfterMs?: number | undefined;
}

/** Answer to a command. `seq` is its journal entry: committed. A retry of an accepted command gets the stored answer. */
export type CommandAck = { readonly ok: true; readonly seq: number } | Refusal;

/** One event in a frame, with its entry's seq and show time. */
export interface LoggedEvent {
  readonly seq: number;
  readonly atMs: ShowMs;
  readonly event: RoomEvent;
}

/**
 * One commit of the room: it covers every seq in `fromSeq…toSeq`, and holds those events of the channel that this
 * socket may see. A gap between frames means: join again with `lastSeq`.
 */
export interface Frame {
  readonly fromSeq: number;
  readonly toSeq: number;
  readonly events: readonly LoggedEvent[];
}

/** Private events, sent before the frame that covers their seq. */
export interface PrivateEvents {
  readonly events: readonly LoggedEvent[];
}

/** Answer to `room:join`: a snapshot at `seq`, or the events after the client's `lastSeq` up to `seq`. */
export type JoinAck =
  | {
      readonly ok: true;
      readonly seq: number;
      readonly participantId: string;
      readonly brief: RoomBrief;
      readonly snapshot: RoomState;
    }
  | {
      readonly ok: true;
      readonly seq: number;
      readonly participantId: string;
      readonly brief: RoomBrief;
      readonly events: readonly LoggedEvent[];
    }
  | Refusal;

/** Latest-value lane: droppable, at most once a second. */
export interface Presence {
  /** Seats whose holder is connected now, with the holder's display name. */
  readonly seats: readonly { readonly role: Role; readonly name: string; readonly isConnected: boolean }[];
  readonly watchers: number;
  /** Banner for everybody, or null: the store cannot be reached and the clock stands still. */
  readonly notice: 'storage/unavailable' | null;
}

export interface ClientToServerEvents {
  'room:join': (request: JoinRequest, ack: (result: JoinAck) => void) => void;
  'room:command': (envelope: CommandEnvelope, ack: (result: CommandAck) => void) => void;
  'room:ping': (ack: () => void) => void;
}

export interface ServerToClientEvents {
  'room:frame': (frame: Frame) => void;
  'room:private': (message: PrivateEvents) => void;
  'room:presence': (presence: Presence) => void;
  'room:footage': (news: FootageNews) => void;
  'room:error': (refusal: Refusal) => void;
}
