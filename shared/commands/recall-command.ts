import type { RoomState } from '../model/room.ts';
import type { RoomCommand } from './command.ts';
import { findQueueItem } from './find-queue-item.ts';

/** How long a cheap act on air can be taken back, milliseconds. Source: interface study 2.4. */
export const RECALL_MS = 3_000;

/**
 * The command that makes up for one that was just given, or null when nothing does: recalling writes a command of its own
 * and erases nothing. `before` is the room in which the command was given. Rules: CMD-13.
 */
export function recallCommand(command: RoomCommand, before: RoomState): RoomCommand | null {
  const { pinned, pinnedLine, mutedViewers, queue } = before.public;
  switch (command.type) {
    case 'pinProduct':
    case 'unpinProduct':
      if (pinned?.productId === (command.type === 'pinProduct' ? command.productId : undefined)) return null;
      return pinned === null ? { type: 'unpinProduct' } : { type: 'pinProduct', productId: pinned.productId };
    case 'listProduct':
    case 'delistProduct': {
      const wasListed = findQueueItem(before, command.productId)?.isListed;
      if (wasListed === undefined || wasListed === (command.type === 'listProduct')) return null;
      return { type: wasListed ? 'listProduct' : 'delistProduct', productId: command.productId };
    }
    case 'moveProduct': {
      const fromIndex = queue.findIndex((item) => item.productId === command.productId);
      return fromIndex === -1 || fromIndex === command.toIndex
        ? null
        : { type: 'moveProduct', productId: command.productId, toIndex: fromIndex };
    }
    case 'pinLine':
    case 'unpinLine':
      return pinnedLine === null ? { type: 'unpinLine' } : { type: 'pinLine', lineId: pinnedLine.lineId };
    case 'muteViewer':
      return mutedViewers.some((mute) => mute.viewer === command.viewer)
        ? null
        : { type: 'unmuteViewer', viewer: command.viewer };
    default:
      return null;
  }
}
