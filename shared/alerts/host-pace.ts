import type { ShowMs } from '../model/units.ts';

/** At most one thing that is new comes up before the host in this time. Source: interface study 1.6, stress guard. */
export const HOST_NEW_EVERY_MS = 8_000;

/** What stands before the host, by id: the cue to say and the question to answer. */
export interface HostElements {
  readonly cueId: string | null;
  readonly promptId: string | null;
}

/** What stands there now, and when the last new thing came up. */
export interface HostPace extends HostElements {
  readonly newAtMs: ShowMs | null;
}

export const EMPTY_HOST: HostPace = { cueId: null, promptId: null, newAtMs: null };

/**
 * What may stand before the host when `wanted` is there to show: what is gone goes at once, and of what is new one thing
 * comes every eight seconds, a cue before a question. Equal pace is the same object. Time that runs back, as in a replay,
 * starts anew.
 */
export function paceHost(pace: HostPace, wanted: HostElements, nowMs: ShowMs): HostPace {
  const kept: HostPace = {
    cueId: pace.cueId === wanted.cueId ? pace.cueId : null,
    promptId: pace.promptId === wanted.promptId ? pace.promptId : null,
    newAtMs: pace.newAtMs !== null && pace.newAtMs > nowMs ? null : pace.newAtMs,
  };
  const isFree = kept.newAtMs === null || nowMs - kept.newAtMs >= HOST_NEW_EVERY_MS;
  const next = isFree ? withNew(kept, wanted, nowMs) : kept;
  const isSame = next.cueId === pace.cueId && next.promptId === pace.promptId && next.newAtMs === pace.newAtMs;
  return isSame ? pace : next;
}

function withNew(kept: HostPace, wanted: HostElements, nowMs: ShowMs): HostPace {
  if (wanted.cueId !== kept.cueId) return { ...kept, cueId: wanted.cueId, newAtMs: nowMs };
  if (wanted.promptId !== kept.promptId) return { ...kept, promptId: wanted.promptId, newAtMs: nowMs };
  return kept;
}
