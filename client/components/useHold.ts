import { useCallback, useEffect, useRef, useState } from 'react';

export const HOLD_MS = 600;
const SECOND_PRESS_MS = 2_000;

/** A hold in progress. `armed`: a key was pressed once and the second press is awaited. */
export type HoldPhase = 'idle' | 'holding' | 'armed';

/** Handlers for a control that acts only after 600 ms of holding, or after two key presses within two seconds. */
export interface Hold {
  readonly phase: HoldPhase;
  readonly press: () => void;
  readonly release: () => void;
  readonly pressKey: () => void;
}

/** Guards a costly act on air. `onHold` is called once per completed hold. */
export function useHold(onHold: () => void): Hold {
  const [phase, setPhase] = useState<HoldPhase>('idle');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const begin = useCallback((next: HoldPhase, delayMs: number, then: () => void) => {
    clearTimeout(timer.current);
    setPhase(next);
    timer.current = setTimeout(() => {
      setPhase('idle');
      then();
    }, delayMs);
  }, []);
  const stop = useCallback(() => {
    clearTimeout(timer.current);
    setPhase('idle');
  }, []);

  return {
    phase,
    press: () => begin('holding', HOLD_MS, onHold),
    release: () => {
      if (phase === 'holding') stop();
    },
    pressKey: () => {
      if (phase !== 'armed') return begin('armed', SECOND_PRESS_MS, () => undefined);
      stop();
      onHold();
    },
  };
}
