import type { PaidTrafficEnd } from '../model/paid-traffic.ts';
import type { RoomState } from '../model/room.ts';
import { changeTeam } from './change-partition.ts';

/** A campaign ended: by hand, or its budget is spent. Channel: team. */
export interface PaidTrafficEnded {
  readonly type: 'paidTrafficEnded';
  readonly reason: PaidTrafficEnd;
}

/** Takes the campaign away and keeps what it brought. */
export function applyPaidTrafficEnded(state: RoomState, { reason }: PaidTrafficEnded): RoomState {
  return changeTeam(state, ({ paidTraffic, lastPaidTraffic }) => ({
    paidTraffic: null,
    lastPaidTraffic: paidTraffic === null ? lastPaidTraffic : { ...paidTraffic, reason },
  }));
}
