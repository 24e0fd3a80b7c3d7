import { useEffect, useRef, useState } from 'react';
import type { Segment } from '#shared/model/run-of-show.ts';
import { selectIsLinked, selectQueue } from '../../store/selectors.ts';
import { type ControlCommand, useCommand } from '../../store/useCommand.ts';
import { useRoomStore, useRoomStoreApi } from '../../store/useRoomStore.ts';
import { selectPublic, selectRunOfShow } from '../studio/show-selectors.ts';
import { draftOf, leftMs, type PlanDraft, planCommand } from './plan-draft.ts';

/** The run-of-show that is being edited. */
export interface ShowPlan {
  readonly segments: PlanDraft;
  readonly plannedMs: number;
  /** Time that no segment has; negative when they have too much. */
  readonly leftMs: number;
  /** There are changes that the room does not have yet. */
  readonly isDraft: boolean;
  /** The plan of the room has changed since these changes began. */
  readonly isOvertaken: boolean;
  readonly refusal: ControlCommand['refusal'];
  readonly edit: (segments: PlanDraft) => void;
  /** Drops one's own changes for the plan of the room. */
  readonly discard: () => void;
  /** Goes on with one's own changes, which then replace the room's plan. */
  readonly keep: () => void;
}

interface Draft {
  readonly segments: PlanDraft;
  /** The plan of the room when the changes began. */
  readonly base: readonly Segment[];
}

/**
 * Edits the room's run-of-show. Changes that fill the show are saved at once; others wait here until they do, as do all
 * while the link is away.
 */
export function useShowPlan(): ShowPlan {
  const runOfShow = useRoomStore(selectRunOfShow);
  const { plannedMs } = useRoomStore(selectPublic);
  const queue = useRoomStore(selectQueue);
  const isLinked = useRoomStore(selectIsLinked);
  const command = useCommand();
  const [draft, setDraft] = useState<Draft | null>(null);
  const store = useRoomStoreApi();
  const tried = useRef<PlanDraft | null>(null);
  const segments = draft?.segments ?? draftOf(runOfShow, plannedMs);
  const isOvertaken = draft !== null && draft.base !== runOfShow && !command.isSending;
  const isFull = leftMs(segments, plannedMs) === 0;
  const isDue = draft !== null && isFull && !isOvertaken && isLinked && !command.isSending;

  useEffect(() => {
    if (!isDue || draft === null || tried.current === draft.segments) return;
    tried.current = draft.segments;
    const ids = queue.map(({ productId }) => productId);
    void command.run(planCommand(draft.segments, plannedMs, ids)).then((isSaved) => {
      if (!isSaved) return;
      const base = selectRunOfShow(store.getState());
      setDraft((now) => (now === null || now.segments === draft.segments ? null : { ...now, base }));
    });
  }, [isDue, draft, queue, plannedMs, command.run, store]);

  useEffect(() => {
    // What could not be confirmed is tried again with the next link: a plan replaces a plan, twice is once.
    if (!isLinked) tried.current = null;
  }, [isLinked]);

  return {
    segments,
    plannedMs,
    leftMs: leftMs(segments, plannedMs),
    isDraft: draft !== null,
    isOvertaken,
    refusal: command.refusal,
    edit: (next) => setDraft((now) => ({ segments: next, base: now?.base ?? runOfShow })),
    discard: () => setDraft(null),
    keep: () => setDraft((now) => now && { ...now, base: runOfShow }),
  };
}
