import { seatOf } from '../commands/actor-role.ts';
import type { CommandType } from '../commands/command.ts';
import { EDITABLE_ACTS } from '../model/editable-acts.ts';
import type { JournalEntry } from '../model/recording.ts';
import type { ShowMs } from '../model/units.ts';
import type { MomentAct } from '../protocol/what-if-contract.ts';

const MOST_ACTS = 6;

/** Acts that move a crowd come first, housekeeping last. */
const WEIGHTS: Readonly<Partial<Record<CommandType, number>>> = {
  changePrice: 5,
  startCoupon: 5,
  startFlashSale: 5,
  startLuckyBag: 5,
  startGift: 5,
  startPaidTraffic: 5,
  pinProduct: 4,
  unpinProduct: 4,
  markSoldOut: 4,
  replyToLine: 3,
  utter: 3,
  goToSegment: 2,
};

/** What the seats did on air, in order of time: what an edit may change. */
export function editableActs(entries: readonly JournalEntry[]): readonly MomentAct[] {
  let isOnAir = false;
  return entries.flatMap(({ seq, showMs, actor, command, events }): MomentAct[] => {
    if (events.some(({ type }) => type === 'showStarted')) isOnAir = true;
    const role = seatOf(actor);
    if (role === null || !isOnAir || !EDITABLE_ACTS.includes(command.type)) return [];
    return [{ seq, atMs: showMs, role, command }];
  });
}

/** Of these the ones of a stretch of the show: at most six, those that move a crowd first, then in order of time. */
export function momentActs(acts: readonly MomentAct[], fromMs: ShowMs, toMs: ShowMs): readonly MomentAct[] {
  return acts
    .filter(({ atMs }) => atMs >= fromMs && atMs < toMs)
    .sort((a, b) => weightOf(b.command.type) - weightOf(a.command.type) || a.seq - b.seq)
    .slice(0, MOST_ACTS)
    .sort((a, b) => a.seq - b.seq);
}

function weightOf(type: CommandType): number {
  return WEIGHTS[type] ?? 1;
}
