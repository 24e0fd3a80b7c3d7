import { utf8Length } from '../lib/utf8-length.ts';
import type { ChatEntry } from '../model/room.ts';

/** How many lines a room remembers; older ones are read from the journal. */
const KEPT_LINES = 200;

/** UTF-8 bytes of names, lines and replies that a snapshot carries: 200 lines of ten hanzi with some replies. */
const TEXT_BYTES = 10_000;

/** What a list of lines weighs, which never changes either: the lines that come weigh it anew by what comes and goes. */
const weighedChats = new WeakMap<readonly ChatEntry[], number>();

/** Some lines with more at their end: of all the newest 200 stay, fewer when they are long, and always the last. Rules: ROOM-6. */
export function appendedChat(chat: readonly ChatEntry[], more: readonly ChatEntry[]): readonly ChatEntry[] {
  let bytes = bytesOfAll(chat) + bytesOfAll(more);
  const all = [...chat, ...more];
  let from = 0;
  while (from < all.length - 1 && (all.length - from > KEPT_LINES || bytes > TEXT_BYTES)) {
    bytes -= textBytes(all[from]);
    from += 1;
  }
  const kept = from === 0 ? all : all.slice(from);
  weighedChats.set(kept, bytes);
  return kept;
}

/** The same for lines of which some were changed. Rules: ROOM-6. */
export function boundedChat(chat: readonly ChatEntry[]): readonly ChatEntry[] {
  return appendedChat(chat, NO_LINES);
}

const NO_LINES: readonly ChatEntry[] = [];

function bytesOfAll(chat: readonly ChatEntry[]): number {
  return weighedChats.get(chat) ?? chat.reduce((sum, entry) => sum + textBytes(entry), 0);
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
