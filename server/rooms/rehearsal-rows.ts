import type { ClassId, ParticipantId } from '#shared/model/ids.ts';
import type { RehearsalRow } from '#shared/protocol/http-contract.ts';
import type { RehearsalStore, StoredRehearsal } from '../storage/rehearsal-store.ts';
import type { RoomRegistry } from './room-registry.ts';

/** Rehearsals as they are listed. */
export interface RehearsalRows {
  /** A person's own and those of their teams. */
  of(personId: ParticipantId): Promise<readonly RehearsalRow[]>;
  /** Those of a class for one of its staff; no score where the reader still has to grade. */
  ofClass(classId: ClassId, readerId: ParticipantId): Promise<readonly RehearsalRow[]>;
}

/** Makes the lists from what is stored; of a running show the room itself knows best. */
export function createRehearsalRows(
  store: Pick<RehearsalStore, 'listFor' | 'listForClass'>,
  rooms: Pick<RoomRegistry, 'find'>,
): RehearsalRows {
  const rowsOf = (stored: readonly StoredRehearsal[]) => stored.map((one) => rowOf(one, rooms));
  return {
    of: async (personId) => rowsOf(await store.listFor(personId)),
    ofClass: async (classId, readerId) => rowsOf(await store.listForClass(classId, readerId)),
  };
}

function rowOf(stored: StoredRehearsal, rooms: Pick<RoomRegistry, 'find'>): RehearsalRow {
  const { header, roles, openedAt, phase, showMs, scorecard, teamName, className } = stored;
  const state = rooms.find(header.roomId)?.room.state().public ?? { phase, showMs };
  return {
    roomId: header.roomId,
    projectName: header.project.name,
    enterpriseName: header.project.enterprise.name,
    phase: state.phase,
    openedAt: openedAt.toISOString(),
    showMs: state.showMs,
    plannedMs: header.plannedMs,
    isSolo: header.isSolo,
    isDrill: header.drill !== undefined,
    teamName,
    className,
    roles,
    total: scorecard?.total ?? null,
    xPar: scorecard?.xPar ?? null,
  };
}
