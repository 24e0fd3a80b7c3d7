import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import type { CheckedFinding, SpeechCheck } from '#shared/protocol/http-contract.ts';
import { person } from '../../../tests/support/given.ts';
import { makeLinkedRoom } from '../../../tests/support/linked-room.ts';
import { renderPrepare } from '../../../tests/support/render-prepare.tsx';
import { chooseLanguage } from '../../locales/i18n.ts';
import { createRoomStore } from '../../store/create-room-store.ts';
import type { RoomStoreApi } from '../../store/room-store.ts';
import { ScriptPanel } from './ScriptPanel.tsx';

const ROOM_ID = 'abcdefghijklmnopqrstuvwxyz';
// The page speaks English, the show Chinese: what is checked and taken is in the language of the show.
const COPY = '乳胶枕 pillow\n高边9厘米，低边7厘米';
const CLAIM = '治失眠';
const SAFER = '它在睡觉时托住颈部';
const stores: RoomStoreApi[] = [];

afterEach(() => {
  for (const store of stores.splice(0)) store.close();
  vi.unstubAllGlobals();
  localStorage.clear();
});

/** What the server finds: the claim, wherever it stands. */
function findClaim(text: string): CheckedFinding[] {
  const start = text.indexOf(CLAIM);
  if (start < 0) return [];
  const finding = { id: 'efficacy-treat', category: 'efficacy', severity: 4, phrase: CLAIM } as const;
  return [
    {
      finding: { ...finding, start, end: start + CLAIM.length },
      guidance: {
        id: 'efficacy-treat',
        basis: [
          {
            law: { zh: '广告法', en: 'Advertising Law' },
            article: { zh: '第十七条', en: 'art. 17' },
            since: '2015-09-01',
          },
        ],
        why: { zh: '普通商品不能说治病。', en: 'Ordinary goods cure nothing.' },
        safer: { zh: SAFER, en: 'It supports the neck while you sleep' },
      },
    },
  ];
}

/** The panel over a real room, before a server that checks speech. */
async function open() {
  const checks: SpeechCheck[] = [];
  vi.stubGlobal('fetch', async (_path: string, { body }: RequestInit) => {
    const check: SpeechCheck = JSON.parse(String(body));
    checks.push(check);
    return new Response(JSON.stringify({ findings: findClaim(check.text) }));
  });
  const linked = await makeLinkedRoom();
  const { transport } = linked.link(person(1, null).id);
  const store = createRoomStore({ transport, roomId: ROOM_ID, view: 'team' });
  stores.push(store);
  transport.connect();
  await waitFor(() => expect(store.getState().brief).not.toBeNull());
  renderPrepare(<ScriptPanel />, store, ROOM_ID);
  return { user: userEvent.setup(), checks };
}

const draft = () => screen.getByRole<HTMLTextAreaElement>('textbox');
const subject = (name: string) => userEvent.selectOptions(screen.getByRole('combobox', { name: 'Check' }), name);
const write = (value: string) => fireEvent.change(draft(), { target: { value } });

test('the script and the copy of every product can be checked; the copy begins with what the project says', async () => {
  const { checks } = await open();
  const options = within(screen.getByRole('combobox', { name: 'Check' })).getAllByRole('option');
  expect(options.map(({ textContent }) => textContent)).toEqual([
    'The script',
    'Copy: Latex pillow pillow',
    'Copy: Latex pillow throw',
    'Copy: Latex pillow duvet',
  ]);
  expect([draft().value, checks]).toEqual(['', []]);
  await subject('Copy: Latex pillow pillow');
  expect(draft().value).toBe(COPY);
  expect(screen.getByLabelText('Title and selling points, one to a line')).toBe(draft());
  expect(screen.getByText(/^A draft in this browser/)).toBeTruthy();
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('0 places need care'));
  expect(checks).toEqual([{ lang: 'zh', text: COPY, goods: expect.any(Object) }]);
  const { goods } = must(checks[0], 'a check');
  expect(goods).toMatchObject({ priceCents: expect.any(Number), stock: expect.any(Number) });
});

test('a claim in the copy is shown with reason and law; the safer sentence takes the place of its line', async () => {
  const { user } = await open();
  await subject('Copy: Latex pillow pillow');
  write(`乳胶枕\n枕头${CLAIM}很快\n很软`);
  const list = within(await screen.findByRole('list', { name: 'What needs care' }));
  expect(list.getByText(`“${CLAIM}”, S4`)).toBeTruthy();
  expect(list.getByText('Ordinary goods cure nothing.')).toBeTruthy();
  expect(list.getByText('Advertising Law, art. 17')).toBeTruthy();
  expect(list.getByText(`Say instead: ${SAFER}`)).toBeTruthy();
  await user.click(list.getByRole('button', { name: 'Use this' }));
  expect(draft().value).toBe(`乳胶枕\n${SAFER}\n很软`);
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('0 places need care'));
  expect(screen.queryByRole('list')).toBeNull();
});

test('[SPE-16] of a paragraph the one sentence is replaced, with one mark at its end; the field keeps the focus', async () => {
  const { user } = await open();
  write(`Good evening. It${CLAIM}s 3.5 cm. Bye. 枕头${CLAIM}！很软`);
  const [first, second] = await screen.findAllByRole('button', { name: 'Use this' });
  expect(second).toBeUndefined();
  await user.click(must(first, 'a safer sentence'));
  expect(draft().value).toBe(`Good evening. ${SAFER}. Bye. 枕头${CLAIM}！很软`);
  expect(document.activeElement).toBe(draft());
  await user.click(await screen.findByRole('button', { name: 'Use this' }));
  expect(draft().value).toBe(`Good evening. ${SAFER}. Bye. ${SAFER}！很软`);
});

test('each draft is a text of its own, and copy that was written back to what it was is kept no more', async () => {
  await open();
  write('Good evening');
  await subject('Copy: Latex pillow pillow');
  write('Another title');
  await subject('Copy: Latex pillow throw');
  expect(draft().value).toMatch(/^乳胶枕 throw\n/);
  await subject('Copy: Latex pillow pillow');
  expect(draft().value).toBe('Another title');
  write(COPY);
  await subject('The script');
  expect(draft().value).toBe('Good evening');
  expect(Object.keys(localStorage).filter((key) => key.includes('pillow'))).toEqual([]);
});

test('while the server cannot be asked the panel says so, and never that nothing needs care', async () => {
  await open();
  vi.stubGlobal('fetch', async () => new Response('{}', { status: 503 }));
  write(`枕头${CLAIM}`);
  await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^This text could not be checked/));
  expect(screen.queryByRole('list')).toBeNull();
});

test('the panel speaks Chinese', async () => {
  chooseLanguage('zh');
  await open();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '检查什么' }), '商品文案：乳胶枕 pillow');
  expect(screen.getByLabelText('标题和卖点，每行一条')).toBe(draft());
});
