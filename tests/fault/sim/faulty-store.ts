import type { Journal, JournalFault, JournalFaultKind } from '#shared/authority/journal.ts';
import type { JournalEntry, RoomHeader } from '#shared/model/recording.ts';
import type { Draw } from './seeded-draw.ts';
import type { VirtualTime } from './virtual-time.ts';

/** Builds the fault that the room under test knows. */
export type MakeFault = (kind: JournalFaultKind, message: string) => JournalFault;

/** The disk of a simulated world, and the connections of servers to it. */
export interface FaultyStore {
  /** What is durable. */
  readonly committed: readonly JournalEntry[];
  /** A connection that ends with its server: what it has not committed by then never will be. */
  connect(): { readonly journal: Journal; cut(): void };
}

const AWAY = { everyMs: 10_000, mostMs: 2_500 } as const;

/**
 * Creates a store that keeps entries dense in seq and nothing else: whether a command has two effects is for the
 * invariants to see. While `isCalm` is false an append may fail before or after its commit, takes its time, and finds the store
 * away for a while.
 */
export function createFaultyStore(
  time: VirtualTime,
  draw: Draw,
  isCalm: () => boolean,
  makeFault: MakeFault,
): FaultyStore {
  const committed: JournalEntry[] = [];
  let awayUntilMs = 0;
  let stored: RoomHeader | null = null;

  /** Now and then the store takes nothing for a while: its disk is full, or it is away. */
  const goAway = () => {
    awayUntilMs = time.now() + draw(AWAY.mostMs);
    time.after(2_000 + draw(AWAY.everyMs), goAway);
  };
  time.after(2_000 + draw(AWAY.everyMs), goAway);

  function connect() {
    let isCut = false;
    const wait = () => new Promise<void>((resolve) => time.after(1 + draw(isCalm() ? 5 : 120), resolve));
    const never = new Promise<never>(() => {});

    async function append(_roomId: string, entries: readonly JournalEntry[]): Promise<void> {
      await wait();
      if (isCut) return never;
      const mishap = isCalm() ? 9 : draw(10);
      const isAway = !isCalm() && time.now() < awayUntilMs;
      if (mishap === 0 || isAway) throw makeFault('unavailable', 'simulated: before the commit');
      if (entries.some((entry, index) => entry.seq !== committed.length + index + 1)) {
        throw makeFault('conflict', 'simulated: seq is taken');
      }
      committed.push(...entries);
      await wait();
      if (isCut) return never;
      if (mishap === 1) throw makeFault('unavailable', 'simulated: the answer is lost');
    }

    const journal: Journal = {
      async open(header) {
        stored = header;
      },
      append,
      header: async () => stored,
      read: async (_roomId, afterSeq) => committed.slice(afterSeq),
    };
    return {
      journal,
      cut() {
        isCut = true;
      },
    };
  }

  return { committed, connect };
}
