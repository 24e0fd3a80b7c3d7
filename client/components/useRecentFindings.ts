import { useState } from 'react';
import type { Finding } from '#shared/model/speech-act.ts';
import type { RoomStore } from '../store/room-store.ts';
import { useRoomStore } from '../store/useRoomStore.ts';

/** So long a correction on air still gives points back. Source: SPEC SCO-16. */
const CORRECTABLE_S = 45;
const NONE: readonly Finding[] = [];

const selectLast = (state: RoomStore) => state.room.team?.lastUtterance ?? null;
const selectSecond = (state: RoomStore) => Math.floor(state.room.public.showMs / 1_000);

/** The newest findings while they can still be put right on air: others speak in between, a correction ends them. */
export function useRecentFindings(): readonly Finding[] {
  const last = useRoomStore(selectLast);
  const second = useRoomStore(selectSecond);
  const [kept, setKept] = useState({ utteranceId: '', findings: NONE, atSecond: 0 });
  if (last !== null && last.utteranceId !== kept.utteranceId) {
    const isCorrection = last.acts.some(({ kind }) => kind === 'correction');
    if (last.findings.length > 0) {
      setKept({ utteranceId: last.utteranceId, findings: last.findings, atSecond: second });
    } else if (isCorrection && kept.findings.length > 0) {
      setKept({ utteranceId: last.utteranceId, findings: NONE, atSecond: second });
    }
  }
  return second - kept.atSecond <= CORRECTABLE_S ? kept.findings : NONE;
}
