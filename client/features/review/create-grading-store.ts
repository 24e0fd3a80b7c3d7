import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Mark, Marks } from '#shared/model/grade.ts';
import type { HttpProblem } from '#shared/protocol/http-contract.ts';
import type { DraftRequest, ReviewDesk, SavedDraft } from '#shared/protocol/review-contract.ts';
import type { DimensionId } from '#shared/scoring/scorecard.ts';
import type { HttpResult } from '../../connection/http-client.ts';
import { forgetUnsaved, keepUnsaved, readUnsaved } from './unsaved-grade.ts';

/** Time after the last change until it is sent, milliseconds. */
export const SAVE_AFTER_MS = 600;

/** Whether what is on the screen is on the server's disk. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly problem: HttpProblem }
  /** Another tab of this rater saved since; `version` is that one's. */
  | { readonly kind: 'stale'; readonly version: number };

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
 * browser, so that neither a reload nor a lost connection takes it away. Rules: REV-10.
 */
export function createGradingStore(desk: ReviewDesk, send: SaveDraft): GradingStoreApi {
  const place = { roomId: desk.roomId, raterId: desk.participantId };
  let version = desk.draft?.version ?? 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<boolean> | null = null;

  const store = createStore<GradingStore>()((set, get) => {
    const change = (part: Partial<Pick<GradingState, 'marks' | 'note'>>) => {
      const isStale = get().save.kind === 'stale';
      set({ ...part, ...(isStale ? {} : { save: { kind: 'waiting' } }) });
      keepUnsaved(place, { marks: get().marks, note: get().note, version });
      clearTimeout(timer);
      if (!isStale) timer = setTimeout(() => void get().flush(), SAVE_AFTER_MS);
    };

    async function sendNewest(): Promise<boolean> {
      const { marks, note } = get();
      set({ save: { kind: 'saving' } });
      const result = await send({ marks, note, version });
      const isChanged = get().marks !== marks || get().note !== note;
      if (result.ok) {
        version = result.value.version;
        if (isChanged) return sendNewest();
        forgetUnsaved(place);
        set({ save: { kind: 'saved', at: result.value.savedAt } });
        return true;
      }
      const { problem } = result;
      const isStale = problem.code === 'grade/draft_stale';
      set({ save: isStale ? { kind: 'stale', version: Number(problem.params.version) } : { kind: 'failed', problem } });
      return false;
    }

    return {
      ...firstState(desk),
      setMark: (dimension, mark) => change({ marks: { ...get().marks, [dimension]: mark } }),
      setNote: (note) => change({ note }),
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
      keepMine() {
        const { save, flush } = get();
        if (save.kind === 'stale') version = save.version;
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

/** What the server has, or what this browser could not save the last time. */
function firstState(desk: ReviewDesk): GradingState {
  const submitted = desk.own.at(-1);
  const kept = readUnsaved({ roomId: desk.roomId, raterId: desk.participantId });
  const shown = kept ?? desk.draft ?? submitted ?? { marks: {}, note: '' };
  const version = desk.draft?.version ?? 0;
  const save: SaveState =
    kept === null
      ? { kind: 'saved', at: desk.draft?.savedAt ?? submitted?.madeAt ?? null }
      : kept.version === version
        ? { kind: 'waiting' }
        : { kind: 'stale', version };
  const isEditable = desk.mayGrade && (submitted === undefined || desk.draft !== null || kept !== null);
  return { marks: shown.marks, note: shown.note, reason: '', isEditable, save };
}
