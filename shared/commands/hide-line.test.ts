import { expect, test } from 'vitest';
import { chatted, given, givenLive } from '../../tests/support/given.ts';
import { decideHideLine, hideLineSchema } from './hide-line.ts';

const hide = { type: 'hideLine', lineId: 'line-000001' } as const;
const hidden = { type: 'lineHidden', lineId: 'line-000001' } as const;
const said = chatted([{ topic: null }, { topic: null }]);

test('[CMD-41] a line is hidden, the others stay', () => {
  expect(decideHideLine(givenLive(said), hide)).toEqual({ ok: true, events: [hidden] });
  expect(givenLive([...said, hidden]).public.chat.map((entry) => entry.isHidden)).toEqual([true, false]);
});

test('[CMD-41] hiding twice changes nothing', () => {
  expect(decideHideLine(givenLive([...said, hidden]), hide)).toEqual({ ok: true, events: [] });
});

test('[CMD-41] unknown lines and shows off air are refused', () => {
  expect(decideHideLine(givenLive(), hide)).toMatchObject({ code: 'chat/unknown_line' });
  expect(decideHideLine(given(), hide)).toMatchObject({ code: 'room/not_live' });
});

test.each(['line-1', 'LINE-000001', '', 1])('[CMD-9] %j is no line id', (lineId) => {
  expect(hideLineSchema.safeParse({ ...hide, lineId }).success).toBe(false);
});
