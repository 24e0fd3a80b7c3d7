import type { CommandType } from '../commands/command.ts';
import type { Role } from '../model/seat.ts';

const ON_AIR_CALLS: readonly CommandType[] = ['startShow', 'pauseShow', 'resumeShow', 'endShow'];

/** Commands that each seat may give; bots have those of their seat. Taking and leaving a seat is open to everybody. Rules: CMD-2. */
export const CAPABILITIES: Readonly<Record<Role, readonly CommandType[]>> = {
  host: ['utter'],
  assistant: ['utter', 'replyToLine', 'sendToHost'],
  operator: [
    'listProduct',
    'delistProduct',
    'moveProduct',
    'pinProduct',
    'unpinProduct',
    'changePrice',
    'releaseStock',
    'startCoupon',
    'endCoupon',
  ],
  moderator: ['replyToLine', 'hideLine', 'muteViewer', 'sendToHost'],
  director: [...ON_AIR_CALLS, 'moveProduct', 'sendToHost'],
};

/** Whether a seat may give a command; the director's fall to every seat while no person directs. */
export function canGive(role: Role, type: CommandType, isDirected: boolean): boolean {
  return CAPABILITIES[role].includes(type) || (!isDirected && CAPABILITIES.director.includes(type));
}
