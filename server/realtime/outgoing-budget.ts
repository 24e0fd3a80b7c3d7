/** A socket with more than this waiting is sent no frames until it has drained, bytes. */
export const MAX_OUTGOING_BYTES = 512 * 1_024;

/** The part of an Engine.IO connection that tells what waits to leave; Socket.IO itself tells nobody. */
export interface Outgoing {
  on(event: 'packetCreate', listener: (packet: { readonly data?: unknown }) => void): unknown;
  on(event: 'flush', listener: () => void): unknown;
}

/**
 * Watches what waits to leave for one client. `onFull` is called once when it passes the budget, `onDrained` once when
 * everything has been handed to the network afterwards.
 */
export function watchOutgoing(connection: Outgoing, listener: { onFull(): void; onDrained(): void }): void {
  let waitingBytes = 0;
  let isFull = false;
  connection.on('packetCreate', (packet) => {
    waitingBytes += sizeOf(packet.data);
    if (isFull || waitingBytes <= MAX_OUTGOING_BYTES) return;
    isFull = true;
    listener.onFull();
  });
  connection.on('flush', () => {
    waitingBytes = 0;
    if (!isFull) return;
    isFull = false;
    // Engine.IO is in the middle of writing here; what the listener sends must come after it.
    queueMicrotask(() => listener.onDrained());
  });
}

function sizeOf(data: unknown): number {
  if (typeof data === 'string') return Buffer.byteLength(data);
  return data instanceof Uint8Array ? data.byteLength : 0;
}
