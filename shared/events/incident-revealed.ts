import type { IncidentKey, IncidentTerms } from '../model/incident.ts';
import type { RoomState } from '../model/room.ts';
import { changeStaff } from './change-partition.ts';

/** The staff may read what is really the matter and what a good team would do. Channel: staff. */
export interface IncidentRevealed {
  readonly type: 'incidentRevealed';
  readonly key: IncidentKey;
  /** What it is graded by; absent in recordings from before incidents were graded. The state does not carry it. */
  readonly terms?: IncidentTerms;
}

/** Adds the key; those of incidents that are closed by now are forgotten: the team can read them too. */
export function applyIncidentRevealed(state: RoomState, { key }: IncidentRevealed): RoomState {
  const open = state.team?.incidents.filter(({ outcome }) => outcome === 'open').map(({ id }) => id) ?? [];
  return changeStaff(state, ({ incidentKeys }) => ({
    incidentKeys: [...incidentKeys.filter(({ id }) => open.includes(id)), key],
  }));
}
