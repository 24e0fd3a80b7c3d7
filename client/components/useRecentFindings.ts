import { CORRECTION_CREDITS } from '#shared/model/correction-credit.ts';
import type { HeardFinding } from '#shared/model/finding-judgement.ts';
import type { RoomStore } from '../store/room-store.ts';
import { useRoomStore } from '../store/useRoomStore.ts';

/** So long a correction on air still gives points back. */
const CORRECTABLE_MS = CORRECTION_CREDITS.at(-1)?.withinMs ?? 0;
/** So long it is told that one was put right. Proposed: time for a glance between two sentences. */
const TOLD_MS = 10_000;
const NONE: readonly HeardFinding[] = [];

const selectFindings = (state: RoomStore) => state.room.team?.findings ?? NONE;
const selectSecond = (state: RoomStore) => Math.floor(state.room.public.showMs / 1_000);

/** Findings that can still be put right on air, gravest first, and those that just were. Dismissed ones are none. */
export function useRecentFindings(): readonly HeardFinding[] {
  const findings = useRoomStore(selectFindings);
  const nowMs = useRoomStore(selectSecond) * 1_000;
  return findings
    .filter(({ verdict, heardAtMs, correctedAfterMs }) => {
      const untilMs = heardAtMs + (correctedAfterMs === null ? CORRECTABLE_MS : correctedAfterMs + TOLD_MS);
      return verdict !== 'dismissed' && nowMs <= untilMs;
    })
    .sort((a, b) => b.finding.severity - a.finding.severity);
}
