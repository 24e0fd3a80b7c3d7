import { useEffect, useState } from 'react';
import type { SendRefusal } from '../../store/room-store.ts';
import { SEAT_ORDER } from '../../store/seat-claims.ts';
import { useCommand } from '../../store/useCommand.ts';
import { useShowTexts } from './useShow.ts';

/** Seconds from the decision to the first second on air: time to look up and smile. */
const COUNTDOWN_S = 5;

/** The way on air. */
export interface Start {
  /** Seconds that are left, or null while nobody has begun here. */
  readonly left: number | null;
  readonly isSending: boolean;
  readonly refusal: SendRefusal | null;
  /** Tells every seat and counts down. */
  readonly begin: () => void;
  readonly startNow: () => void;
  readonly cancel: () => void;
}

/** Counts down to the start of the show, which every seat hears of as a cue; at zero the show starts. */
export function useStart(): Start {
  const say = useShowTexts();
  const start = useCommand();
  const tell = useCommand();
  const [left, setLeft] = useState<number | null>(null);
  const startNow = () => {
    setLeft(null);
    void start.run({ type: 'startShow' });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a second that has passed is what goes on.
  useEffect(() => {
    if (left === null) return;
    const timer = setTimeout(() => (left <= 1 ? startNow() : setLeft(left - 1)), 1_000);
    return () => clearTimeout(timer);
  }, [left]);
  return {
    left,
    isSending: start.isSending,
    refusal: start.refusal,
    begin: () => {
      setLeft(COUNTDOWN_S);
      void tell.run({ type: 'giveCue', roles: [...SEAT_ORDER], text: say('cue.presets.startsSoon') });
    },
    startNow,
    cancel: () => setLeft(null),
  };
}
