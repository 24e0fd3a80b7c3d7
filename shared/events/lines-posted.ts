import type { ChatLine, RoomState } from '../model/room.ts';
import type { ShowMs } from '../model/units.ts';
import { appendedChat } from './bounded-chat.ts';
import { changePublic } from './change-partition.ts';

/** Viewers of an incident wrote lines; the crowd's own come with `audienceTicked`. Channel: public. */
export interface LinesPosted {
  readonly type: 'linesPosted';
  readonly lines: readonly ChatLine[];
}

/** Adds the lines to the chat. They stand in no counter of the audience. */
export function applyLinesPosted(state: RoomState, { lines }: LinesPosted, atMs: ShowMs): RoomState {
  const entries = lines.map((line) => ({ ...line, atMs, isHidden: false, replies: [] }));
  return changePublic(state, { chat: appendedChat(state.public.chat, entries) });
}
