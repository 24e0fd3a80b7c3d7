import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DraftRequest, SavedDraft } from '#shared/protocol/review-contract.ts';
import { makeDesk } from '../../../tests/support/review-desk.ts';
import type { HttpResult } from '../../connection/http-client.ts';
import { createGradingStore, type GradingStoreApi, SAVE_AFTER_MS } from './create-grading-store.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A server that keeps one draft; `refuse` answers instead of it. */
function given(desk = makeDesk()) {
  const sent: DraftRequest[] = [];
  let saved: SavedDraft | null = desk.draft;
  let refusal: HttpResult<SavedDraft> | null = null;
  const send = async (draft: DraftRequest): Promise<HttpResult<SavedDraft>> => {
    sent.push(draft);
    if (refusal !== null) return refusal;
    if (draft.version !== (saved?.version ?? 0)) {
      return { ok: false, problem: { code: 'grade/draft_stale', params: { version: saved?.version ?? 0 } } };
    }
    saved = { marks: draft.marks as SavedDraft['marks'], note: draft.note, version: draft.version + 1, savedAt: 'now' };
    return { ok: true, value: saved };
  };
  const open = () => createGradingStore(desk, send);
  return {
    open,
    sent,
    refuse: (code: string | null) => {
      refusal = code === null ? null : { ok: false, problem: { code, params: {} } };
    },
    saved: () => saved,
  };
}

const pass = () => vi.advanceTimersByTimeAsync(SAVE_AFTER_MS);
const saveOf = (store: GradingStoreApi) => store.getState().save.kind;

test('marks given one after the other are saved once, in the order they were given', async () => {
  const { open, sent } = given();
  const store = open();
  store.getState().setMark('product', 4);
  store.getState().setMark('interaction', null);
  expect([saveOf(store), sent.length]).toEqual(['waiting', 0]);
  await pass();
  expect(sent).toEqual([{ marks: { product: 4, interaction: null }, note: '', version: 0 }]);
  expect(saveOf(store)).toBe('saved');
});

test('what is typed while a saving is under way is saved after it', async () => {
  const { open, saved } = given();
  const store = open();
  store.getState().setMark('product', 4);
  const flushed = store.getState().flush();
  store.getState().setNote('repeat the cue');
  expect(await flushed).toBe(true);
  expect(saved()).toMatchObject({ marks: { product: 4 }, note: 'repeat the cue', version: 2 });
});

test('[REV-10] a tab whose draft is stale says so, keeps its marks, and saves over the other only when asked', async () => {
  const { open, saved } = given();
  const [first, second] = [open(), open()];
  first.getState().setMark('product', 4);
  await pass();
  second.getState().setMark('product', 2);
  await pass();
  expect(second.getState()).toMatchObject({ save: { kind: 'stale', version: 1 }, marks: { product: 2 } });
  second.getState().setNote('mine');
  await pass();
  expect(saved()?.marks).toEqual({ product: 4 });
  expect(await second.getState().keepMine()).toBe(true);
  expect(saved()).toMatchObject({ marks: { product: 2 }, note: 'mine', version: 2 });
});

test('marks that could not be saved are there after a reload, and are saved then', async () => {
  const { open, refuse, saved } = given();
  const store = open();
  refuse('account/session_over');
  store.getState().setMark('product', 5);
  await pass();
  expect(store.getState().save).toMatchObject({ kind: 'failed', problem: { code: 'account/session_over' } });
  store.close();
  refuse(null);
  const again = open();
  await pass();
  expect([again.getState().marks, saveOf(again), saved()?.marks]).toEqual([{ product: 5 }, 'saved', { product: 5 }]);
});

test('a submitted grade is shown and opens by choice', () => {
  const grade = { raterId: 'p-1', raterName: 'Gu', revision: 1, duty: 'mentor' as const, reason: null, total: 80 };
  const own = [{ ...grade, marks: { product: 4 as const }, note: 'good', madeAt: 'then' }];
  const store = given(makeDesk({ own })).open();
  expect(store.getState()).toMatchObject({ isEditable: false, marks: { product: 4 }, note: 'good' });
  store.getState().revise();
  expect(store.getState().isEditable).toBe(true);
});
