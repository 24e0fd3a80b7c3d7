import { createStore } from 'zustand/vanilla';
import type { RecordingFile } from '#shared/protocol/http-contract.ts';
import { createReplayCursor } from '#shared/replay/replay-cursor.ts';
import type { RoomStore, RoomStoreApi } from '../../store/room-store.ts';

/** A room's store that a recording feeds; `seek` moves it to a moment of show time. */
export interface ReplayStoreApi extends RoomStoreApi {
  readonly endMs: number;
  readonly seek: (atMs: number) => void;
}

/** A store over a finished recording, with the whole team's view. Commands are refused: a recording does not change. */
export function createReplayStore({ brief, entries }: RecordingFile): ReplayStoreApi {
  const cursor = createReplayCursor(entries, 'staff');
  const first = cursor.seek(0);
  const store = createStore<RoomStore>()(() => ({
    room: first.state,
    brief,
    lastSeq: first.seq,
    participantId: null,
    claims: {},
    connection: { kind: 'live', latencyMs: null, sinceMs: 0, refusal: null },
    presence: null,
    footage: { parts: [], toldAtMs: 0, pass: null },
    savedSeq: first.seq,
    recoveredEvents: null,
    recallable: null,
    recall: async () => null,
    send: () => Promise.resolve({ ok: false, code: 'replay/read_only', params: {} }),
  }));
  return Object.assign(store, {
    endMs: cursor.endMs,
    seek: (atMs: number) => {
      const { state, seq } = cursor.seek(atMs);
      store.setState({ room: state, lastSeq: seq, savedSeq: seq });
    },
    close: () => undefined,
  });
}
