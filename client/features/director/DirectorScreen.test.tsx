import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { makeBusyRoom } from '../../../tests/support/busy-room.ts';
import { renderStudio } from '../../../tests/support/render-studio.tsx';

const show = () => renderStudio({ seat: 'director', room: makeBusyRoom() });
const region = (name: string) => within(screen.getByRole('region', { name }));

test('the rail says where each segment went or will go, and how late the show will end', async () => {
  await show();
  const rail = region('Run-of-show');
  expect(rail.getByText('ends 31:20, +01:20')).toBeTruthy();
  const actual = within(rail.getByRole('list', { name: 'Actual and forecast' }));
  expect(actual.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Opening03:00',
    'Neck pillow demoplanned 08:13over 01:20',
    'Bed setstarts 12:34',
    'Small itemsstarts 19:20',
    'Closingstarts 28:20',
  ]);
});

test('[CMD-26] G asks, and G again goes to the next segment', async () => {
  const user = userEvent.setup();
  const studio = await show();
  await user.keyboard('g');
  expect(studio.sent).toEqual([]);
  await user.keyboard('g');
  await waitFor(() =>
    expect(studio.sent).toMatchObject([{ role: 'director', command: { type: 'goToSegment', segmentId: 'set' } }]),
  );
});

test('a segment that is chosen on the rail is the one that is called', async () => {
  const user = userEvent.setup();
  const studio = await show();
  await user.click(screen.getByRole('button', { name: /^Make Small items the next segment/ }));
  const call = screen.getByRole('button', { name: /^Go to 4 Small items/ });
  call.focus();
  await user.keyboard('{Enter}{Enter}');
  await waitFor(() => expect(studio.sent[0]?.command).toEqual({ type: 'goToSegment', segmentId: 'small' }));
});

test('[CMD-70] a digit chooses the seat, Enter sends the cue, and a refusal keeps its words', async () => {
  const user = userEvent.setup();
  const studio = await renderStudio({
    seat: 'director',
    room: makeBusyRoom(),
    answer: () => ({ ok: false, code: 'room/not_live', params: {} }),
  });
  await user.keyboard('3');
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Cue to Operator' });
  expect(document.activeElement).toBe(field);
  await user.keyboard('Flash in 10{Enter}');
  expect(studio.sent[0]?.command).toEqual({ type: 'giveCue', roles: ['operator'], text: 'Flash in 10' });
  await screen.findByRole('alert');
  expect(field.value).toBe('Flash in 10');
});

test('Alt and a digit give a ready cue in the language of the show, to all when all are chosen', async () => {
  const user = userEvent.setup();
  const studio = await show();
  await user.click(screen.getByRole('radio', { name: /All$/ }));
  await user.keyboard('{Alt>}1{/Alt}');
  await waitFor(() =>
    expect(studio.sent[0]?.command).toEqual({
      type: 'giveCue',
      roles: ['host', 'assistant', 'operator', 'moderator'],
      text: '还有 60 秒，请收尾',
    }),
  );
});

test('cues show when they were taken, or for how long they wait', async () => {
  await show();
  const log = within(screen.getByRole('list', { name: 'Cues so far' }));
  expect(log.getAllByRole('listitem')[0]?.textContent).toContain('6 s unseen');
  expect(log.getByText('seen after 11 s')).toBeTruthy();
});

test('[CMD-73] an open incident shows its owner and the time left; what is behind it shows when it is closed', async () => {
  const user = userEvent.setup();
  const studio = await show();
  const tray = region('Incidents');
  expect(tray.getByText('Price comparison')).toBeTruthy();
  expect(tray.queryByText(/The other one is smaller/)).toBeNull();
  expect(tray.getByText(/Nobody of the shop/)).toBeTruthy();
  await user.click(tray.getAllByRole('button', { name: 'Handled' })[0] as HTMLElement);
  expect(studio.sent[0]).toMatchObject({ command: { type: 'closeIncident', id: 'incident-000002' } });
});

test('the team panel says what each seat did last', async () => {
  await show();
  const rows = region('Team').getAllByRole('listitem');
  expect(rows[2]?.textContent).toContain('Flash sale of 7 Candle gift box');
  expect(rows[3]?.textContent).toContain('Pinned: 上次的枕套很好洗');
});

test('[CMD-28] a show that is late offers ways back, each with what it costs, and one is taken by two presses', async () => {
  const user = userEvent.setup();
  const late = makeBusyRoom();
  const studio = await renderStudio({ seat: 'director', room: late });
  const ways = screen.getByRole('region', { name: /^Win back/ });
  const squeeze = within(ways).getByRole('button', { name: /^Shorten all/ });
  squeeze.focus();
  await user.keyboard('{Enter}{Enter}');
  await waitFor(() => expect(studio.sent.at(-1)?.command.type).toBe('planRunOfShow'));
});

test('the director sees who has followed the card on air', async () => {
  await renderStudio({ seat: 'director', room: makeBusyRoom() });
  const line = within(screen.getByRole('list', { name: 'Handoff: who has followed the card' }));
  expect(line.getByText('card')).toBeTruthy();
  expect(line.getAllByText(/Host|Moderator|Assistant/).length).toBeGreaterThan(0);
});

test.each([
  [4_000, null, 'Corrected within 11 s, 50% of its points come back'],
  [20_000, null, 'Corrected within 25 s, 30% of its points come back'],
  [60_000, null, 'Not corrected within 45 s'],
  [60_000, 200, 'Corrected at once: 50% of its points come back'],
  [60_000, 50_000, 'Corrected after 50 s, too late for points to come back'],
])(
  '[SCO-16] of words of %d ms ago, corrected after %s ms, the director reads: %s',
  async (agoMs, correctedAfterMs, text) => {
    const room = makeBusyRoom();
    const finding = { id: 'x', category: 'efficacy', severity: 4, phrase: '治失眠' } as const;
    const heardAtMs = room.public.showMs - agoMs;
    const utteranceId = 'utterance-000001';
    const heard = { utteranceId, finding, heardAtMs, source: 'typed', verdict: null, correctedAfterMs } as const;
    await renderStudio({ seat: 'director', room: { ...room, team: room.team && { ...room.team, findings: [heard] } } });
    const panel = region('Care needed in the last words');
    expect(panel.getByText(text)).toBeTruthy();
    expect(panel.getByRole('button', { name: 'Dismiss the finding on “治失眠”' })).toBeTruthy();
  },
);
