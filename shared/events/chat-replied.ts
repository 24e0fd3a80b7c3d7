import type { LineId } from '../model/ids.ts';
import type { ChatEntry, RoomState } from '../model/room.ts';
import type { Role } from '../model/seat.ts';
import type { ShowMs } from '../model/units.ts';
import { boundedChat } from './bounded-chat.ts';
import { changePublic } from './change-partition.ts';
import { keepNewest } from './keep-newest.ts';

/** The shop answered a chat line. Channel: public. */
export interface ChatReplied {
  readonly type: 'chatReplied';
  readonly lineId: LineId;
  readonly role: Role;
  readonly text: string;
}

/** How many replies a line shows. */
const KEPT_REPLIES = 3;

/** Shows the reply under its line; a line that scrolled out of the state changes nothing. */
export function applyChatReplied(state: RoomState, event: ChatReplied, atMs: ShowMs): RoomState {
  const reply = { role: event.role, text: event.text, atMs };
  const withReply = (entry: ChatEntry): ChatEntry => ({
    ...entry,
    replies: keepNewest([...entry.replies, reply], KEPT_REPLIES),
  });
  const chat = state.public.chat.map((entry) => (entry.id === event.lineId ? withReply(entry) : entry));
  return changePublic(state, { chat: boundedChat(chat) });
}
