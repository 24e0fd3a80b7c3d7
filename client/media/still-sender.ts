import { STILL_EVERY_CHUNKS } from '#shared/media/still.ts';
import type { SpooledPart } from './footage-spool.ts';

/** After a still that could not be sent, so many chunks until the next: the link is slow, or the part has just begun. */
const AGAIN_AFTER_CHUNKS = 3;

export interface StillSenderParts {
  /** What the camera shows now; null when it shows nothing. */
  readonly take: () => Promise<Uint8Array<ArrayBuffer> | null>;
  /** Whether the server has kept it. */
  readonly send: (partId: string, bytes: Uint8Array<ArrayBuffer>) => Promise<boolean>;
}

/** Shows the wall of the staff who stands before the host's camera. The result is told of every chunk of a second. */
export function createStillSender({ take, send }: StillSenderParts): (part: SpooledPart) => Promise<void> {
  let waits = AGAIN_AFTER_CHUNKS;
  let isBusy = false;
  return async ({ partId, role, mode }) => {
    waits -= 1;
    if (waits > 0 || isBusy || role !== 'host' || mode !== 'camera') return;
    isBusy = true;
    const still = await take().catch(() => null);
    const isKept = still !== null && (await send(partId, still));
    waits = isKept ? STILL_EVERY_CHUNKS : AGAIN_AFTER_CHUNKS;
    isBusy = false;
  };
}
