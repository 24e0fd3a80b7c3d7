import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { RoomEvent } from '#shared/events/event.ts';
import { makeBusyRoom } from '../../../tests/support/busy-room.ts';
import { renderStudio } from '../../../tests/support/render-studio.tsx';

const newLine = (number: number, text: string): RoomEvent => ({
  type: 'audienceTicked',
  tick: 3_016 + number,
  online: 186,
  likes: 0,
  lines: [{ id: `line-0001${String(number).padStart(2, '0')}`, viewer: 900 + number, name: '新来的', text }],
  notices: [],
  sales: [],
  couponUses: [],
});

const list = () => screen.getByRole('list', { name: 'Chat lines' });

test('the list holds still under the pointer, counts what comes, and End lets it run again', async () => {
  const studio = await renderStudio({ seat: 'moderator' });
  fireEvent.pointerEnter(list(), { pointerType: 'mouse' });
  act(() => studio.happen(newLine(1, '刚来的问一下'), newLine(2, '有人吗')));
  expect(within(list()).queryByText('刚来的问一下')).toBeNull();
  expect(screen.getByText('2 new')).toBeTruthy();
  fireEvent.keyDown(document.body, { key: 'End', code: 'End' });
  expect(within(list()).getByText('刚来的问一下')).toBeTruthy();
  expect(screen.queryByText('2 new')).toBeNull();
});

test('a line that is hidden while the list is held shows what became of it', async () => {
  const studio = await renderStudio({ seat: 'moderator' });
  fireEvent.pointerEnter(list(), { pointerType: 'mouse' });
  act(() => studio.happen({ type: 'lineHidden', lineId: 'line-000014' }));
  const line = within(list()).getByRole('button', { name: /又来割韭菜/ });
  expect(line.getAttribute('aria-label')).toContain('hidden');
});

test('J and K choose a line, V sends it to the host, H hides it', async () => {
  const user = userEvent.setup();
  const studio = await renderStudio({ seat: 'moderator' });
  await user.keyboard('kk');
  expect(within(list()).getByRole('button', { pressed: true }).getAttribute('aria-label')).toContain('别家才 99');
  await user.keyboard('v');
  await user.keyboard('h');
  expect(studio.sent.map((one) => one.command)).toEqual([
    { type: 'sendToHost', lineId: 'line-000019' },
    { type: 'hideLine', lineId: 'line-000019' },
  ]);
});

test('Enter sends the reply, but never while a word is being composed', async () => {
  const user = userEvent.setup();
  const studio = await renderStudio({ seat: 'moderator' });
  await user.keyboard('ka');
  const field = screen.getByRole('textbox', { name: 'Reply to 小鱼干' });
  expect(document.activeElement).toBe(field);
  fireEvent.change(field, { target: { value: '有 gaobian' } });
  fireEvent.keyDown(field, { key: 'Enter', code: 'Enter', isComposing: true });
  fireEvent.keyDown(field, { key: 'Enter', code: 'Enter', keyCode: 229 });
  expect(studio.sent).toEqual([]);
  fireEvent.change(field, { target: { value: '有高边' } });
  await user.keyboard('{Enter}');
  expect(studio.sent.map((one) => one.command)).toEqual([
    { type: 'replyToLine', lineId: 'line-000020', text: '有高边' },
  ]);
});

test('Alt and a digit put the fact that was asked for into the reply; a digit alone sends a quick reply', async () => {
  const user = userEvent.setup();
  const studio = await renderStudio({ seat: 'moderator' });
  fireEvent.pointerDown(within(list()).getByRole('button', { name: /高低两边各几厘米/ }), { button: 0 });
  fireEvent.keyDown(document.body, { key: '1', code: 'Digit1', altKey: true });
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Reply to 梅子酒' });
  expect(field.value).toBe('高边 9 cm，低边 7 cm');
  field.blur();
  await user.keyboard('2');
  expect(studio.sent.map((one) => one.command)).toEqual([
    { type: 'replyToLine', lineId: 'line-000009', text: '乳胶护颈枕现在直播价129元，领券后119元' },
  ]);
});

test('[CMD-46] T pins the chosen line and X marks it as handled', async () => {
  const user = userEvent.setup();
  const studio = await renderStudio({ seat: 'moderator' });
  await user.keyboard('kt');
  await waitFor(() => expect(studio.sent).toHaveLength(1));
  await user.keyboard('x');
  await waitFor(() => expect(studio.sent).toHaveLength(2));
  expect(studio.sent.map((one) => one.command)).toEqual([
    { type: 'pinLine', lineId: 'line-000020' },
    { type: 'markHandled', lineId: 'line-000020' },
  ]);
});

test('the pinned line stands over the list and can be taken down; a handled line says so', async () => {
  const user = userEvent.setup();
  const studio = await renderStudio({ seat: 'moderator', room: makeBusyRoom() });
  const pinned = within(screen.getByRole('region', { name: 'Pinned' }));
  expect(pinned.getByText('上次的枕套很好洗，这次给爸妈再带两个')).toBeTruthy();
  await user.click(pinned.getByRole('button', { name: 'Unpin' }));
  await waitFor(() => expect(studio.sent.map((one) => one.command)).toEqual([{ type: 'unpinLine' }]));
});

test('a muted viewer is unmuted from the list', async () => {
  const user = userEvent.setup();
  const studio = await renderStudio({ seat: 'moderator' });
  await user.click(screen.getByRole('button', { name: 'Unmute 领红包客服' }));
  await waitFor(() => expect(studio.sent.map((one) => one.command)).toEqual([{ type: 'unmuteViewer', viewer: 404 }]));
});

test('[CMD-48] words pasted from a table are blocked one by one, and each can be taken back', async () => {
  const user = userEvent.setup();
  const studio = await renderStudio({ seat: 'moderator' });
  const field = screen.getByRole('textbox', { name: 'Add a word, such as whatsapp' });
  fireEvent.change(field, { target: { value: '加微信\tVX，vx' } });
  await user.type(field, '{Enter}');
  await waitFor(() => expect(studio.sent.at(-1)?.command).toEqual({ type: 'blockWords', words: ['加微信', 'vx'] }));
  act(() => studio.happen({ type: 'wordsBlocked', words: ['加微信', 'vx'] }));
  await user.click(await screen.findByRole('button', { name: 'Stop blocking “vx”' }));
  await waitFor(() => expect(studio.sent.at(-1)?.command).toEqual({ type: 'blockWords', words: ['加微信'] }));
});

test('[CMD-48] a word that is too long says so beside its field and is not sent', async () => {
  const user = userEvent.setup();
  const studio = await renderStudio({ seat: 'moderator' });
  await user.type(screen.getByRole('textbox', { name: 'Add a word, such as whatsapp' }), `${'长'.repeat(21)}{Enter}`);
  expect(screen.getByRole('alert').textContent).toBe('A word has at most 20 characters');
  expect(studio.sent).toEqual([]);
});

test('[CMD-47] slow mode is a choice of waits', async () => {
  const user = userEvent.setup();
  const studio = await renderStudio({ seat: 'moderator' });
  await user.selectOptions(screen.getByRole('combobox', { name: 'How long a viewer waits between two lines' }), '30 s');
  await waitFor(() => expect(studio.sent.map((one) => one.command)).toEqual([{ type: 'setSlowMode', seconds: 30 }]));
});
