import { utf8Length } from '../lib/utf8-length.ts';
import type { ChatEntry } from '../model/room.ts';
import { keepNewest, keepWithin } from './keep-newest.ts';

/** How many lines a room remembers; older ones are read from the journal. */
const KEPT_LINES = 200;

/** UTF-8 bytes of names, lines and replies that a snapshot carries: 200 lines of ten hanzi with some replies. */
const TEXT_BYTES = 10_000;

/** The lines that stay in the state: at most 200, fewer when they are long. Rules: ROOM-6. */
export function boundedChat(chat: readonly ChatEntry[]): readonly ChatEntry[] {
  return keepWithin(keepNewest(chat, KEPT_LINES), TEXT_BYTES, textBytes);
}

/** Entries never change: one is weighed once, though it is asked about with every later line. */
const weighed = new WeakMap<ChatEntry, number>();

function textBytes(entry: ChatEntry): number {
  const known = weighed.get(entry);
  if (known !== undefined) return known;
  const bytes = bytesOf(entry);
  weighed.set(entry, bytes);
  return bytes;
}

function bytesOf(entry: ChatEntry): number {
  const replies = entry.replies.reduce((sum, reply) => sum + utf8Length(reply.text) + REPLY_OVERHEAD, 0);
  return utf8Length(entry.name) + utf8Length(entry.text) + replies;
}

/** Bytes of a reply in a snapshot besides its text. */
const REPLY_OVERHEAD = 50;
