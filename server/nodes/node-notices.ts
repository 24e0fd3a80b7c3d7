import type { Pool } from 'pg';
import { z } from 'zod';
import type { Logger } from '../logger.ts';
import type { Ticking } from '../rooms/ticker.ts';
import { messageOf } from '../storage/database-error.ts';
import { createSteadyConnection } from './steady-connection.ts';

const CHANNEL = 'caipai_nodes';

/**
 * What nodes tell each other: somebody's sockets are to be cut, by person or by session; somebody has another name;
 * rooms were given back and wait for an owner.
 */
const noticeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cut-person'), id: z.string() }),
  z.strictObject({ kind: z.literal('cut-session'), id: z.string() }),
  z.strictObject({ kind: z.literal('renamed'), id: z.string() }),
  z.strictObject({ kind: z.literal('rooms-free') }),
]);
export type NodeNotice = z.infer<typeof noticeSchema>;

const envelopeSchema = z.strictObject({ from: z.string(), notice: noticeSchema });

export interface NodeNoticesParts {
  readonly url: string;
  readonly pool: Pick<Pool, 'query'>;
  /** This node; it does not hear itself. */
  readonly address: string;
  readonly onNotice: (notice: NodeNotice) => void;
  /** Notices may have been missed: what they would have said has to be asked for. */
  readonly onGap: () => void;
  readonly logger: Logger;
}

/** A word from node to node, over the database. */
export interface NodeNotices extends Ticking {
  open(): Promise<void>;
  /** Resolves when it was sent, or logged that it could not be: whoever missed it asks after a gap. Never rejects. */
  tell(notice: NodeNotice): Promise<void>;
  close(): Promise<void>;
}

/** Makes the line; it is not open yet. */
export function createNodeNotices(parts: NodeNoticesParts): NodeNotices {
  const { pool, address, logger } = parts;
  let hasMissed = false;

  function hear(payload: string): void {
    const parsed = envelopeSchema.safeParse(readJson(payload));
    if (!parsed.success) logger.error('a notice that is none was heard');
    else if (parsed.data.from !== address) parts.onNotice(parsed.data.notice);
  }

  const connection = createSteadyConnection({
    url: parts.url,
    name: 'caipai notices',
    logger,
    async onOpen(client) {
      client.on('notification', ({ payload = '' }) => hear(payload));
      await client.query(`listen ${CHANNEL}`);
      if (hasMissed) parts.onGap();
      hasMissed = false;
    },
    onLost() {
      hasMissed = true;
    },
  });

  return {
    open: connection.open,
    beat: connection.beat,
    close: connection.close,
    async tell(notice) {
      const payload = JSON.stringify({ from: address, notice });
      await pool
        .query('select pg_notify($1, $2)', [CHANNEL, payload])
        .catch((fault: unknown) => logger.error({ kind: notice.kind, reason: messageOf(fault) }, 'notice not sent'));
    },
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
