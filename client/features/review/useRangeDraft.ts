import { useState } from 'react';
import { type Annotation, type AnnotationContent, annotationContent } from '#shared/model/annotation.ts';
import type { DimensionId } from '#shared/scoring/scorecard.ts';
import type { TimeRange } from '../replay/Timeline.tsx';
import type { ReplayClock } from '../replay/useReplayClock.ts';
import type { GradePlace } from './own-work.ts';
import { forgetNote, keepNote, readNote } from './unsent-note.ts';
import type { Annotations } from './useAnnotations.ts';

/** The annotation that is being written. `id` null: a new one. */
export interface AnnotationDraft {
  readonly id: string | null;
  readonly atMs: number;
  readonly toMs: number | null;
  readonly dimension: DimensionId | null;
  /** Words to begin with; what is typed stays in the composer until it is posted. */
  readonly text: string;
  /** What the annotation said when it was opened; null for a new one. */
  readonly base: AnnotationContent | null;
}

/** The marked range and the annotation in work. */
export interface RangeDraft {
  readonly range: TimeRange | null;
  readonly draft: AnnotationDraft | null;
  /** Sets the beginning or the end of the range at the playhead; an end before the beginning changes places. */
  readonly mark: (end: 'in' | 'out') => void;
  readonly clear: () => void;
  /** Opens the composer on the range, or on the playhead, and stops the playback until it closes. */
  readonly compose: (dimension?: DimensionId | null) => void;
  readonly edit: (annotation: Annotation) => void;
  readonly choose: (dimension: DimensionId | null) => void;
  /** Keeps what is typed in this browser until it is posted or given up. */
  readonly keep: (text: string) => void;
  /** `over`: what another tab has made of it, in the place of what it said when it was opened. */
  readonly post: (text: string, over?: AnnotationContent) => Promise<void>;
  readonly close: () => void;
}

/**
 * Writes annotations beside a playhead. Typing pauses it; posting goes on when it ran before. What was typed before a reload
 * and not posted is open again.
 */
export function useRangeDraft(clock: ReplayClock, annotations: Annotations, place: GradePlace): RangeDraft {
  const [range, setRange] = useState<TimeRange | null>(null);
  const [draft, setDraft] = useState<AnnotationDraft | null>(() => readNote(place));
  const [wasPlaying, setWasPlaying] = useState(false);
  const nowMs = Math.round(clock.atMs);

  const open = (next: AnnotationDraft): void => {
    if (draft === null) setWasPlaying(clock.isPlaying);
    clock.pause();
    setDraft(next);
  };
  const end = (): void => {
    forgetNote(place);
    setDraft(null);
    annotations.clearProblem();
    if (wasPlaying) clock.play();
    setWasPlaying(false);
  };
  return {
    range,
    draft,
    mark: (side) => {
      const next = markedRange(range, side, nowMs);
      setRange(next);
      if (draft !== null && draft.id === null) setDraft({ ...draft, atMs: next.fromMs, toMs: next.toMs });
    },
    clear: () => {
      setRange(null);
      clock.setLoop(null);
      if (draft !== null) setDraft({ ...draft, toMs: null });
    },
    compose: (dimension = null) => {
      if (draft !== null) return;
      const [atMs, toMs] = range === null ? [nowMs, null] : [range.fromMs, range.toMs];
      open({ id: null, atMs, toMs, dimension, text: '', base: null });
    },
    edit: (annotation) => {
      const base = annotationContent(annotation);
      open({ id: annotation.id, ...base, base });
    },
    choose: (dimension) => setDraft((now) => (now === null ? now : { ...now, dimension })),
    keep: (text) => draft !== null && keepNote(place, { ...draft, text }),
    async post(text, over) {
      if (draft === null || text.trim() === '' || annotations.isBusy) return;
      const content: AnnotationContent = {
        atMs: draft.atMs,
        toMs: draft.toMs !== null && draft.toMs > draft.atMs ? draft.toMs : null,
        dimension: draft.dimension,
        text: text.trim(),
      };
      const { id, base } = draft;
      const isSaved = await (id === null
        ? annotations.add(content)
        : annotations.change(id, content, over ?? base ?? content));
      if (!isSaved) return;
      setRange(null);
      clock.setLoop(null);
      end();
    },
    close: end,
  };
}

/** Shortest range, milliseconds: one tick of the slider. */
const SHORTEST_MS = 1_000;

function markedRange(range: TimeRange | null, side: 'in' | 'out', nowMs: number): TimeRange {
  if (range === null) {
    return side === 'in'
      ? { fromMs: nowMs, toMs: nowMs + SHORTEST_MS }
      : { fromMs: Math.max(0, nowMs - SHORTEST_MS), toMs: nowMs };
  }
  const [fromMs, toMs] = side === 'in' ? [nowMs, Math.max(range.toMs, nowMs)] : [Math.min(range.fromMs, nowMs), nowMs];
  return { fromMs, toMs: Math.max(toMs, fromMs + SHORTEST_MS) };
}
