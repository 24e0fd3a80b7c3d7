/** Named one-shot timers; setting a name again replaces its timer. */
export interface Alarms {
  readonly set: (name: string, delayMs: number, act: () => void) => void;
  readonly has: (name: string) => boolean;
  readonly cancel: (name: string) => void;
  readonly cancelAll: () => void;
}

/** Makes a set of alarms, all silent. */
export function createAlarms(): Alarms {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const cancel = (name: string): void => {
    clearTimeout(timers.get(name));
    timers.delete(name);
  };
  return {
    set: (name, delayMs, act) => {
      cancel(name);
      const ring = (): void => {
        timers.delete(name);
        act();
      };
      timers.set(name, setTimeout(ring, delayMs));
    },
    has: (name) => timers.has(name),
    cancel,
    cancelAll: () => {
      for (const name of [...timers.keys()]) cancel(name);
    },
  };
}
