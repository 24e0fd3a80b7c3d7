import type { CommandType } from '../commands/command.ts';
import type { RoomState } from '../model/room.ts';
import type { Role } from '../model/seat.ts';

const ON_AIR_CALLS: readonly CommandType[] = ['startShow', 'pauseShow', 'resumeShow', 'endShow'];

/** Planning the show is the team's work: before the start every seat may do it. */
export const PREPARATION: readonly CommandType[] = [
  'addProduct',
  'removeProduct',
  'planRunOfShow',
  'moveProduct',
  'changePrice',
  'listProduct',
  'delistProduct',
  'signReviewItem',
];

/** What every seat may give; `decide` looks at whose cue or incident it is. */
const EVERY_SEAT: readonly CommandType[] = ['acknowledgeCue', 'closeIncident'];

/** Commands that mentors and teachers of the room give, without a seat. Rules: CMD-74. */
export const STAFF_COMMANDS: readonly CommandType[] = [
  'injectIncident',
  'giveCue',
  'pauseShow',
  'resumeShow',
  'judgeFinding',
];

/** Commands that each seat may give; bots have those of their seat. Taking and leaving a seat is open to everybody. Rules: CMD-2. */
export const CAPABILITIES: Readonly<Record<Role, readonly CommandType[]>> = {
  host: ['utter', ...EVERY_SEAT],
  assistant: ['utter', 'replyToLine', 'markHandled', 'sendToHost', ...EVERY_SEAT],
  operator: [
    'listProduct',
    'delistProduct',
    'moveProduct',
    'pinProduct',
    'unpinProduct',
    'changePrice',
    'releaseStock',
    'markSoldOut',
    'startCoupon',
    'endCoupon',
    'startFlashSale',
    'endFlashSale',
    'startLuckyBag',
    'endLuckyBag',
    'startGift',
    'endGift',
    'startPaidTraffic',
    'endPaidTraffic',
    ...EVERY_SEAT,
  ],
  moderator: [
    'replyToLine',
    'hideLine',
    'pinLine',
    'unpinLine',
    'muteViewer',
    'unmuteViewer',
    'setSlowMode',
    'blockWords',
    'markHandled',
    'sendToHost',
    ...EVERY_SEAT,
  ],
  director: [
    ...ON_AIR_CALLS,
    'goToSegment',
    'planRunOfShow',
    'moveProduct',
    'sendToHost',
    'giveCue',
    'judgeFinding',
    ...EVERY_SEAT,
  ],
};

/**
 * Whether a seat may give a command in a room: the director's fall to every seat while no person directs, and the
 * preparation of the show to every seat in the lobby. Without the team's part nobody directs. Rules: CMD-2.
 */
export function canGive(role: Role, type: CommandType, { public: { phase }, team }: RoomState): boolean {
  if (CAPABILITIES[role].includes(type)) return true;
  if (phase === 'lobby' && PREPARATION.includes(type)) return true;
  return team?.seats.director.holder.kind !== 'person' && CAPABILITIES.director.includes(type);
}
