import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/** What a light client is told: the text of a Socket.IO event, and of the acknowledgement that it waits for. */
export interface LightListener {
  onEvent(text: string): void;
}

/**
 * A Socket.IO client with nothing in it: one TCP socket, its own WebSocket frames, no parsing of what comes. Many fit
 * one process, which leaves the other core to the server.
 */
export interface LightClient {
  /** Sends an event and resolves with the text of its acknowledgement. */
  ask(name: string, ...data: readonly unknown[]): Promise<string>;
  close(): void;
}

export interface LightOptions {
  readonly port: number;
  readonly cookie?: string;
  /** What stands in the address, besides what Engine.IO needs. */
  readonly query?: Readonly<Record<string, string>>;
  /** Where the connection says it comes from: limits are per address. */
  readonly address: string;
  readonly listener: LightListener;
}

const OPCODE = { text: 1, close: 8 } as const;

/** Connects; resolves when the server has let the client in. */
export async function openLightClient(options: LightOptions): Promise<LightClient> {
  const socket = connect(options.port, '127.0.0.1');
  socket.setNoDelay(true);
  const waiting = new Map<string, (text: string) => void>();
  let asked = 0;
  let enter: () => void = () => undefined;
  let fail: (fault: Error) => void = () => undefined;
  const entered = new Promise<void>((resolve, reject) => {
    enter = resolve;
    fail = reject;
  });
  socket.on('error', (fault) => fail(fault));
  socket.on('close', () => fail(new Error('closed before it was let in')));

  const hear = (text: string) => {
    if (text.startsWith('42')) return options.listener.onEvent(text);
    if (text === '2') return send(socket, '3');
    if (text.startsWith('43')) {
      const at = text.indexOf('[');
      const id = text.slice(2, at);
      waiting.get(id)?.(text.slice(at));
      waiting.delete(id);
    } else if (text.startsWith('40')) enter();
    else if (text.startsWith('0')) send(socket, '40');
    else if (text.startsWith('44')) fail(new Error(text));
  };
  readFrames(socket, hear, fail);
  const query = new URLSearchParams({ EIO: '4', transport: 'websocket', ...options.query });
  socket.write(
    [
      `GET /socket.io/?${query} HTTP/1.1`,
      `Host: 127.0.0.1:${options.port}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
      `X-Forwarded-For: ${options.address}`,
      ...(options.cookie === undefined ? [] : [`Cookie: ${options.cookie}`]),
      '\r\n',
    ].join('\r\n'),
  );
  await entered;
  return {
    ask(name, ...data) {
      asked += 1;
      const id = String(asked);
      send(socket, `42${id}${JSON.stringify([name, ...data])}`);
      return new Promise((resolve) => waiting.set(id, resolve));
    },
    close: () => socket.destroy(),
  };
}

/** Reads what comes: first the answer to the upgrade, then frames of any length, whole or in pieces of TCP. */
function readFrames(socket: Socket, hear: (text: string) => void, fail: (fault: Error) => void): void {
  let kept: Buffer = Buffer.alloc(0);
  let isOpen = false;
  socket.on('data', (chunk) => {
    kept = kept.length === 0 ? chunk : Buffer.concat([kept, chunk]);
    if (!isOpen) {
      const end = kept.indexOf('\r\n\r\n');
      if (end < 0) return;
      if (!kept.subarray(0, 12).toString().endsWith('101')) return fail(new Error(kept.subarray(0, 200).toString()));
      isOpen = true;
      kept = kept.subarray(end + 4);
    }
    for (;;) {
      const frame = frameIn(kept);
      if (frame === null) return;
      kept = kept.subarray(frame.end);
      if (frame.opcode === OPCODE.text) hear(frame.payload.toString());
      else if (frame.opcode === OPCODE.close) socket.destroy();
    }
  });
}

/** The first frame of a buffer; a server does not mask and Engine.IO does not split. Null when it is not whole. */
function frameIn(buffer: Buffer): { readonly opcode: number; readonly payload: Buffer; readonly end: number } | null {
  if (buffer.length < 2) return null;
  const short = (buffer[1] ?? 0) & 0x7f;
  const headLength = short === 127 ? 10 : short === 126 ? 4 : 2;
  if (buffer.length < headLength) return null;
  const length = short === 127 ? Number(buffer.readBigUInt64BE(2)) : short === 126 ? buffer.readUInt16BE(2) : short;
  const end = headLength + length;
  if (buffer.length < end) return null;
  return { opcode: (buffer[0] ?? 0) & 0x0f, payload: buffer.subarray(headLength, end), end };
}

/** Sends a text, masked with zeros: a client has to mask, and may choose any mask. */
function send(socket: Socket, text: string): void {
  const payload = Buffer.from(text);
  const head =
    payload.length < 126
      ? Buffer.from([0x81, 0x80 | payload.length])
      : Buffer.from([0x81, 0x80 | 126, payload.length >> 8, payload.length & 0xff]);
  socket.write(Buffer.concat([head, Buffer.alloc(4), payload]));
}
