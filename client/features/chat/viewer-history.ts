import type { ProductId, Viewer } from '#shared/model/ids.ts';
import type { PublicState } from '#shared/model/room.ts';
import type { Role } from '#shared/model/seat.ts';

/** One thing that a viewer did, or that was said to the viewer, in the open. */
export type HistoryItem =
  | { readonly kind: 'line'; readonly id: string; readonly atMs: number; readonly text: string }
  | { readonly kind: 'reply'; readonly id: string; readonly atMs: number; readonly role: Role; readonly text: string }
  | {
      readonly kind: 'bought';
      readonly id: string;
      readonly atMs: number;
      readonly productId: ProductId;
      readonly quantity: number;
    };

/** What is publicly known of a viewer within the room's memory. */
export interface ViewerHistory {
  readonly lineCount: number;
  readonly boughtCount: number;
  /** Newest first, at most six. */
  readonly items: readonly HistoryItem[];
}

const SHOWN = 6;

/** Collects a viewer's lines, the replies to them and the purchases that were announced. */
export function viewerHistory(room: PublicState, viewer: Viewer): ViewerHistory {
  const lines = room.chat.filter((entry) => entry.viewer === viewer);
  const notices = room.notices.filter((notice) => notice.viewer === viewer);
  const items: HistoryItem[] = [
    ...lines.map((entry) => ({ kind: 'line' as const, id: entry.id, atMs: entry.atMs, text: entry.text })),
    ...lines.flatMap((entry) =>
      entry.replies.map((reply, index) => ({
        kind: 'reply' as const,
        id: `${entry.id}/${index}`,
        atMs: reply.atMs,
        role: reply.role,
        text: reply.text,
      })),
    ),
    ...notices.map(({ productId, quantity, atMs }) => ({
      kind: 'bought' as const,
      id: `${productId}/${atMs}`,
      atMs,
      productId,
      quantity,
    })),
  ];
  return {
    lineCount: lines.length,
    boughtCount: notices.reduce((sum, notice) => sum + notice.quantity, 0),
    items: items.sort((a, b) => b.atMs - a.atMs).slice(0, SHOWN),
  };
}
