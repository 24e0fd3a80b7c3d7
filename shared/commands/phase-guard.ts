import { type Decision, reject } from '../authority/decision.ts';
import { RejectionCode } from '../authority/rejection.ts';
import type { RoomState } from '../model/room.ts';

/** Refusal unless the show is on air: room/ended, room/not_live. Null when it is. */
export function refuseUnlessLive(state: RoomState): Decision | null {
  return refuseWhenEnded(state) ?? (state.public.phase === 'live' ? null : reject(RejectionCode.NotLive));
}

/** Refusal before and after the show: room/ended, room/not_live. Null on air and while it is paused. */
export function refuseUnlessStarted(state: RoomState): Decision | null {
  return refuseWhenEnded(state) ?? (state.public.phase === 'lobby' ? reject(RejectionCode.NotLive) : null);
}

/** Refusal once the show has started: room/ended, room/not_in_lobby. Null in the lobby. */
export function refuseUnlessLobby(state: RoomState): Decision | null {
  return refuseWhenEnded(state) ?? (state.public.phase === 'lobby' ? null : reject(RejectionCode.NotInLobby));
}

/** Refusal after the show: room/ended. Null before and during it. */
export function refuseWhenEnded(state: RoomState): Decision | null {
  return state.public.phase === 'ended' ? reject(RejectionCode.Ended) : null;
}
