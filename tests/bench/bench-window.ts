/** What the page of the console bench measured since it was last asked, milliseconds. */
export interface BenchTaken {
  readonly longTasks: readonly number[];
  readonly presses: readonly number[];
}

declare global {
  interface Window {
    /** How the bench drives its page. */
    bench: { readonly setRate: (linesPerSecond: number) => void; readonly take: () => BenchTaken };
  }
}
