import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { RoomEvent } from '#shared/events/event.ts';
import { makeBusyRoom } from '../../../tests/support/busy-room.ts';
import { renderStudio } from '../../../tests/support/render-studio.tsx';

const room = makeBusyRoom();
const quiet = { ...room, team: room.team && { ...room.team, cues: [] }, host: { prompts: [] } };
const cue: RoomEvent = {
  type: 'cueGiven',
  cues: [{ id: 'cue-000099', from: 'director', to: 'host', text: '还有 60 秒' }],
};
const prompt: RoomEvent = {
  type: 'hostPrompted',
  prompt: {
    lineId: 'line-000099',
    name: '梅子酒',
    text: '有儿童款吗',
    topic: 'suits',
    productId: null,
    sentAtMs: 754_000,
  },
};

test('of a cue and a question that come together, the question waits until eight seconds have passed', async () => {
  const studio = await renderStudio({ seat: 'host', room: quiet });
  act(() => studio.happen(cue, prompt));
  expect(screen.getByText('还有 60 秒')).toBeTruthy();
  expect(screen.queryByText('有儿童款吗')).toBeNull();
});

test('the clicker turns the lines of the segment, one at a time or all as a text that scrolls', async () => {
  const user = userEvent.setup();
  await renderStudio({ seat: 'host', room: quiet });
  await user.click(screen.getByRole('radio', { name: 'all lines' }));
  const current = () => document.querySelector('[aria-current]')?.textContent;
  const first = current();
  await user.keyboard('{PageDown}');
  expect(current()).not.toBe(first);
  await user.keyboard('{PageUp}');
  expect(current()).toBe(first);
});

test('[SPE-13] going on in the prompter puts the line on air once, with its source', async () => {
  const user = userEvent.setup();
  const { sent } = await renderStudio({ seat: 'host', room: quiet });
  const spoken = () => sent.flatMap(({ command }) => (command.type === 'utter' ? [command] : []));
  await user.keyboard('{PageDown}');
  expect(spoken()).toMatchObject([{ source: 'prompter', acts: [] }]);
  await user.keyboard('{PageUp}{PageDown}');
  expect(spoken()).toHaveLength(1);
});

test('[SPE-17] lines that are turned faster than the link takes them are all put on air', async () => {
  const held: (() => void)[] = [];
  const { sent } = await renderStudio({
    seat: 'host',
    room: quiet,
    answer: () => new Promise((resolve) => held.push(() => resolve({ ok: true, seq: 100 + held.length }))),
  });
  fireEvent.keyDown(document.body, { key: 'PageDown' });
  fireEvent.keyDown(document.body, { key: 'PageDown' });
  for (const count of [1, 2]) {
    await vi.waitFor(() => expect(held).toHaveLength(count));
    await act(async () => held[count - 1]?.());
  }
  const texts = sent.flatMap(({ command }) => (command.type === 'utter' ? [command.text] : []));
  expect(new Set(texts).size).toBe(2);
});

test('[SPE-17] what is typed while a caption is on its way stays in the field', async () => {
  let take = () => {};
  const { sent } = await renderStudio({
    seat: 'host',
    room: quiet,
    answer: () =>
      new Promise((resolve) => {
        take = () => resolve({ ok: true, seq: 101 });
      }),
  });
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'What I said' });
  fireEvent.change(field, { target: { value: 'The first words.' } });
  for (const _ of ['once', 'twice']) fireEvent.keyDown(field, { key: 'Enter' });
  fireEvent.change(field, { target: { value: 'The first words. The next' } });
  await act(async () => take());
  expect(field.value).toBe('The next');
  expect(sent.map(({ command }) => command)).toMatchObject([{ type: 'utter', text: 'The first words.' }]);
});
