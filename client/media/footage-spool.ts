import type { BeginPart, PartId } from '#shared/media/footage.ts';
import type { PartVoice } from '#shared/media/voice-span.ts';

/** A part as the browser keeps it until all of it is with the server. `startedAtMs` is this computer's wall clock. */
export interface SpooledPart extends Omit<BeginPart, 'ageMs'> {
  readonly roomId: string;
  readonly startedAtMs: number;
  /** Null while it is being recorded; how many chunks it has when it is over. */
  readonly chunkCount: number | null;
  readonly voice: PartVoice | null;
}

/** A chunk that waits to be sent. */
export interface SpooledChunk {
  readonly partId: PartId;
  readonly index: number;
  /** Not a Blob: some private windows keep none. */
  readonly bytes: ArrayBuffer;
}

/** What was recorded and is not with the server yet. Outlives the page, a crash and a loss of the link. */
export interface FootageSpool {
  putPart(part: SpooledPart): Promise<void>;
  putChunk(chunk: SpooledChunk): Promise<void>;
  /** The first chunk of a part that waits, or null. */
  nextChunk(partId: PartId): Promise<SpooledChunk | null>;
  dropChunk(partId: PartId, index: number): Promise<void>;
  /** Parts of a room, oldest first. */
  parts(roomId: string): Promise<readonly SpooledPart[]>;
  part(partId: PartId): Promise<SpooledPart | null>;
  /** Forgets a part and all that waits of it. */
  dropPart(partId: PartId): Promise<void>;
  /** How many chunks of a part wait, and the highest number among them (-1 without any). */
  waiting(partId: PartId): Promise<{ readonly count: number; readonly last: number }>;
  close(): void;
}

const NAME = 'caipai-footage';

/** Opens the spool of this browser. Rejects where a page may not keep anything, as in some private windows. */
export async function openFootageSpool(factory: IDBFactory = indexedDB): Promise<FootageSpool> {
  const opening = factory.open(NAME, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('parts', { keyPath: 'partId' });
    opening.result.createObjectStore('chunks', { keyPath: ['partId', 'index'] });
  };
  const db = await done(opening);
  const ofPart = (partId: PartId) => IDBKeyRange.bound([partId], [partId, []]);
  const store = (name: 'parts' | 'chunks', mode: IDBTransactionMode = 'readonly') =>
    db.transaction(name, mode, { durability: 'strict' }).objectStore(name);
  const readParts = async (): Promise<readonly SpooledPart[]> => done(store('parts').getAll());
  return {
    putPart: async (part) => void (await done(store('parts', 'readwrite').put(part))),
    putChunk: async (chunk) => void (await done(store('chunks', 'readwrite').put(chunk))),
    async nextChunk(partId) {
      const first: readonly SpooledChunk[] = await done(store('chunks').getAll(ofPart(partId), 1));
      return first[0] ?? null;
    },
    dropChunk: async (partId, index) => void (await done(store('chunks', 'readwrite').delete([partId, index]))),
    async parts(roomId) {
      const all = await readParts();
      return all.filter((part) => part.roomId === roomId).sort((a, b) => a.startedAtMs - b.startedAtMs);
    },
    part: async (partId) => (await done<SpooledPart | undefined>(store('parts').get(partId))) ?? null,
    async dropPart(partId) {
      await done(store('chunks', 'readwrite').delete(ofPart(partId)));
      await done(store('parts', 'readwrite').delete(partId));
    },
    async waiting(partId) {
      const keys = await done(store('chunks').getAllKeys(ofPart(partId)));
      const last = keys.at(-1);
      return { count: keys.length, last: Array.isArray(last) ? Number(last[1]) : -1 };
    },
    close: () => db.close(),
  };
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser keeps nothing'));
  });
}
