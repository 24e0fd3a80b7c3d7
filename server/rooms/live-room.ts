import type { Commit, RehearsalRoom } from '#shared/authority/rehearsal-room.ts';
import type { Bot } from '#shared/bots/bot-contract.ts';
import { playBots } from '#shared/bots/play-bots.ts';
import { TICK_MS } from '#shared/lib/constants.ts';
import type { WatchId } from '#shared/model/ids.ts';
import type { RoomHeader } from '#shared/model/recording.ts';
import type { Phase } from '#shared/model/room.ts';
import { createRecentEntries, type RecentEntries } from '../realtime/recent-entries.ts';
import { type Attendance, createAttendance } from './attendance.ts';
import { createShowClock } from './show-clock.ts';
import type { Ticking } from './ticker.ts';

/** How long a lobby waits for anybody to be connected before the room is closed, wall milliseconds: 12 hours. */
export const LOBBY_WAIT_MS = 43_200_000;
/** How long the store may be away before everybody in the room is told, wall milliseconds. */
const STORE_NOTICE_MS = 10_000;

export interface LiveRoomParts {
  readonly room: RehearsalRoom;
  readonly bots: readonly Bot[];
  /** Under which viewers watch the room. */
  readonly watchId: WatchId;
  readonly clockRate: number;
  /** How long a show that stands still waits for its people before it goes on without them. */
  readonly returnGraceMs: number;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  /** A tick begins, so many wall milliseconds after it was due. */
  readonly onTick?: (lateMs: number) => void;
  readonly listener: LiveRoomListener;
}

export interface LiveRoomListener {
  /** After every commit, in order, before the answers to the commands in it. */
  onCommit(live: LiveRoom, commit: Commit): void;
  /** The room cannot be sure of itself and must be rebuilt from its journal; the room is halted by whoever listens. */
  onFault(live: LiveRoom, fault: unknown): void;
}

/** A room in memory with its bots, its people and its show clock. */
export interface LiveRoom extends Ticking {
  readonly header: RoomHeader;
  readonly room: RehearsalRoom;
  readonly bots: readonly Bot[];
  readonly watchId: WatchId;
  readonly recent: RecentEntries;
  readonly attendance: Attendance;
  /** Whether the store has been away so long that people must be told. */
  isStoreAway(nowMs: number): boolean;
  /** Resolves when what the last beat began has been answered. */
  settled(): Promise<void>;
  /** Stops the room's clock and resolves when what was under way has been answered. */
  halt(): Promise<void>;
}

/** Takes a room into service. */
export function createLiveRoom(parts: LiveRoomParts): LiveRoom {
  const { room, bots, now, listener } = parts;
  const clock = createShowClock(parts.clockRate);
  const recent = createRecentEntries(room.lastSeq());
  const attendance = createAttendance();
  let phase: Phase = room.state().public.phase;
  /** Wall time has passed that the show did not see: only a recovered room begins live. */
  let hasMissedTime = phase === 'live';
  let underWay: Promise<void> | null = null;
  let isHalted = false;
  let storeAwaySince: number | null = null;
  let aloneSince: number | null = null;
  let emptySince: number | null = null;

  const ticksDone = () => room.state().public.showMs / TICK_MS;
  const seats = () => Object.values(room.state().team?.seats ?? {});

  function followPhase(): void {
    if (room.state().public.phase === phase) return;
    phase = room.state().public.phase;
    hasMissedTime = false;
    if (phase === 'live') clock.run(now(), ticksDone());
    else clock.stop();
  }

  async function advance(): Promise<void> {
    isSomebodyHere(now());
    do {
      parts.onTick?.(clock.lateMs(now(), ticksDone()));
      await room.tick();
      await Promise.all(playBots(room, bots));
    } while (mayAdvanceAgain());
  }

  /** A faulted room answers at once and stands still: asking it again would spin until the stall. */
  function mayAdvanceAgain(): boolean {
    if (isHalted || room.status() === 'faulted') return false;
    return clock.due(now(), ticksDone()) > 0 && !clock.isStalled(now(), ticksDone());
  }

  async function giveAsServer(
    command:
      | { type: 'pauseShow'; reason: 'server' }
      | { type: 'resumeShow' }
      | { type: 'endShow'; reason: 'abandoned' },
  ): Promise<void> {
    const commandId = `server-${command.type}-${room.lastSeq()}`;
    await room.submit({ commandId, command, actor: { kind: 'server' }, epoch: null });
  }

  function nextStep(nowMs: number): Promise<void> | null {
    const waits = phase === 'lobby' || (phase === 'paused' && room.context.header.drill !== undefined);
    if (waits && isAbandoned(nowMs)) return giveAsServer({ type: 'endShow', reason: 'abandoned' });
    if (phase === 'lobby') return null;
    const isBehind = hasMissedTime || clock.isStalled(nowMs, ticksDone());
    if (phase === 'live' && isBehind) return giveAsServer({ type: 'pauseShow', reason: 'server' });
    if (phase === 'live') return clock.due(nowMs, ticksDone()) > 0 ? advance() : null;
    return phase === 'paused' && mayGoOn(nowMs) ? giveAsServer({ type: 'resumeShow' }) : null;
  }

  /** Phones count too: whoever waits for a show waits for it. */
  function isAbandoned(nowMs: number): boolean {
    emptySince = attendance.isEmpty() ? (emptySince ?? nowMs) : null;
    return emptySince !== null && nowMs - emptySince >= LOBBY_WAIT_MS;
  }

  function isSomebodyHere(nowMs: number): boolean {
    const isHere = attendance.hasSeated(seats());
    aloneSince = isHere ? null : (aloneSince ?? nowMs);
    return isHere;
  }

  /** A show that the server stopped goes on as soon as one of its people is there; any show, when nobody came back. */
  function mayGoOn(nowMs: number): boolean {
    if (isSomebodyHere(nowMs)) return room.state().public.pauseReason === 'server';
    return aloneSince !== null && nowMs - aloneSince >= parts.returnGraceMs;
  }

  const live: LiveRoom = {
    header: room.context.header,
    room,
    bots,
    watchId: parts.watchId,
    recent,
    attendance,
    beat(nowMs) {
      if (isHalted) return;
      if (room.status() === 'faulted') return listener.onFault(live, room.fault());
      const isWaiting = room.status() === 'waiting-for-storage';
      storeAwaySince = isWaiting ? (storeAwaySince ?? nowMs) : null;
      if (underWay !== null) return;
      const step = nextStep(nowMs);
      if (step === null) return;
      underWay = step
        .catch((fault: unknown) => listener.onFault(live, fault))
        .finally(() => {
          underWay = null;
        });
    },
    isStoreAway: (nowMs) => storeAwaySince !== null && nowMs - storeAwaySince >= STORE_NOTICE_MS,
    async settled() {
      await underWay;
    },
    async halt() {
      isHalted = true;
      clock.stop();
      await underWay;
    },
  };

  room.onCommit((commit) => {
    recent.add(commit.entries);
    followPhase();
    listener.onCommit(live, commit);
  });
  return live;
}

/** How far a room's show has come, milliseconds; null off air. */
export function liveShowMs(live: LiveRoom | null): number | null {
  const show = live?.room.state().public;
  return show?.phase === 'live' || show?.phase === 'paused' ? show.showMs : null;
}
