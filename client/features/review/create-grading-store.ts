import { createStore, type StoreApi } from 'zustand/vanilla';
import type { GradeContent, Mark, Marks } from '#shared/model/grade.ts';
import type { HttpProblem } from '#shared/protocol/http-contract.ts';
import type { DraftRequest, ReviewDesk, SavedDraft } from '#shared/protocol/review-contract.ts';
import type { DimensionId } from '#shared/scoring/scorecard.ts';
import type { HttpResult } from '../../connection/http-client.ts';
import { type ConflictPlace, mergeDraft } from './merge-draft.ts';
import { forgetUnsaved, keepUnsaved, readUnsaved } from './unsaved-grade.ts';

/** Time after the last change until it is sent, milliseconds. */
export const SAVE_AFTER_MS = 600;

/** Whether what is on the screen is on the server's disk. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly problem: HttpProblem }
  /** Another tab of this rater has saved something else in the same places since; `other` is what it saved. */
  | { readonly kind: 'stale'; readonly other: SavedDraft; readonly conflicts: readonly ConflictPlace[] };

/** The grade that a rater is working on. */
export interface GradingState {
  readonly marks: Marks;
  readonly note: string;
  /** Why a submitted grade is changed. */
  readonly reason: string;
  /** False while a submitted grade is only shown. */
  readonly isEditable: boolean;
  readonly save: SaveState;
}

export interface GradingStore extends GradingState {
  readonly setMark: (dimension: DimensionId, mark: Mark) => void;
  readonly setNote: (note: string) => void;
  readonly setReason: (reason: string) => void;
  /** Opens a submitted grade for a revision. */
  readonly revise: () => void;
  /** Sends now what is not saved; resolves to true when everything is. */
  readonly flush: () => Promise<boolean>;
  /** Settles one place that both tabs have changed; what is settled last is saved. */
  readonly choose: (place: ConflictPlace, which: 'mine' | 'other') => void;
  /** Another tab may have saved this draft: it is taken over unless something here is not saved. */
  readonly follow: (draft: SavedDraft | null) => void;
  /** Saves this tab's marks over those of the other tab. */
  readonly keepMine: () => Promise<boolean>;
  /** Lets go of this tab's marks, for those of the other tab. */
  readonly dropMine: () => void;
}

/** A store of one grade; `close` stops its timer. */
export interface GradingStoreApi extends StoreApi<GradingStore> {
  readonly close: () => void;
}

export type SaveDraft = (draft: DraftRequest) => Promise<HttpResult<SavedDraft>>;

/**
 * The rater's grade with an autosave: one request at a time, the newest state last. What is not saved stays in this
 * browser, so that neither a reload nor a lost connection takes it away. Changes of two tabs are brought together, and where
 * both have changed the same the rater chooses. Rules: REV-10, REV-22.
 */
export function createGradingStore(desk: ReviewDesk, send: SaveDraft): GradingStoreApi {
  const place = { roomId: desk.roomId, raterId: desk.participantId };
  const first = firstState(desk);
  let { version, base } = first;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<boolean> | null = null;

  const store = createStore<GradingStore>()((set, get) => {
    /** `at`: the place that is changed; a change there settles its conflict. */
    const change = (part: Partial<GradeContent>, at: ConflictPlace) => {
      const { save } = get();
      const conflicts = save.kind === 'stale' ? save.conflicts.filter((one) => one !== at) : [];
      const isStale = save.kind === 'stale' && conflicts.length > 0;
      if (save.kind === 'stale' && !isStale) standOn(save.other);
      set({ ...part, save: isStale ? { ...save, conflicts } : { kind: 'waiting' } });
      keepUnsaved(place, { marks: get().marks, note: get().note, version });
      clearTimeout(timer);
      if (!isStale) timer = setTimeout(() => void get().flush(), SAVE_AFTER_MS);
    };

    const standOn = (draft: SavedDraft): void => {
      version = draft.version;
      base = draft;
    };

    /** Brings together what is here and what another tab has saved. True: nothing is left to choose. */
    const meet = (other: SavedDraft): boolean => {
      const { conflicts, ...merged } = mergeDraft(base, get(), other);
      const isSettled = conflicts.length === 0;
      if (isSettled) standOn(other);
      set({ ...merged, save: isSettled ? { kind: 'waiting' } : { kind: 'stale', other, conflicts } });
      return isSettled;
    };

    async function sendNewest(): Promise<boolean> {
      const { marks, note } = get();
      set({ save: { kind: 'saving' } });
      const result = await send({ marks, note, version });
      const isChanged = get().marks !== marks || get().note !== note;
      if (result.ok) {
        version = result.value.version;
        base = { marks, note };
        if (isChanged) return sendNewest();
        forgetUnsaved(place);
        set({ save: { kind: 'saved', at: result.value.savedAt } });
        return true;
      }
      const { problem } = result;
      const other = problem.code === 'grade/draft_stale' ? savedDraftOf(problem.present) : null;
      if (other !== null) return meet(other) ? sendNewest() : false;
      set({ save: { kind: 'failed', problem } });
      return false;
    }

    return {
      ...first.state,
      setMark: (dimension, mark) => change({ marks: { ...get().marks, [dimension]: mark } }, dimension),
      setNote: (note) => change({ note }, 'note'),
      setReason: (reason) => set({ reason }),
      revise: () => set({ isEditable: true }),
      async flush() {
        clearTimeout(timer);
        if (underWay !== null) return underWay;
        if (get().save.kind === 'saved') return true;
        if (get().save.kind === 'stale') return false;
        underWay = sendNewest().finally(() => {
          underWay = null;
        });
        return underWay;
      },
      choose(at, which) {
        const { save, marks, note } = get();
        if (save.kind !== 'stale') return;
        const from = which === 'mine' ? { marks, note } : save.other;
        change(at === 'note' ? { note: from.note } : { marks: { ...marks, [at]: from.marks[at] } }, at);
      },
      follow(draft) {
        const { save, isEditable } = get();
        if (draft === null || draft.version <= version || !isEditable) return;
        if (save.kind === 'stale' && draft.version > save.other.version && meet(draft)) void get().flush();
        if (save.kind !== 'saved') return;
        standOn(draft);
        set({ marks: draft.marks, note: draft.note, save: { kind: 'saved', at: draft.savedAt } });
      },
      keepMine() {
        const { save, flush } = get();
        if (save.kind === 'stale') standOn(save.other);
        set({ save: { kind: 'waiting' } });
        return flush();
      },
      dropMine: () => {
        clearTimeout(timer);
        forgetUnsaved(place);
        set({ save: { kind: 'saved', at: null } });
      },
    };
  });
  if (store.getState().save.kind === 'waiting') void store.getState().flush();
  return Object.assign(store, { close: () => clearTimeout(timer) });
}

interface FirstState {
  readonly state: GradingState;
  readonly version: number;
  /** What the marks on the screen were made from; null when nobody knows. */
  readonly base: GradeContent | null;
}

const NOTHING: GradeContent = { marks: {}, note: '' };

/** What the server has, or what this browser could not save the last time. */
function firstState(desk: ReviewDesk): FirstState {
  const { draft } = desk;
  const submitted = desk.own.at(-1);
  const kept = readUnsaved({ roomId: desk.roomId, raterId: desk.participantId });
  const there = draft ?? submitted ?? NOTHING;
  const version = draft?.version ?? 0;
  const isEditable = desk.mayGrade && (submitted === undefined || draft !== null || kept !== null);
  const rest = { reason: '', isEditable };
  if (kept === null) {
    const save: SaveState = { kind: 'saved', at: draft?.savedAt ?? submitted?.madeAt ?? null };
    return { state: { ...rest, marks: there.marks, note: there.note, save }, version, base: there };
  }
  if (draft === null || kept.version === version) {
    return { state: { ...rest, marks: kept.marks, note: kept.note, save: { kind: 'waiting' } }, version, base: there };
  }
  const { conflicts, ...merged } = mergeDraft(null, kept, draft);
  const save: SaveState = conflicts.length === 0 ? { kind: 'waiting' } : { kind: 'stale', other: draft, conflicts };
  return { state: { ...rest, ...merged, save }, version, base: draft };
}

/** The draft that a refusal tells of; null when it tells of none. */
function savedDraftOf(present: unknown): SavedDraft | null {
  const isDraft = typeof present === 'object' && present !== null && 'marks' in present && 'version' in present;
  return isDraft ? (present as SavedDraft) : null;
}
