import type { Refusal } from '#shared/protocol/socket-events.ts';
import type { ConnectionKind, ConnectionState } from './room-store.ts';

const SLOW_MS = 300;
export const OFFLINE_AFTER_MS = 10_000;

/** The state before the first join. */
export function firstConnection(nowMs: number): ConnectionState {
  return { kind: 'connecting', latencyMs: null, sinceMs: nowMs, refusal: null };
}

/** The same link in another kind; `sinceMs` moves only when the kind does. */
export function toKind(state: ConnectionState, kind: ConnectionKind, nowMs: number): ConnectionState {
  return state.kind === kind ? state : { ...state, kind, sinceMs: nowMs, refusal: null };
}

/** After a pong: live, or slow above 300 ms. A link that is not joined keeps its kind. */
export function withLatency(state: ConnectionState, latencyMs: number, nowMs: number): ConnectionState {
  if (!isUp(state)) return state;
  return { ...toKind(state, latencyMs > SLOW_MS ? 'slow' : 'live', nowMs), latencyMs };
}

/** When a pong is late: slow, if the link was up. */
export function whenLate(state: ConnectionState, nowMs: number): ConnectionState {
  return isUp(state) ? toKind(state, 'slow', nowMs) : state;
}

/** The room refused this client for good: another version, or no such room. */
export function whenRefused(state: ConnectionState, refusal: Refusal, nowMs: number): ConnectionState {
  return { ...toKind(state, 'refused', nowMs), refusal };
}

/** Is the room in step with the server now. */
export function isUp(state: ConnectionState): boolean {
  return state.kind === 'live' || state.kind === 'slow';
}
