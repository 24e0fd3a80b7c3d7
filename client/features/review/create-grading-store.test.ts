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
      const present = saved ?? undefined;
      return { ok: false, problem: { code: 'grade/draft_stale', params: { version: saved?.version ?? 0 }, present } };
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
  expect(second.getState()).toMatchObject({
    save: { kind: 'stale', other: { version: 1, marks: { product: 4 } }, conflicts: ['product'] },
    marks: { product: 2 },
  });
  second.getState().setNote('mine');
  await pass();
  expect(saved()?.marks).toEqual({ product: 4 });
  expect(await second.getState().keepMine()).toBe(true);
  expect(saved()).toMatchObject({ marks: { product: 2 }, note: 'mine', version: 2 });
});

test('[REV-22] changes of two tabs in different places are brought together and saved without a question', async () => {
  const { open, saved } = given();
  const [first, second] = [open(), open()];
  first.getState().setMark('product', 4);
  await pass();
  second.getState().setMark('rhythm', 2);
  await pass();
  expect(saved()).toMatchObject({ marks: { product: 4, rhythm: 2 }, version: 2 });
  expect([second.getState().marks, saveOf(second)]).toEqual([{ product: 4, rhythm: 2 }, 'saved']);
});

test('[REV-22] each place that both have changed is chosen by itself, and the last choice saves', async () => {
  const { open, saved } = given();
  const [first, second] = [open(), open()];
  first.getState().setMark('product', 4);
  first.getState().setNote('theirs');
  await pass();
  second.getState().setMark('product', 2);
  second.getState().setNote('mine');
  await pass();
  expect(second.getState().save).toMatchObject({ conflicts: ['product', 'note'] });
  second.getState().choose('product', 'other');
  await pass();
  expect([saved()?.version, saveOf(second)]).toEqual([1, 'stale']);
  second.getState().choose('note', 'mine');
  await pass();
  expect(saved()).toMatchObject({ marks: { product: 4 }, note: 'mine', version: 2 });
});

test('[REV-22] a tab with nothing unsaved follows the other; one with unsaved marks keeps them', async () => {
  const { open, saved } = given();
  const [first, second, third] = [open(), open(), open()];
  first.getState().setMark('product', 4);
  await pass();
  second.getState().follow(saved());
  expect(second.getState()).toMatchObject({ marks: { product: 4 }, save: { kind: 'saved' } });
  second.getState().setMark('product', 5);
  await pass();
  expect(saved()).toMatchObject({ marks: { product: 5 }, version: 2 });
  third.getState().setMark('product', 1);
  third.getState().follow(saved());
  expect(third.getState().marks).toEqual({ product: 1 });
});

test('[REV-22] a mark that is given where both differ is a choice', async () => {
  const { open, saved } = given();
  const [first, second] = [open(), open()];
  first.getState().setMark('product', 4);
  await pass();
  second.getState().setMark('product', 2);
  await pass();
  second.getState().setMark('product', 3);
  await pass();
  expect([saved()?.marks, saveOf(second)]).toEqual([{ product: 3 }, 'saved']);
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
