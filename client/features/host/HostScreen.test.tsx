import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { RoomEvent } from '#shared/events/event.ts';
import type { HeardFinding } from '#shared/model/finding-judgement.ts';
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

/** A finding of four seconds ago. */
function heard(number: number, severity: number, phrase: string): HeardFinding {
  return {
    utteranceId: `utterance-${String(number).padStart(6, '0')}`,
    finding: { id: 'x', category: 'efficacy', severity, phrase },
    heardAtMs: quiet.public.showMs - 4_000,
    source: 'typed',
    verdict: null,
    correctedAfterMs: null,
  };
}

/** The host's words of a second ago take something back. */
function corrected(): readonly RoomEvent[] {
  const id = 'utterance-000999';
  const endMs = quiet.public.showMs;
  const acts = [{ kind: 'correction', productId: null, topic: null }] as const;
  return [
    {
      type: 'utteranceSpoken',
      caption: { id, role: 'host', startMs: endMs - 1_000, endMs, text: '更正', source: 'typed' },
    },
    { type: 'utteranceAnalysed', utteranceId: id, acts, findings: [] },
  ];
}

test('[SCO-16] notes on findings show when they are switched on, gravest first, with the time to put them right', async () => {
  const user = userEvent.setup();
  const team = quiet.team && { ...quiet.team, findings: [heard(1, 2, '最好'), heard(2, 4, '治失眠')] };
  const studio = await renderStudio({ seat: 'host', room: { ...quiet, team } });
  expect(screen.queryByText(/治失眠/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Compliance notes' }));
  const notes = within(screen.getByRole('region', { name: 'Put this right' }));
  expect(notes.getAllByText(/^“/).map(({ textContent }) => textContent)).toEqual(['“治失眠”, S4', '“最好”, S2']);
  expect(notes.getAllByText('Corrected within 11 s, 50% of its points come back')).toHaveLength(2);
  act(() => studio.happen(...corrected()));
  const done = within(screen.getByRole('region', { name: 'Put right' }));
  expect(done.getAllByText('Corrected after 3 s: 50% of its points come back')).toHaveLength(2);
});
