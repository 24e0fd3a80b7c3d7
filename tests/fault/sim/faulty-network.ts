import type { Draw } from './seeded-draw.ts';
import type { VirtualTime } from './virtual-time.ts';

/** Carries a message: `deliver` runs when it arrives, never, once or twice. */
export type Send = (deliver: () => void) => void;

/** A line is cut now and then, for up to three seconds: neither side hears anything, nor that it hears nothing. */
const CUT = { everyMs: 12_000, mostMs: 3_000 } as const;

/** A line that delays, drops, doubles, re-orders and is cut; when calm it only delays a little, and in order. */
export function createFaultyNetwork(time: VirtualTime, draw: Draw, isCalm: () => boolean): Send {
  let cutUntilMs = 0;
  const cut = () => {
    cutUntilMs = time.now() + draw(CUT.mostMs);
    time.after(1_000 + draw(CUT.everyMs), cut);
  };
  time.after(1_000 + draw(CUT.everyMs), cut);
  return (deliver) => {
    if (isCalm()) return time.after(5, deliver);
    if (time.now() < cutUntilMs) return;
    const fate = draw(20);
    if (fate === 0) return;
    time.after(1 + draw(300), deliver);
    if (fate === 1) time.after(1 + draw(600), deliver);
  };
}
