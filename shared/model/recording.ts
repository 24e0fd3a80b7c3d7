import type { RoomCommand } from '../commands/command.ts';
import type { RoomEvent } from '../events/event.ts';
import type { CommandId, RoomId } from './ids.ts';
import type { Language } from './language.ts';
import type { Project } from './project.ts';
import type { Role } from './seat.ts';
import type { ShowMs } from './units.ts';

/** Who gave a command: the server, a seat, or a mentor or teacher of the room. Journals carry participant ids, never names. */
export type Actor =
  | { readonly kind: 'server' }
  | { readonly kind: 'staff'; readonly id: string }
  | { readonly kind: 'bot'; readonly role: Role }
  | { readonly kind: 'participant'; readonly id: string; readonly role: Role | null };

/** How a seat is filled when the room opens. */
export type SeatPlan = Readonly<Record<Role, 'bot' | 'empty'>>;

/** A stretch of another recording that is played again live: its crowd, from a place on. */
export interface Drill {
  /** The recording. */
  readonly of: RoomId;
  /** Where it was cut, and where the drill ends. */
  readonly fromMs: ShowMs;
  readonly toMs: ShowMs;
  /** The moment that is tried again. */
  readonly momentMs: ShowMs;
}

/**
 * Everything a room was opened with, stored once and never changed: with it and the journal the show can be replayed,
 * and re-simulated by the same engine version. The seeds stay on the server until the show has ended.
 */
export interface RoomHeader {
  readonly roomId: RoomId;
  readonly engineVersion: string;
  /** Hash of the content packs, 16 hex digits. */
  readonly contentHash: string;
  readonly project: Project;
  readonly scenarioId: string;
  readonly lang: Language;
  readonly plannedMs: ShowMs;
  readonly crowdSeed: number;
  readonly teamSeed: number;
  readonly seatPlan: SeatPlan;
  readonly isSolo: boolean;
  /** By which rubric it is scored and graded; absent: the default one. */
  readonly rubricId?: string;
  /** Absent in a show of its own. */
  readonly drill?: Drill;
}

/** One journal entry: one accepted command and the ordered events it caused. Dense in `seq` from 1. */
export interface JournalEntry {
  readonly roomId: RoomId;
  readonly seq: number;
  readonly commandId: CommandId;
  readonly actor: Actor;
  readonly showMs: ShowMs;
  readonly command: RoomCommand;
  readonly events: readonly RoomEvent[];
}

/** A header and its journal. Score, replay and evidence are functions of this value. */
export interface Recording {
  readonly header: RoomHeader;
  readonly entries: readonly JournalEntry[];
}
