import type { PackWork } from '#shared/protocol/review-pack.ts';

const keyOf = (packId: string) => `caipai.pack.${packId}`;

/** What this browser keeps of a pack; null: nothing yet. */
export function readPackWork(packId: string): PackWork | null {
  try {
    const text = localStorage.getItem(keyOf(packId));
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** Keeps the work on a pack in this browser. False: it keeps nothing, and the work lasts as long as the page. */
export function keepPackWork(packId: string, work: PackWork): boolean {
  try {
    localStorage.setItem(keyOf(packId), JSON.stringify(work));
    return true;
  } catch {
    return false;
  }
}
