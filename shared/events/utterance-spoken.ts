import { utf8Length } from '../lib/utf8-length.ts';
import type { Caption, RoomState } from '../model/room.ts';
import { changePublic } from './change-partition.ts';
import { keepNewest, keepWithin } from './keep-newest.ts';

/** Something was said on air. Channel: public. */
export interface UtteranceSpoken {
  readonly type: 'utteranceSpoken';
  readonly caption: Caption;
}

/** How many captions a room remembers, and how many UTF-8 bytes of them. */
const KEPT_CAPTIONS = 20;
const CAPTION_BYTES = 3_000;

/** Adds the caption as the newest. */
export function applyUtteranceSpoken(state: RoomState, event: UtteranceSpoken): RoomState {
  const captions = keepNewest([...state.public.captions, event.caption], KEPT_CAPTIONS);
  return changePublic(state, { captions: keepWithin(captions, CAPTION_BYTES, ({ text }) => utf8Length(text)) });
}
