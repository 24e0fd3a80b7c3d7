import type { Draw } from './seeded-draw.ts';
import type { VirtualTime } from './virtual-time.ts';

/** Carries a message: `deliver` runs when it arrives, never, once or twice. */
export type Send = (deliver: () => void) => void;

/** A network that delays, drops, doubles and re-orders; when calm it only delays a little, and in order. */
export function createFaultyNetwork(time: VirtualTime, draw: Draw, isCalm: () => boolean): Send {
  return (deliver) => {
    if (isCalm()) return time.after(5, deliver);
    const fate = draw(20);
    if (fate === 0) return;
    time.after(1 + draw(300), deliver);
    if (fate === 1) time.after(1 + draw(600), deliver);
  };
}
