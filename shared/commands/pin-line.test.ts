import { expect, test } from 'vitest';
import { chatted, given, givenLive } from '../../tests/support/given.ts';
import { decideHideLine } from './hide-line.ts';
import { decidePinLine, pinLineSchema } from './pin-line.ts';
import { decideUnpinLine } from './unpin-line.ts';

const said = chatted([{ topic: null, text: '多大' }, { topic: null }]);
const pin = { type: 'pinLine', lineId: 'line-000001' } as const;
const pinned = { type: 'linePinned', lineId: 'line-000001', name: '观众0', text: '多大' } as const;

test('[CMD-44] a line is put on top of the chat, in the place of the one before', () => {
  expect(decidePinLine(givenLive(said), pin)).toEqual({ ok: true, events: [pinned] });
  const other = givenLive([...said, { ...pinned, lineId: 'line-000002' }], 250);
  expect(other.public.pinnedLine).toMatchObject({ lineId: 'line-000002', sinceMs: 250 });
  expect(decidePinLine(other, pin)).toEqual({ ok: true, events: [pinned] });
});

test('[CMD-44] what is on top already stays there, and is taken away once', () => {
  const state = givenLive([...said, pinned]);
  expect(decidePinLine(state, pin)).toEqual({ ok: true, events: [] });
  const unpinned = { type: 'lineUnpinned', lineId: 'line-000001' } as const;
  expect(decideUnpinLine(state)).toEqual({ ok: true, events: [unpinned] });
  expect(decideUnpinLine(givenLive([...said, pinned, unpinned]))).toEqual({ ok: true, events: [] });
});

test('[CMD-44] a hidden line cannot be on top, and one that is hidden leaves it', () => {
  const hide = { type: 'hideLine', lineId: 'line-000001' } as const;
  expect(decideHideLine(givenLive([...said, pinned]), hide)).toMatchObject({
    events: [{ type: 'lineUnpinned' }, { type: 'lineHidden' }],
  });
  const hidden = givenLive([...said, { type: 'lineHidden', lineId: 'line-000001' }]);
  expect(decidePinLine(hidden, pin)).toMatchObject({ code: 'chat/line_hidden' });
});

test('[CMD-44] unknown lines and shows off air are refused', () => {
  expect(decidePinLine(givenLive(), pin)).toMatchObject({ code: 'chat/unknown_line' });
  expect(decidePinLine(given(said), pin)).toMatchObject({ code: 'room/not_live' });
  expect(decideUnpinLine(given())).toMatchObject({ code: 'room/not_live' });
});

test('[CMD-9] a pin names a line', () => {
  expect(pinLineSchema.safeParse({ ...pin, lineId: 'coupon-000001' }).success).toBe(false);
});
