import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { json, type Reply } from './route.ts';

/** Readers whose last answer is known. */
const KEPT = 2_000;
/** Of base64url: 132 bits. */
const TAG_LENGTH = 22;

type AskedTag = Pick<IncomingHttpHeaders, 'if-none-match'>;

/** Answers that are made again only when what they are made of has changed. */
export interface StampedReplies {
  /**
   * The answer of `make`, or 304 where the asker has it already. `key` names the question and who asks, `stamp` changes with
   * whatever the answer is made of. The tag is of the answer alone: it tells nothing of what the reader may not see.
   */
  reply(key: string, headers: AskedTag, stamp: string, make: () => Promise<unknown>): Promise<Reply>;
}

/** Makes an empty memory of answers. */
export function createStampedReplies(): StampedReplies {
  const known = new Map<string, { readonly stamp: string; readonly tag: string }>();
  return {
    async reply(key, headers, stamp, make) {
      const before = known.get(key);
      const asked = headers['if-none-match'];
      if (before?.stamp === stamp && before.tag === asked)
        return { status: 304, headers: { ETag: asked }, content: '' };
      const answer = taggedReply(headers, await make());
      const tag = answer.headers.ETag ?? '';
      known.delete(key);
      known.set(key, { stamp, tag });
      for (const oldest of known.keys()) {
        if (known.size <= KEPT) break;
        known.delete(oldest);
      }
      return answer;
    },
  };
}

/**
 * An answer with a tag of its content, or 304 where the asker has it already. Not left to Express: a page that sends a tag by
 * itself sends `no-cache` with it, and Express takes that for a wish to have everything again.
 */
export function taggedReply(headers: AskedTag, value: unknown): Reply {
  const answer = json(value);
  const tag = `"${createHash('sha256').update(String(answer.content)).digest('base64url').slice(0, TAG_LENGTH)}"`;
  if (tag === headers['if-none-match']) return { status: 304, headers: { ETag: tag }, content: '' };
  return { ...answer, headers: { ...answer.headers, ETag: tag } };
}
