import type { PaidTraffic } from '../model/paid-traffic.ts';
import type { RoomState } from '../model/room.ts';
import { changeTeam } from './change-partition.ts';

/** The team buys impressions from now on. Channel: team. */
export interface PaidTrafficStarted {
  readonly type: 'paidTrafficStarted';
  readonly paidTraffic: PaidTraffic;
}

/** Shows the campaign. */
export function applyPaidTrafficStarted(state: RoomState, { paidTraffic }: PaidTrafficStarted): RoomState {
  return changeTeam(state, () => ({ paidTraffic }));
}
