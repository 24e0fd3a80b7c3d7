import { createAudience } from '#shared/audience/create-audience.ts';
import { ENGINE_VERSION } from '#shared/audience/engine-version.ts';
import { JournalDamage, JournalFault } from '#shared/authority/journal.ts';
import { RecoveryFault } from '#shared/authority/recovery.ts';
import {
  type Commit,
  openRoom,
  type RehearsalRoom,
  type RoomDependencies,
  recoverRoom,
} from '#shared/authority/rehearsal-room.ts';
import { createBotTeam } from '#shared/bots/create-bot-team.ts';
import { playBots } from '#shared/bots/play-bots.ts';
import type { RoomId, WatchId } from '#shared/model/ids.ts';
import type { Recording, RoomHeader } from '#shared/model/recording.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { ROLES } from '#shared/model/seat.ts';
import { audienceInputs } from '../analysis/run-headless.ts';
import type { Config } from '../config.ts';
import type { Content } from '../content/load-content.ts';
import type { Logger } from '../logger.ts';
import type { Storage } from '../storage/storage.ts';
import { createClockDrift } from './clock-drift.ts';
import { doLater } from './do-later.ts';
import { endForUpgrade } from './end-for-upgrade.ts';
import { endInList, keepBooks, type NeedsPoint } from './keep-books.ts';
import { createLiveRoom, type LiveRoom } from './live-room.ts';
import { createRetryDelay } from './retry-delay.ts';
import type { RoomOwnership } from './room-ownership.ts';
import type { Ticker } from './ticker.ts';
import { createWatchBook } from './watch-book.ts';

/** How long an ended room stays in memory for those who are still in it, wall milliseconds. */
const RELEASE_AFTER_MS = 60_000;
/** A room that faults more often than this within the window is left closed: its journal stays, a developer must look. */
const MAX_REBUILDS = 3;
const REBUILD_WINDOW_MS = 600_000;
/** How long a room whose journal could not be read waits for the next try, wall milliseconds; twice as long each time. */
const REBUILD_AGAIN_MS = { first: 2_000, most: 60_000 } as const;

export interface RegistryParts {
  readonly storage: Pick<Storage, 'journal' | 'rehearsals' | 'clockPoints'>;
  readonly content: Content;
  readonly ticker: Ticker;
  readonly config: Pick<Config, 'clockRate' | 'returnGraceMs'>;
  readonly logger: Logger;
  readonly ownership: RoomOwnership;
  readonly watchIdOf: (roomId: RoomId) => WatchId;
  readonly onTick?: (lateMs: number) => void;
  readonly listener: RegistryListener;
}

export interface RegistryListener {
  onCommit(live: LiveRoom, commit: Commit): void;
  /** The room left the memory: after its end, to be rebuilt, or because another server has it. */
  onDropped(live: LiveRoom, why: Dropped): void;
  /** The show is over and in the journal. */
  onEnded(roomId: RoomId): void;
  /** The room faulted too often, or its journal is damaged: it stays closed. */
  onGivenUp(roomId: RoomId): void;
}

/** Why a room left the memory. */
export type Dropped = 'ended' | 'faulted' | 'moved';

/** The rooms that this server owns and runs. */
export interface RoomRegistry {
  /** Opens a room and lets its bots prepare. Rejects with JournalFault when it cannot be stored. */
  open(header: RoomHeader, scenario: Scenario): Promise<LiveRoom>;
  /**
   * Opens a room that begins with entries of another recording of this engine and content. Rejects with JournalFault
   * when they cannot be stored, with RecoveryFault when the audience tells another story.
   */
  adopt(recording: Recording, scenario: Scenario): Promise<LiveRoom>;
  find(roomId: RoomId): LiveRoom | null;
  /** The room with this watch id: null when none runs, `away` while it may still be on its way back into service. */
  findWatched(watchId: WatchId): LiveRoom | 'away' | null;
  all(): readonly LiveRoom[];
  /** Takes every room that has not ended back into service, or ends it when the engine or the content is another. */
  recoverAll(): Promise<void>;
  /** Knows which rooms are open anywhere, so that who watches one that has no owner now is told to wait. */
  follow(openRoomIds: readonly RoomId[]): void;
  /** Takes rooms that nobody runs into service, one after the other, as far as no other server is quicker. */
  takeOver(roomIds: readonly RoomId[]): Promise<void>;
  /** Forgets rooms that another server has. */
  letGo(roomIds: readonly RoomId[]): void;
  /** Stops all clocks, waits for what is under way and gives the rooms back. */
  close(): Promise<void>;
}

/** Makes a registry without rooms. */
export function createRoomRegistry(parts: RegistryParts): RoomRegistry {
  const { storage, content, ticker, logger, ownership } = parts;
  const journal = endInList(storage, logger);
  const rooms = new Map<RoomId, LiveRoom>();
  const drifts = new Map<RoomId, NeedsPoint>();
  const watched = createWatchBook(parts.watchIdOf);
  const rebuilds = new Map<RoomId, readonly number[]>();
  const retry = createRetryDelay();
  /** Rooms on their way into service. */
  const rebuilding = new Set<RoomId>();

  function dependenciesOf(header: RoomHeader, scenario: Scenario): RoomDependencies {
    return {
      context: { header, scenario, lexicons: content.lexicons, incidents: content.incidents },
      journal,
      audience: createAudience(audienceInputs(header, scenario, content)),
      retryDelay: retry.delay,
    };
  }

  function takeIntoService(room: RehearsalRoom): LiveRoom {
    const { header } = room.context;
    const bots = createBotTeam({ level: 'competent', without: [], roles: ROLES, teamSeed: header.teamSeed });
    const service = { watchId: watched.add(header.roomId), now: ticker.now, listener: { onCommit, onFault } };
    const live = createLiveRoom({ room, bots, onTick: parts.onTick, ...parts.config, ...service });
    rooms.set(header.roomId, live);
    drifts.set(header.roomId, createClockDrift(parts.config.clockRate));
    ticker.add(live);
    return live;
  }

  function onCommit(live: LiveRoom, commit: Commit): void {
    const { roomId } = live.header;
    keepBooks(storage, logger, roomId, commit, drifts.get(roomId) ?? (() => true));
    parts.listener.onCommit(live, commit);
    // Not the phase: a second `endShow` is an entry too, and ends nothing.
    if (!commit.entries.some((entry) => entry.events.some((event) => event.type === 'showEnded'))) return;
    logger.info({ roomId, showMs: commit.state.public.showMs }, 'show ended');
    parts.listener.onEnded(roomId);
    doLater(ticker, RELEASE_AFTER_MS, () => drop(live, 'ended'));
  }

  function drop(live: LiveRoom, why: Dropped): void {
    ticker.remove(live);
    if (rooms.get(live.header.roomId) !== live) return;
    rooms.delete(live.header.roomId);
    drifts.delete(live.header.roomId);
    if (why === 'ended') forget(live.header.roomId);
    parts.listener.onDropped(live, why);
  }

  function forget(roomId: RoomId): void {
    watched.remove(roomId);
    ownership.release(roomId).catch((fault: unknown) => logger.error({ err: fault, roomId }, 'room not given back'));
  }

  function onFault(live: LiveRoom, fault: unknown): void {
    const { roomId } = live.header;
    if (rooms.get(roomId) !== live) return;
    const nowMs = ticker.now();
    const recently = [...(rebuilds.get(roomId) ?? []).filter((atMs) => nowMs - atMs < REBUILD_WINDOW_MS), nowMs];
    rebuilds.set(roomId, recently);
    logger.error({ err: fault, roomId, seq: live.room.lastSeq(), times: recently.length }, 'room faulted');
    drop(live, 'faulted');
    if (recently.length <= MAX_REBUILDS) void rebuild(roomId);
    else giveUp(roomId);
  }

  function giveUp(roomId: RoomId): void {
    watched.remove(roomId);
    parts.listener.onGivenUp(roomId);
  }

  /** Rebuilds a room; while its journal cannot be read, again and again: the store comes back. */
  async function rebuild(roomId: RoomId, againMs: number = REBUILD_AGAIN_MS.first): Promise<void> {
    if (rooms.has(roomId) || rebuilding.has(roomId)) return;
    rebuilding.add(roomId);
    await recover(roomId).catch((fault: unknown) => {
      logger.error({ err: fault, roomId }, 'room could not be recovered');
      // The journal will not change.
      if (fault instanceof RecoveryFault || fault instanceof JournalDamage) return giveUp(roomId);
      doLater(ticker, againMs, () => void rebuild(roomId, Math.min(againMs * 2, REBUILD_AGAIN_MS.most)));
    });
    rebuilding.delete(roomId);
  }

  async function recover(roomId: RoomId): Promise<void> {
    if (!(await ownership.take(roomId))) return void logger.info({ roomId }, 'room has another owner');
    const begunMs = ticker.now();
    const header = await storage.journal.header(roomId);
    if (header === null) return;
    const scenario = content.scenarios.find((candidate) => candidate.id === header.scenarioId);
    const isSameWorld = header.engineVersion === ENGINE_VERSION && header.contentHash === content.contentHash;
    if (scenario === undefined || !isSameWorld) return endUpgraded(header);
    const room = await recoverRoom(dependenciesOf(header, scenario)).catch((fault: unknown) => {
      if (!(fault instanceof RecoveryFault) || fault.reason !== 'digest') throw fault;
      // Another engine under the same version: the journal is sound, only the show cannot go on with this crowd.
      logger.error({ err: fault, roomId }, 'the audience is not the one that played');
      return null;
    });
    if (room === null) return endUpgraded(header);
    const { phase, showMs } = room.state().public;
    const tookMs = Math.round(ticker.now() - begunMs);
    logger.info({ roomId, seq: room.lastSeq(), phase, showMs, tookMs }, 'room recovered');
    if (phase === 'ended') return closeBooks(roomId, showMs);
    takeIntoService(room);
  }

  async function endUpgraded(header: RoomHeader): Promise<void> {
    const showMs = await endForUpgrade(storage.journal, header);
    logger.info({ roomId: header.roomId, showMs, engineVersion: header.engineVersion }, 'show ended by an upgrade');
    await closeBooks(header.roomId, showMs);
  }

  async function closeBooks(roomId: RoomId, showMs: number): Promise<void> {
    await storage.rehearsals.update(roomId, { phase: 'ended', showMs });
    forget(roomId);
    parts.listener.onEnded(roomId);
  }

  async function takeNew(roomId: RoomId): Promise<void> {
    if (!(await ownership.take(roomId))) throw new JournalFault('conflict', `Room ${roomId} has another owner`);
  }

  return {
    async open(header, scenario) {
      // Before it can be seen in the list of open rooms, where another server would take it.
      await takeNew(header.roomId);
      const live = takeIntoService(await openRoom(dependenciesOf(header, scenario)));
      await Promise.all(playBots(live.room, live.bots));
      logger.info({ roomId: header.roomId, isSolo: header.isSolo }, 'room opened');
      return live;
    },
    async adopt({ header, entries }, scenario) {
      await takeNew(header.roomId);
      await storage.journal.open(header);
      await storage.journal.append(header.roomId, entries);
      const live = takeIntoService(await recoverRoom(dependenciesOf(header, scenario)));
      const { phase, showMs } = live.room.state().public;
      await storage.rehearsals.update(header.roomId, { phase, showMs });
      logger.info({ roomId: header.roomId, of: header.drill?.of, showMs }, 'drill opened');
      return live;
    },
    find: (roomId) => rooms.get(roomId) ?? null,
    findWatched(watchId) {
      const roomId = watched.find(watchId);
      return roomId === null ? null : (rooms.get(roomId) ?? 'away');
    },
    all: () => [...rooms.values()],
    async recoverAll() {
      const open = await storage.rehearsals.listOpen();
      for (const { roomId } of open) watched.add(roomId);
      for (const { roomId } of open) await rebuild(roomId);
    },
    follow(openRoomIds) {
      const open = new Set(openRoomIds);
      for (const roomId of openRoomIds) watched.add(roomId);
      for (const roomId of watched.all()) if (!open.has(roomId) && !rooms.has(roomId)) watched.remove(roomId);
    },
    async takeOver(roomIds) {
      for (const roomId of roomIds) await rebuild(roomId);
    },
    letGo(roomIds) {
      for (const roomId of roomIds) {
        const live = rooms.get(roomId);
        if (live === undefined) continue;
        logger.info({ roomId, seq: live.room.lastSeq() }, 'room moved to another server');
        void live.halt();
        drop(live, 'moved');
      }
    },
    async close() {
      retry.stop();
      await Promise.all([...rooms.values()].map((live) => live.halt()));
      await ownership
        .releaseAll()
        .catch((fault: unknown) => logger.error({ err: fault }, 'rooms end with the session that holds them'));
    },
  };
}
