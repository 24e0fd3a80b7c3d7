import type { Audience } from '../audience/audience-contract.ts';
import { must } from '../lib/assert.ts';
import type { JournalEntry } from '../model/recording.ts';
import type { RoomState } from '../model/room.ts';
import { type CommandAck, WireErrorCode } from '../protocol/socket-events.ts';
import { appendEntries, type RetryDelay } from './append-entries.ts';
import { remember } from './command-memory.ts';
import type { RoomContext } from './decision.ts';
import { type Journal, JournalFault } from './journal.ts';
import { type RecoveredRoom, RecoveryFault, recoverFrom } from './recovery.ts';
import { decideBatch, OPENING, type RoomBatch, type RoomRequest } from './room-batch.ts';
import { ROOM_START } from './room-position.ts';

/** What a room is made of; it has no clock of its own. */
export interface RoomDependencies {
  readonly context: RoomContext;
  readonly journal: Journal;
  /** Fresh: it has made no step. */
  readonly audience: Audience;
  /** When to try a failed append again; without it the first failure gives up. */
  readonly retryDelay?: RetryDelay | undefined;
}

/** What one append has made true. */
export interface Commit {
  readonly fromSeq: number;
  readonly toSeq: number;
  readonly entries: readonly JournalEntry[];
  /** The full state at `toSeq`. */
  readonly state: RoomState;
}

/** `waiting-for-storage`: the last append failed and will be tried again. `faulted`: rebuild the room from its journal. */
export type RoomStatus = 'open' | 'waiting-for-storage' | 'faulted';

/** The authority of one rehearsal: a serial queue that decides, appends, publishes and answers, in this order. */
export interface RehearsalRoom {
  readonly context: RoomContext;
  /** The full state at `lastSeq`: committed, never tentative. */
  state(): RoomState;
  lastSeq(): number;
  status(): RoomStatus;
  /** Why the room faulted, null while it has not. */
  fault(): Error | null;
  /**
   * Resolves after the commit, or with a refusal; never rejects. `storage/unavailable` means not known to be saved: the
   * same request may be sent again and happens at most once.
   */
  submit(request: RoomRequest): Promise<CommandAck>;
  /** Moves the show by one tick if it is live; resolves after the commit, or when that has to wait for the store. */
  tick(): Promise<void>;
  /** Calls `listener` after every commit, before the senders are answered. Returns how to stop it. */
  onCommit(listener: (commit: Commit) => void): () => void;
}

/** Opens a new room: stores its header and its first entry. Rejects with JournalFault. Rules: ROOM-1. */
export async function openRoom(deps: RoomDependencies): Promise<RehearsalRoom> {
  await deps.journal.open(deps.context.header);
  return begin(createRoom(deps, { position: ROOM_START, memory: new Map() }));
}

/**
 * Rebuilds a room from its journal with a fresh audience. Rejects with RecoveryFault when the journal is broken or tells
 * another story than the audience, with JournalFault when it cannot be read. Rules: REP-2, REP-3.
 */
export async function recoverRoom(deps: RoomDependencies): Promise<RehearsalRoom> {
  const { context, journal, audience } = deps;
  const { roomId } = context.header;
  if ((await journal.header(roomId)) === null) throw new RecoveryFault(0, 'never-opened', `no room ${roomId}`);
  const entries = await journal.read(roomId, 0);
  const room = createRoom(deps, recoverFrom(entries, context, audience));
  return entries.length === 0 ? begin(room) : room;
}

async function begin(room: RehearsalRoom): Promise<RehearsalRoom> {
  const ack = await room.submit(OPENING);
  if (!ack.ok) throw new JournalFault('unavailable', `The room could not be opened: ${ack.code}`);
  return room;
}

interface Sender {
  readonly request: RoomRequest;
  readonly answer: (ack: CommandAck) => void;
}

function createRoom(deps: RoomDependencies, { position: start, memory }: RecoveredRoom): RehearsalRoom {
  const { context, journal, audience } = deps;
  const listeners = new Set<(commit: Commit) => void>();
  const waiting: Sender[] = [];
  const tickers: (() => void)[] = [];
  let inFlight: Sender[] = [];
  let position = start;
  let kept: RoomBatch | null = null;
  let isAway = false;
  let fault: Error | null = null;
  let isDraining = false;

  const retryDelay: RetryDelay = (attempt) => {
    isAway = true;
    return deps.retryDelay?.(attempt) ?? null;
  };

  async function drain(): Promise<void> {
    isDraining = true;
    await null; // what is submitted in the same turn travels together
    while (fault === null && (waiting.length > 0 || tickers.length > 0)) {
      const ticker = tickers.shift();
      await runBatch(ticker !== undefined).catch(close);
      ticker?.();
    }
    isDraining = false;
  }

  /** A batch that was kept goes first and alone: what waits is decided on the state that it leaves. */
  async function runBatch(isTickDue: boolean): Promise<void> {
    const wasTried = kept !== null;
    inFlight = wasTried ? [] : waiting.splice(0);
    const requests = inFlight.map((sender) => sender.request);
    const batch = kept ?? decideBatch(position, requests, isTickDue, { context, audience, memory });
    const outcome = await appendEntries(journal, batch.entries, retryDelay, wasTried);
    if (outcome === 'stored') publish(batch);
    else if (outcome === 'unavailable') postpone(batch);
    else close(new JournalFault('conflict', `Room ${context.header.roomId} is written by somebody else`));
  }

  function publish(batch: RoomBatch): void {
    kept = null;
    if (batch.entries.length > 0) commit(batch);
    for (const [index, sender] of inFlight.splice(0).entries()) {
      sender.answer(must(batch.acks[index], 'every request has an answer'));
    }
  }

  function commit({ entries, position: reached }: RoomBatch): void {
    isAway = false;
    for (const entry of entries) remember(memory, entry);
    const fromSeq = position.seq + 1;
    position = reached;
    for (const listener of listeners) listener({ fromSeq, toSeq: position.seq, entries, state: position.state });
  }

  /**
   * Gives up for now. Commands alone are dropped. A batch with a tick is kept, with the commands that its audience has
   * seen: the audience never steps twice for one tick, and the journal must say what it stepped on.
   */
  function postpone(batch: RoomBatch): void {
    kept = batch.hasTick ? batch : null;
    refuseAll(WireErrorCode.StorageUnavailable);
  }

  function close(cause: unknown): void {
    fault = cause instanceof Error ? cause : new Error(String(cause));
    refuseAll(WireErrorCode.RoomFaulted);
  }

  function refuseAll(code: WireErrorCode): void {
    for (const sender of [...inFlight.splice(0), ...waiting.splice(0)]) sender.answer({ ok: false, code, params: {} });
    for (const ticker of tickers.splice(0)) ticker();
  }

  function wake(): void {
    if (fault !== null) refuseAll(WireErrorCode.RoomFaulted);
    else if (!isDraining) void drain();
  }

  return {
    context,
    state: () => position.state,
    lastSeq: () => position.seq,
    status: () => (fault !== null ? 'faulted' : isAway ? 'waiting-for-storage' : 'open'),
    fault: () => fault,
    submit: (request) =>
      new Promise((answer) => {
        waiting.push({ request, answer });
        wake();
      }),
    tick: () =>
      new Promise((resolve) => {
        tickers.push(resolve);
        wake();
      }),
    onCommit(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
