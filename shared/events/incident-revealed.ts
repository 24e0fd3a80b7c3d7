import type { IncidentKey } from '../model/incident.ts';
import type { RoomState } from '../model/room.ts';
import { changeStaff } from './change-partition.ts';

/** The staff may read what is really the matter and what a good team would do. Channel: staff. */
export interface IncidentRevealed {
  readonly type: 'incidentRevealed';
  readonly key: IncidentKey;
}

/** Adds the key; those of incidents that are closed by now are forgotten: the team can read them too. */
export function applyIncidentRevealed(state: RoomState, { key }: IncidentRevealed): RoomState {
  const open = state.team?.incidents.filter(({ outcome }) => outcome === 'open').map(({ id }) => id) ?? [];
  return changeStaff(state, ({ incidentKeys }) => ({
    incidentKeys: [...incidentKeys.filter(({ id }) => open.includes(id)), key],
  }));
}
