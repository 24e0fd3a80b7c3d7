import type { PartId } from '#shared/media/footage.ts';
import { footageElementId, type ReviewPack } from '#shared/protocol/review-pack.ts';

/** Characters of base64 that are read at a time: a multiple of four, so that each stretch can be read by itself. */
const STRETCH = 1 << 20;

/** The pack that this page is. Throws when the file was cut off on its way. */
export function readPack(page: Document): ReviewPack {
  return JSON.parse(page.getElementById('pack')?.textContent ?? '');
}

/** The bytes of a part that are in the page, as something to play; null when there are none. Its text is let go. */
export function takeFootage(page: Document, partId: PartId, mimeType: string): Blob | null {
  const element = page.getElementById(footageElementId(partId));
  const text = element?.textContent ?? '';
  if (element === null || text === '') return null;
  element.remove();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; at < text.length; at += STRETCH) {
    pieces.push(Uint8Array.from(atob(text.slice(at, at + STRETCH)), (one) => one.charCodeAt(0)));
  }
  return new Blob(pieces, { type: mimeType });
}
