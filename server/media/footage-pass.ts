import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { PartId } from '#shared/media/footage.ts';
import type { RoomId } from '#shared/model/ids.ts';

/** What a pass opens: looking at the footage of a room, or sending chunks of one part. */
export interface PassScope {
  readonly kind: 'view' | 'send';
  readonly roomId: RoomId;
  /** Null for looking. */
  readonly partId: PartId | null;
}

/** Signs addresses of footage: for one session, one scope, and a short time. Rules: FTG-7. */
export interface PassBook {
  issue(scope: PassScope, sessionKey: string, lastsMs: number): string;
  /** The pass's own id when it is of this server, this session and scope and has not run out; else null. */
  check(pass: string, scope: PassScope, sessionKey: string): string | null;
}

/** What a pass says of itself: expiry and its own id. Scope and session are in the signature alone. */
const PASS = /^(\d{13})-([A-Za-z0-9_-]{11})\.([A-Za-z0-9_-]{43})$/;

/** Makes a book. `now` is milliseconds of the Unix epoch. */
export function createPassBook(serverSecret: Buffer, now: () => number = Date.now): PassBook {
  const key = createHmac('sha256', serverSecret).update('footage').digest();
  const sign = (head: string, { kind, roomId, partId }: PassScope, sessionKey: string): string =>
    createHmac('sha256', key)
      .update(`${head} ${kind} ${roomId} ${partId ?? '-'} ${createHash('sha256').update(sessionKey).digest('hex')}`)
      .digest('base64url');
  return {
    issue(scope, sessionKey, lastsMs) {
      const head = `${now() + lastsMs}-${randomBytes(8).toString('base64url')}`;
      return `${head}.${sign(head, scope, sessionKey)}`;
    },
    check(pass, scope, sessionKey) {
      const [, expiresAt, passId, signature] = PASS.exec(pass) ?? [];
      if (expiresAt === undefined || passId === undefined || signature === undefined) return null;
      const expected = sign(`${expiresAt}-${passId}`, scope, sessionKey);
      const isGenuine = timingSafeEqual(Buffer.from(signature), Buffer.from(expected));
      return isGenuine && now() < Number(expiresAt) ? passId : null;
    },
  };
}
