import { type Journal, JournalFault } from '#shared/authority/journal.ts';
import { createMemoryJournal } from '#shared/authority/memory-journal.ts';

/** What the next append does: `lost` fails before it is stored, `unanswered` after. */
export type Mishap = 'lost' | 'unanswered';

/** A memory journal whose appends can be told to fail or to wait, for tests of one situation. */
export interface ScriptedJournal extends Journal {
  /** Mishaps of the next appends, in order; afterwards all succeed. */
  failNext(...mishaps: readonly Mishap[]): void;
  /** Lets appends wait until the returned function is called. */
  hold(): () => void;
  /** Number of entries in each append so far, failed ones included. */
  readonly appends: readonly number[];
}

/** Creates an empty one. */
export function createScriptedJournal(): ScriptedJournal {
  const memory = createMemoryJournal();
  const appends: number[] = [];
  let mishaps: Mishap[] = [];
  let gate = Promise.resolve();
  return {
    ...memory,
    appends,
    failNext(...next) {
      mishaps = [...mishaps, ...next];
    },
    hold() {
      let release = () => {};
      gate = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    async append(roomId, entries) {
      appends.push(entries.length);
      await gate;
      const mishap = mishaps.shift();
      if (mishap !== 'lost') await memory.append(roomId, entries);
      if (mishap !== undefined) throw new JournalFault('unavailable', `scripted: ${mishap}`);
    },
  };
}
