import type { PersonStore } from '../storage/person-store.ts';
import { guestName } from './guest-name.ts';

/** Display names at hand, so that presence never waits for the store. */
export interface NameBook {
  /** The name as known now; a stranger is a guest until their name has been read. */
  nameOf(participantId: string): string;
  /** Reads names that are not known yet. Resolves to true when one of them was news. */
  learn(participantIds: readonly string[]): Promise<boolean>;
  /** Stores a new name. */
  rename(participantId: string, name: string): Promise<void>;
  /** The name may be another now: a guest has signed in. */
  forget(participantId: string): void;
}

/** Names kept at hand; one that was dropped is read again when it is needed. */
const MAX_NAMES = 5_000;

/** Makes an empty book over the store. `onRenamed` hears of every new name once it is stored. */
export function createNameBook(
  people: Pick<PersonStore, 'names' | 'rename'>,
  onRenamed: (participantId: string) => void = () => undefined,
): NameBook {
  const names = new Map<string, string>();
  const keep = (id: string, name: string) => {
    names.set(id, name);
    for (const oldest of names.keys()) {
      if (names.size <= MAX_NAMES) return;
      names.delete(oldest);
    }
  };
  return {
    nameOf: (participantId) => names.get(participantId) ?? guestName(participantId),
    async learn(participantIds) {
      const missing = participantIds.filter((id) => !names.has(id));
      if (missing.length === 0) return false;
      const found = await people.names(missing);
      for (const id of missing) keep(id, found.get(id) ?? guestName(id));
      return found.size > 0;
    },
    async rename(participantId, name) {
      await people.rename(participantId, name);
      keep(participantId, name);
      onRenamed(participantId);
    },
    forget: (participantId) => void names.delete(participantId),
  };
}
