import { createAudience } from '#shared/audience/create-audience.ts';
import { ENGINE_VERSION } from '#shared/audience/engine-version.ts';
import {
  type Commit,
  openRoom,
  type RehearsalRoom,
  type RoomDependencies,
  recoverRoom,
} from '#shared/authority/rehearsal-room.ts';
import { createBotTeam } from '#shared/bots/create-bot-team.ts';
import { playBots } from '#shared/bots/play-bots.ts';
import type { RoomId } from '#shared/model/ids.ts';
import type { RoomHeader } from '#shared/model/recording.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { ROLES } from '#shared/model/seat.ts';
import { audienceInputs } from '../analysis/run-headless.ts';
import type { Config } from '../config.ts';
import type { Content } from '../content/load-content.ts';
import type { Logger } from '../logger.ts';
import type { Storage } from '../storage/storage.ts';
import { endForUpgrade } from './end-for-upgrade.ts';
import { keepBooks } from './keep-books.ts';
import { createLiveRoom, type LiveRoom } from './live-room.ts';
import { createRetryDelay } from './retry-delay.ts';
import type { Ticker } from './ticker.ts';

/** How long an ended room stays in memory for those who are still in it, wall milliseconds. */
const RELEASE_AFTER_MS = 60_000;
/** A room that faults more often than this is left closed: its journal stays, a developer must look. */
const MAX_REBUILDS = 3;

export interface RegistryParts {
  readonly storage: Storage;
  readonly content: Content;
  readonly ticker: Ticker;
  readonly config: Pick<Config, 'clockRate' | 'returnGraceMs'>;
  readonly logger: Logger;
  readonly listener: RegistryListener;
}

export interface RegistryListener {
  onCommit(live: LiveRoom, commit: Commit): void;
  /** The room left the memory: after its end, or to be rebuilt. */
  onDropped(live: LiveRoom, why: 'ended' | 'faulted'): void;
  /** The show is over and in the journal. */
  onEnded(roomId: RoomId): void;
}

/** The rooms that this server owns and runs. */
export interface RoomRegistry {
  /** Opens a room and lets its bots prepare. Rejects with JournalFault when it cannot be stored. */
  open(header: RoomHeader, scenario: Scenario): Promise<LiveRoom>;
  find(roomId: RoomId): LiveRoom | null;
  all(): readonly LiveRoom[];
  /** Takes every room that has not ended back into service, or ends it when the engine or the content is another. */
  recoverAll(): Promise<void>;
  /** Stops all clocks and waits for what is under way. */
  close(): Promise<void>;
}

/** Makes a registry without rooms. */
export function createRoomRegistry(parts: RegistryParts): RoomRegistry {
  const { storage, content, ticker, logger } = parts;
  const rooms = new Map<RoomId, LiveRoom>();
  const rebuilds = new Map<RoomId, number>();
  const retry = createRetryDelay();

  function dependenciesOf(header: RoomHeader, scenario: Scenario): RoomDependencies {
    return {
      context: { header, scenario, lexicons: content.lexicons },
      journal: storage.journal,
      audience: createAudience(audienceInputs(header, scenario, content)),
      retryDelay: retry.delay,
    };
  }

  function takeIntoService(room: RehearsalRoom): LiveRoom {
    const { header } = room.context;
    const bots = createBotTeam({ level: 'competent', without: [], roles: ROLES, teamSeed: header.teamSeed });
    const live = createLiveRoom({ room, bots, ...parts.config, now: ticker.now, listener: { onCommit, onFault } });
    rooms.set(header.roomId, live);
    ticker.add(live);
    return live;
  }

  function onCommit(live: LiveRoom, commit: Commit): void {
    const { roomId } = live.header;
    keepBooks(storage, logger, roomId, commit);
    parts.listener.onCommit(live, commit);
    if (commit.state.public.phase !== 'ended') return;
    logger.info({ roomId, showMs: commit.state.public.showMs }, 'show ended');
    parts.listener.onEnded(roomId);
    releaseLater(live);
  }

  function releaseLater(live: LiveRoom): void {
    const endedAtMs = ticker.now();
    const release = {
      beat(nowMs: number) {
        if (nowMs - endedAtMs < RELEASE_AFTER_MS) return;
        ticker.remove(release);
        drop(live, 'ended');
      },
    };
    ticker.add(release);
  }

  function drop(live: LiveRoom, why: 'ended' | 'faulted'): void {
    ticker.remove(live);
    if (rooms.get(live.header.roomId) !== live) return;
    rooms.delete(live.header.roomId);
    parts.listener.onDropped(live, why);
  }

  function onFault(live: LiveRoom, fault: unknown): void {
    const { roomId } = live.header;
    if (rooms.get(roomId) !== live) return;
    const times = (rebuilds.get(roomId) ?? 0) + 1;
    rebuilds.set(roomId, times);
    logger.error({ err: fault, roomId, seq: live.room.lastSeq(), times }, 'room faulted');
    drop(live, 'faulted');
    const isWorthIt = times <= MAX_REBUILDS;
    if (isWorthIt) recover(roomId).catch((again: unknown) => logger.error({ err: again, roomId }, 'rebuild failed'));
  }

  async function recover(roomId: RoomId): Promise<void> {
    const header = await storage.journal.header(roomId);
    if (header === null) return;
    const scenario = content.scenarios.find((candidate) => candidate.id === header.scenarioId);
    const isSameWorld = header.engineVersion === ENGINE_VERSION && header.contentHash === content.contentHash;
    if (scenario === undefined || !isSameWorld) return endUpgraded(header);
    const room = await recoverRoom(dependenciesOf(header, scenario));
    const { phase, showMs } = room.state().public;
    logger.info({ roomId, seq: room.lastSeq(), phase, showMs }, 'room recovered');
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
    parts.listener.onEnded(roomId);
  }

  return {
    async open(header, scenario) {
      const live = takeIntoService(await openRoom(dependenciesOf(header, scenario)));
      await playBots(live.room, live.bots);
      logger.info({ roomId: header.roomId, isSolo: header.isSolo }, 'room opened');
      return live;
    },
    find: (roomId) => rooms.get(roomId) ?? null,
    all: () => [...rooms.values()],
    async recoverAll() {
      for (const { roomId } of await storage.rehearsals.listOpen()) {
        await recover(roomId).catch((fault: unknown) =>
          logger.error({ err: fault, roomId }, 'room could not be recovered'),
        );
      }
    },
    async close() {
      retry.stop();
      await Promise.all([...rooms.values()].map((live) => live.halt()));
    },
  };
}
