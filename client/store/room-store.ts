import type { StoreApi } from 'zustand/vanilla';
import type { RejectionCode } from '#shared/authority/rejection.ts';
import type { CommandType, RoomCommand } from '#shared/commands/command.ts';
import type { RoomState } from '#shared/model/room.ts';
import type { Role } from '#shared/model/seat.ts';
import type { LivePart } from '#shared/protocol/footage-contract.ts';
import type { RoomBrief } from '#shared/protocol/room-brief.ts';
import type { Presence, Refusal, WireErrorCode } from '#shared/protocol/socket-events.ts';

/** Why a command did not reach a room: no answer came, the page was left, or the room is a recording. */
export type LocalRefusalCode = 'link/unconfirmed' | 'link/closed' | 'replay/read_only';

/** A refusal by the rules, by the wire, or by this tab itself. */
export interface SendRefusal {
  readonly ok: false;
  readonly code: RejectionCode | WireErrorCode | LocalRefusalCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly retryAfterMs?: number | undefined;
}

/** Answer to a command: committed as journal entry `seq`, or refused. Never rejects. */
export type SendResult = { readonly ok: true; readonly seq: number } | SendRefusal;

/** `slow`: an answer took over 300 ms, or none came for 3 s. `offline`: away for more than 10 s. `refused`: will not come back by itself. */
export type ConnectionKind = 'connecting' | 'live' | 'slow' | 'reconnecting' | 'offline' | 'refused';

/** A cheap act on air that can still be taken back: `undo` makes up for it until `untilMs` on the wall clock. */
export interface RecallableAct {
  readonly type: CommandType;
  readonly undo: RoomCommand;
  readonly role: Role | undefined;
  readonly untilMs: number;
}

/** State of the link. `latencyMs` is the last round trip; `sinceMs` is the wall clock at which `kind` was entered. */
export interface ConnectionState {
  readonly kind: ConnectionKind;
  readonly latencyMs: number | null;
  readonly sinceMs: number;
  readonly refusal: Refusal | null;
}

/** Epochs of the leases that this tab took, by role; a seat of the same person with another epoch belongs to another tab. */
export type SeatClaims = Readonly<Partial<Record<Role, number>>>;

/** What is recorded in the room now, and when that was told, on this page's monotonic clock. */
export interface RoomFootageNews {
  readonly parts: readonly LivePart[];
  readonly toldAtMs: number;
  /** The pass of the last join to look on, and until when it opens anything; null for a viewer's phone. */
  readonly pass: { readonly text: string; readonly untilMs: number } | null;
}

/**
 * What every screen of a room reads, whether it is fed by a socket or by a recording. `room` moves only through
 * `evolve`; there is no optimistic state.
 */
export interface RoomStore {
  readonly room: RoomState;
  /** Null until the first join is answered. */
  readonly brief: RoomBrief | null;
  /** Highest seq whose events are in `room`. */
  readonly lastSeq: number;
  readonly participantId: string | null;
  readonly claims: SeatClaims;
  readonly connection: ConnectionState;
  readonly presence: Presence | null;
  readonly footage: RoomFootageNews;
  /** Highest seq known to be committed. */
  readonly savedSeq: number;
  /** Number of events caught up after the last loss of the link, for four seconds; then null. */
  readonly recoveredEvents: number | null;
  /** The last act of this tab while it can be taken back, else null. */
  readonly recallable: RecallableAct | null;
  /** Gives a command in a seat that may give it, `options.role` first. Resolves when it is committed, refused or given up. */
  readonly send: (command: RoomCommand, options?: { readonly role?: Role }) => Promise<SendResult>;
  /** Takes the last act back. Resolves with the answer, or null when there is nothing left to take back. */
  readonly recall: () => Promise<SendResult | null>;
}

/** A room's store; `close` ends its link and its timers. */
export interface RoomStoreApi extends StoreApi<RoomStore> {
  readonly close: () => void;
}
