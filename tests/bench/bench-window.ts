declare global {
  interface Window {
    /** How the console bench drives its page. */
    bench: {
      readonly setRate: (linesPerSecond: number) => void;
      /** From press to paint since the last call, milliseconds; presses that took less than 16 ms are left out. */
      readonly takePresses: () => readonly number[];
    };
  }
}

export {};
