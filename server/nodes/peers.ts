import type { IncomingHttpHeaders } from 'node:http';
import type { Logger } from '../logger.ts';
import { messageOf } from '../storage/database-error.ts';
import { FORWARDED_HEADER } from './node-front.ts';

/** How long another node may take, milliseconds: a wall is read every second. */
const ANSWER_WITHIN_MS = 2_000;

/** The other nodes, asked what of an answer is with them. */
export interface Peers {
  /**
   * Asks every other node the same as this one was asked, in the name of who asked: the answers of those that gave one.
   * None when it is another node that asks. `body` undefined reads; anything else is posted as JSON.
   */
  ask(headers: IncomingHttpHeaders, path: string, body?: object): Promise<readonly unknown[]>;
}

/** The peers of a server that is alone on its database. */
export const NO_PEERS: Peers = { ask: async () => [] };

/** Asks over HTTP. `addresses` are those of the other nodes now. */
export function createPeers(addresses: () => readonly string[], logger: Logger): Peers {
  async function askOne(address: string, path: string, cookie: string, body?: object): Promise<unknown> {
    const response = await fetch(`http://${address}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { cookie, 'content-type': 'application/json', [FORWARDED_HEADER]: '1' },
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    if (!response.ok) throw new Error(`answered ${response.status}`);
    return response.json();
  }

  return {
    async ask(headers, path, body) {
      if (headers[FORWARDED_HEADER] !== undefined) return [];
      const asked = addresses().map((address) =>
        askOne(address, path, headers.cookie ?? '', body).catch((fault: unknown) => {
          logger.info({ address, reason: messageOf(fault) }, 'a node did not answer');
          return null;
        }),
      );
      return (await Promise.all(asked)).filter((answer) => answer !== null);
    },
  };
}
