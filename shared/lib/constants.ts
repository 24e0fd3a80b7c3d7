/** Length of one audience tick in milliseconds of show time. Source: docs/adr/0005; a constant of the scenario format. */
export const TICK_MS = 250;
