import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Tooltip } from 'radix-ui';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import { type MarksFile, marksFileSchema, type ReviewPack, signWork } from '#shared/protocol/review-pack.ts';
import { HOSTILE_TEXTS, makeHostile } from '../../../tests/fixtures/hostile-texts.ts';
import { makePack, PACK_KEY } from '../../../tests/support/make-pack.ts';
import { ToastLane } from '../../components/ToastLane.tsx';
import { PackPage } from './PackPage.tsx';

let saved: File[] = [];

beforeEach(() => {
  saved = [];
  localStorage.clear();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    saved.push(file as File);
    return 'blob:marks';
  });
  // Where a file would be given to the reader.
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  document.getElementById('pack')?.remove();
});

function openPack(pack: ReviewPack | string) {
  const data = document.createElement('script');
  data.type = 'application/json';
  data.id = 'pack';
  data.textContent = typeof pack === 'string' ? pack : JSON.stringify(pack);
  document.body.append(data);
  return render(
    <Tooltip.Provider>
      <ToastLane>
        <PackPage />
      </ToastLane>
    </Tooltip.Provider>,
  );
}

async function savedFile(): Promise<MarksFile> {
  await waitFor(() => expect(saved).toHaveLength(1));
  return marksFileSchema.parse(JSON.parse(await must(saved[0], 'a file').text()));
}

test('[PAK-3] marks and annotations are saved in a file that the pack signs', async () => {
  openPack(makePack());
  expect(screen.getByRole('button', { name: /Mark every criterion first/ }).hasAttribute('disabled')).toBe(true);
  await userEvent.keyboard('c');
  await userEvent.type(screen.getByRole('textbox', { name: 'Annotation' }), 'calm opening');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await userEvent.keyboard('435');
  await userEvent.type(screen.getByRole('textbox', { name: 'Note to the team' }), 'well done');
  await userEvent.click(screen.getByRole('button', { name: /Save the marks file/ }));
  const file = await savedFile();
  expect(file.work).toMatchObject({
    marks: { product: 4, interaction: 3, rhythm: 5 },
    note: 'well done',
    reason: null,
    annotations: [{ content: { atMs: 0, text: 'calm opening' } }],
  });
  expect(file.signature).toBe(signWork(PACK_KEY, file.stamp, file.work));
  expect(screen.getByText(/^Saved as caipai-marks-k-0000000000000001\.json/)).toBeTruthy();
  await userEvent.keyboard('1');
  await userEvent.type(screen.getByRole('textbox', { name: 'Note to the team' }), '!');
  expect(screen.getByText(/^Changed since/)).toBeTruthy();
});

test('what was done is there again when the file is opened again', async () => {
  const first = openPack(makePack());
  await userEvent.keyboard('c');
  await userEvent.type(screen.getByRole('textbox', { name: 'Annotation' }), 'calm opening');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await userEvent.keyboard('4');
  first.unmount();
  document.getElementById('pack')?.remove();
  openPack(makePack());
  expect(screen.getAllByRole('radio', { name: 'Level 4', checked: true })).toHaveLength(1);
  expect(screen.getAllByText('calm opening').length).toBeGreaterThan(0);
});

test('a change of a submitted grade asks for its reason', async () => {
  const marks = { product: 3, interaction: 3, rhythm: 3 } as const;
  const own = { raterId: 'p-0000000000000002', revision: 1, duty: 'mentor', marks, note: '', reason: null } as const;
  openPack(makePack({ own: [{ ...own, raterName: 'Lin', total: 60, madeAt: '2026-11-28T10:00:00.000Z' }] }));
  expect(screen.getByRole('button', { name: /Give the reason/ }).hasAttribute('disabled')).toBe(true);
  await userEvent.type(screen.getByRole('textbox', { name: /^Reason/ }), 'looked again');
  await userEvent.click(screen.getByRole('button', { name: /Save the marks file/ }));
  expect((await savedFile()).work.reason).toBe('looked again');
});

test('a browser that keeps nothing says so', async () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('blocked');
  });
  openPack(makePack());
  await userEvent.keyboard('4');
  expect(await screen.findByText(/^This browser keeps nothing of this page/)).toBeTruthy();
});

test('a file that was cut off says so', () => {
  openPack('{"stamp":');
  expect(screen.getByRole('alert').textContent).toContain('This file is not whole');
});

test('[PAK-1] whatever people wrote stays a text', () => {
  const annotation = {
    id: 'n-0000000000000001',
    authorId: 'p-0000000000000002',
    authorName: 'Lin',
    duty: 'mentor',
    atMs: 1_000,
    toMs: null,
    dimension: null,
    text: 'x',
    createdAt: '',
    editedAt: null,
  } as const;
  const many = HOSTILE_TEXTS.map((_, at) => ({ ...annotation, id: `n-${String(at).padStart(16, '0')}` }));
  openPack(makeHostile(makePack({ annotations: many })));
  const page = document.body.textContent ?? '';
  expect(HOSTILE_TEXTS.filter((text) => page.includes(text)).length).toBeGreaterThan(HOSTILE_TEXTS.length / 2);
  const inside = [...document.body.querySelectorAll('script, iframe, object, embed, base, meta, [srcdoc]')];
  expect(inside.map(({ id }) => id)).toEqual(['pack']);
  expect('hostileRan' in window).toBe(false);
});
