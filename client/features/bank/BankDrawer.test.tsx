import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { BankSentenceContent } from '#shared/model/bank-sentence.ts';
import { makeBank } from '../../../tests/support/make-bank.ts';
import { openPage, person, problem } from '../../../tests/support/open-page.tsx';
import { BankDrawer } from './BankDrawer.tsx';
import { useCommentBank } from './useCommentBank.ts';

afterEach(() => void vi.unstubAllGlobals());

function Harness() {
  return <BankDrawer bank={useCommentBank()} onClose={() => undefined} />;
}

async function openBank(answers: Record<string, unknown> = {}) {
  const page = openPage([{ path: '/', Component: Harness }], '/', {
    'GET /api/me': person('mentor'),
    'GET /api/comment-bank': makeBank(),
    ...answers,
  });
  const drawer = within(await screen.findByRole('dialog', { name: 'Comment bank' }));
  await drawer.findByRole('list', { name: 'Sentences' });
  return { page, drawer };
}

const OWN = 'PUT /api/comment-bank/b-00000000000000b1';

test('[REV-21] an own sentence is changed under its id, and is shared only when one says so', async () => {
  const { page, drawer } = await openBank({ [OWN]: makeBank() });
  await userEvent.click(drawer.getByRole('button', { name: 'Change: Breathe before the price.' }));
  const field = drawer.getByRole('textbox', { name: 'Sentence' });
  await userEvent.clear(field);
  await userEvent.type(field, 'Breathe twice.');
  await userEvent.click(drawer.getByRole('switch', { name: /^Share/ }));
  await userEvent.click(drawer.getByRole('button', { name: 'Save' }));
  const content: BankSentenceContent = { dimension: 'rhythm', text: 'Breathe twice.', isShared: true };
  await waitFor(() => expect(page.sent).toEqual([{ route: OWN, body: content }]));
  expect(await drawer.findByRole('button', { name: 'Add' })).toBeTruthy();
});

test('[REV-21] sentences of others and shipped ones are copied, never changed', async () => {
  const { drawer } = await openBank();
  expect(drawer.queryByRole('button', { name: /^Delete: Show first/ })).toBeNull();
  await userEvent.click(drawer.getByRole('button', { name: /^Make a copy of your own: Show first/ }));
  expect(drawer.getByRole<HTMLTextAreaElement>('textbox', { name: 'New sentence' }).value).toBe(
    'Show first, then conclude.',
  );
});

test('what is refused stays in its field, with the reason beside it; nothing is sent without words', async () => {
  const { page, drawer } = await openBank();
  vi.stubGlobal(
    'fetch',
    async () => new Response(JSON.stringify(problem('bank/full', { most: 500 })), { status: 409 }),
  );
  await userEvent.click(drawer.getByRole('button', { name: 'Add' }));
  expect(drawer.getByRole('alert').textContent).toBe('Write a sentence first.');
  const field = drawer.getByRole<HTMLTextAreaElement>('textbox', { name: 'New sentence' });
  await userEvent.type(field, 'One too many.');
  await userEvent.click(drawer.getByRole('button', { name: 'Add' }));
  expect((await drawer.findByRole('alert')).textContent).toContain('500');
  expect(field.value).toBe('One too many.');
  expect(page.sent).toEqual([]);
});

test('the list is searched by words and by criterion; deleting asks first', async () => {
  const removed = makeBank({ sentences: [] });
  const { page, drawer } = await openBank({ 'DELETE /api/comment-bank/b-00000000000000b1': removed });
  const texts = () => within(drawer.getByRole('list', { name: 'Sentences' })).queryAllByRole('listitem').length;
  await userEvent.type(drawer.getByRole('textbox', { name: 'Search' }), 'breathe');
  expect(texts()).toBe(1);
  await userEvent.click(drawer.getByRole('button', { name: 'Delete: Breathe before the price.' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Delete this sentence?' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Delete' }));
  expect(await drawer.findByText('No sentence has these words.')).toBeTruthy();
  expect(page.sent.map(({ route }) => route)).toEqual(['DELETE /api/comment-bank/b-00000000000000b1']);
});

test('whom a link let in is offered no sharing', async () => {
  const { drawer } = await openBank({ 'GET /api/comment-bank': makeBank({ mayShare: false }) });
  expect(drawer.queryByRole('switch')).toBeNull();
});
