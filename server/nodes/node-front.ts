import {
  Agent,
  createServer,
  type Server as HttpServer,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import type { Logger } from '../logger.ts';
import { messageOf } from '../storage/database-error.ts';
import { homeOf } from './node-name.ts';
import type { RoomMap } from './room-map.ts';
import { type RequestedRoom, roomOfRequest } from './room-of-request.ts';

/** Says that a node has sent the request on: it is answered where it arrives, and never sent on again. */
export const FORWARDED_HEADER = 'x-caipai-forwarded';

/** Headers about one connection, not about the message. */
const HOP_HEADERS = new Set(['connection', 'keep-alive', 'proxy-connection', 'transfer-encoding', 'te', 'trailer']);

/** How long the owner of a room may take to begin its answer, milliseconds: the longest computation takes seconds. */
const ANSWER_WITHIN_MS = 60_000;

export interface NodeFrontParts {
  /** Answers what is for this node. */
  readonly inner: HttpServer;
  /** This node's own address. */
  readonly address: string;
  readonly map: Pick<RoomMap, 'ownerOf' | 'nodes'>;
  /** Whether this node runs a room, by its id or its watch id. */
  readonly isHere: (id: string) => boolean;
  readonly logger: Logger;
}

/** What people connect to: it sends what is about a room to the node that owns it, and answers the rest here. */
export interface NodeFront {
  readonly server: HttpServer;
  /** Ends connections that lead to a node which does not own their room any more: their clients come back at once. */
  cutStrays(): void;
  close(): void;
}

interface Way {
  readonly id: string;
  readonly target: string;
  readonly end: () => void;
}

/** Opens the front; it does not listen yet. */
export function openNodeFront({ inner, address, map, isHere, logger }: NodeFrontParts): NodeFront {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const ways = new Set<Way>();

  async function targetOf(room: RequestedRoom | null, headers: IncomingMessage['headers']): Promise<string | null> {
    if (room === null || headers[FORWARDED_HEADER] !== undefined || isHere(room.id)) return null;
    const owner = await map.ownerOf(room.id);
    const target = owner ?? (room.hasHome ? homeOf(room.id, map.nodes()) : null);
    return target === address ? null : target;
  }

  function keep(way: Way, stream: { once(event: 'close', listener: () => void): unknown }): void {
    ways.add(way);
    stream.once('close', () => ways.delete(way));
  }

  function sendOn(id: string, target: string, from: IncomingMessage, to: ServerResponse): void {
    const { hostname, port } = new URL(`http://${target}`);
    const headers = { ...withoutHops(from.headers), ...forwardedBy(from) };
    const onward = request({ hostname, port, method: from.method, path: from.url, headers, agent });
    onward.setTimeout(ANSWER_WITHIN_MS, () => onward.destroy(new Error('no answer in time')));
    onward.on('response', (answer) => {
      to.writeHead(answer.statusCode ?? 502, withoutHops(answer.headers));
      answer.pipe(to);
      answer.on('error', () => to.destroy());
    });
    onward.on('error', (fault) => {
      if (!to.destroyed) logger.info({ target, reason: messageOf(fault) }, 'a node did not answer');
      if (to.headersSent) return void to.destroy();
      to.writeHead(503, { 'content-type': 'application/json', 'cache-control': 'no-store', 'retry-after': '1' });
      to.end(JSON.stringify({ code: HttpErrorCode.StorageUnavailable, params: {} }));
    });
    to.on('close', () => onward.destroy());
    keep({ id, target, end: () => onward.destroy(new Error('the room has another owner')) }, to);
    from.pipe(onward);
  }

  function tunnel(id: string, target: string, from: IncomingMessage, near: Duplex, head: Buffer): void {
    const { hostname, port } = new URL(`http://${target}`);
    const far = connect(Number(port), hostname.replace(/^\[|\]$/g, ''));
    const end = () => {
      near.destroy();
      far.destroy();
    };
    for (const stream of [near, far]) stream.on('error', end).on('close', end);
    keep({ id, target, end }, near);
    far.write(`${headOf(from)}\r\n`);
    far.write(head);
    near.pipe(far).pipe(near);
  }

  const server = createServer();
  server.on('request', (from: IncomingMessage, to: ServerResponse) => {
    const room = roomOfRequest(from.url ?? '/');
    targetOf(room, from.headers).then((target) => {
      if (room === null || target === null) inner.emit('request', from, to);
      else sendOn(room.id, target, from, to);
    });
  });
  server.on('upgrade', (from: IncomingMessage, near: Duplex, head: Buffer) => {
    const room = roomOfRequest(from.url ?? '/');
    near.on('error', () => near.destroy());
    targetOf(room, from.headers).then((target) => {
      if (room === null || target === null) inner.emit('upgrade', from, near, head);
      else tunnel(room.id, target, from, near, head);
    });
  });

  return {
    server,
    cutStrays() {
      for (const way of [...ways]) {
        map.ownerOf(way.id).then((owner) => {
          if (owner !== null && owner !== way.target) way.end();
        });
      }
    },
    close() {
      for (const way of [...ways]) way.end();
      agent.destroy();
      server.close();
      server.closeAllConnections();
    },
  };
}

function withoutHops(headers: IncomingMessage['headers']): Record<string, string | string[]> {
  const kept: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !HOP_HEADERS.has(name)) kept[name] = value;
  }
  return kept;
}

/** Adds where the request came from to its way; the owner believes it when this node is one of its `TRUSTED_PROXIES`. */
function forwardedBy({ headers, socket }: IncomingMessage): Record<string, string> {
  const way = [headers['x-forwarded-for'], socket.remoteAddress].filter((part) => part !== undefined && part !== '');
  return { 'x-forwarded-for': way.join(', '), [FORWARDED_HEADER]: '1' };
}

/** The head of a request for a protocol change, as it came, with its way. */
function headOf(from: IncomingMessage): string {
  const lines = [`${from.method} ${from.url} HTTP/1.1`];
  for (let at = 0; at + 1 < from.rawHeaders.length; at += 2) {
    const name = from.rawHeaders[at] ?? '';
    if (name.toLowerCase() !== 'x-forwarded-for') lines.push(`${name}: ${from.rawHeaders[at + 1]}`);
  }
  for (const [name, value] of Object.entries(forwardedBy(from))) lines.push(`${name}: ${value}`);
  return `${lines.join('\r\n')}\r\n`;
}
