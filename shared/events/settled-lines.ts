import type { SettledLine } from '../model/room.ts';
import { appendNewest } from './keep-newest.ts';

/** How many settled lines the team sees. */
const KEPT_SETTLED = 80;

/** The settled lines with some more, of which the newest 80 stay. Rules: ROOM-6. */
export function withSettled(settled: readonly SettledLine[], more: readonly SettledLine[]): readonly SettledLine[] {
  return appendNewest(settled, more, KEPT_SETTLED);
}
