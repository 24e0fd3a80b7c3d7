import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CameraRole } from '#shared/media/footage.ts';
import {
  type FootageTimeline,
  makeFootageTimeline,
  mediaMsAt,
  showMsOfMedia,
  spanAt,
} from '#shared/media/footage-timeline.ts';
import type { ListedPart } from '#shared/protocol/footage-contract.ts';
import type { ReplayClock, ReplayLead } from '../replay/useReplayClock.ts';
import type { FootageFile } from './useFootage.ts';

/** Footage of one seat in step with a replay. */
export interface FootagePlayer {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly timeline: FootageTimeline | null;
  /** The part at the playhead, or null in a gap. */
  readonly part: ListedPart | null;
  readonly src: string | null;
  readonly roles: readonly CameraRole[];
  readonly role: CameraRole;
  readonly setRole: (role: CameraRole) => void;
  /** The file cannot be played. */
  readonly hasFailed: boolean;
  readonly onError: () => void;
}

/** A playhead that moved by more than this was moved by somebody, show milliseconds. */
const MOVED_MS = 1;
/** Nearer than this a picture is right as it stands, milliseconds: a frame. */
const FRAME_MS = 30;

/** What the video and the clock know of each other, beside React: it changes with every frame. */
export interface LeadState {
  atMs: number;
  read: () => number | null;
}

/** A lead for the clock, to be made before it: without footage it says nothing and the clock goes by itself. */
export function useFootageLead(): { readonly lead: ReplayLead; readonly state: LeadState } {
  const [state] = useState<LeadState>(() => ({ atMs: -1, read: () => null }));
  const lead = useCallback<ReplayLead>(
    (beforeMs) => {
      // Moved by hand: the video follows before it leads again.
      if (Math.abs(beforeMs - state.atMs) > MOVED_MS) return state.read() === null ? null : beforeMs;
      const atMs = state.read();
      if (atMs === null) return null;
      state.atMs = atMs;
      return atMs;
    },
    [state],
  );
  return { lead, state };
}

/**
 * Binds a video to a replay. While it plays, the clock follows the video, so that picture and events cannot drift; in
 * gaps the clock goes by itself; when the playhead is moved the video follows. Rules: FTG-5.
 */
export function useFootagePlayer(
  { footage, parts, urlOf, reload }: FootageFile,
  clock: ReplayClock,
  endMs: number,
  state: LeadState,
): FootagePlayer {
  const video = useRef<HTMLVideoElement>(null);
  const [chosen, setRole] = useState<CameraRole | null>(null);
  const [failedPass, setFailedPass] = useState<string | null>(null);
  const roles = useMemo(
    () => (['host', 'assistant'] as const).filter((role) => parts.some((part) => part.role === role)),
    [parts],
  );
  const role = chosen ?? roles[0] ?? 'host';
  const points = footage?.clock;
  const timeline = useMemo(
    () => (points === undefined || parts.length === 0 ? null : makeFootageTimeline(role, parts, points, endMs)),
    [points, parts, role, endMs],
  );
  const span = timeline === null ? null : spanAt(timeline, clock.atMs);
  const part = parts.find(({ partId }) => partId === span?.partId) ?? null;
  const pass = footage?.pass ?? '';
  // A running file keeps its address: a fresh pass is for the next one, or for one that failed.
  const address = useRef<{ readonly partId: string; readonly pass: string } | null>(null);
  if (part !== null && (address.current?.partId !== part.partId || failedPass === address.current.pass)) {
    address.current = { partId: part.partId, pass };
  }
  const src = part === null ? null : urlOf(part.partId, address.current?.pass ?? pass);

  const { atMs, isPlaying, speed } = clock;
  useEffect(() => {
    const element = video.current;
    if (span === null || part === null || points === undefined) {
      state.read = () => null;
      element?.pause();
      return;
    }
    state.read = () => {
      if (element === null || element.error !== null) return null;
      if (element.seeking || element.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return state.atMs;
      if (element.ended) return span.toMs;
      return Math.min(span.toMs, Math.max(span.fromMs, showMsOfMedia(part, points, element.currentTime * 1_000)));
    };
    if (element === null) return;
    const wantedMs = mediaMsAt(part, points, atMs);
    const wasMoved = Math.abs(atMs - state.atMs) > MOVED_MS;
    state.atMs = atMs;
    if (wasMoved && Math.abs(element.currentTime * 1_000 - wantedMs) > FRAME_MS) element.currentTime = wantedMs / 1_000;
  }, [state, span, part, points, atMs]);

  const hasPart = part !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another file has to be started as well.
  useEffect(() => {
    const element = video.current;
    if (element === null || !hasPart) return;
    element.playbackRate = Number(speed);
    if (!isPlaying) return element.pause();
    void element.play().catch(() => {
      // Sound that nobody asked for is not allowed: then the picture alone.
      element.muted = true;
      void element.play().catch(() => undefined);
    });
  }, [isPlaying, speed, hasPart, src]);

  return {
    video,
    timeline,
    part,
    src,
    roles,
    role,
    setRole,
    hasFailed: failedPass !== null && failedPass === pass,
    onError: () => {
      if (failedPass === pass) return;
      setFailedPass(address.current?.pass ?? pass);
      reload();
    },
  };
}
