/** Memory that the test and its workers share. */
export interface Gates {
  /** By gate: not 0 is open. */
  readonly open: Int32Array<SharedArrayBuffer>;
  /** Tasks that have begun. */
  readonly begun: Int32Array<SharedArrayBuffer>;
}

export interface GatedTask {
  readonly gates: Gates;
  /** What it waits for; null goes on at once. */
  readonly gate: number | null;
}

/** Worker entry: says when it began, and ends when its gate is open. */
export default function passGate({ gates: { open, begun }, gate }: GatedTask): number {
  const turn = Atomics.add(begun, 0, 1);
  if (gate !== null) Atomics.wait(open, gate, 0);
  return turn;
}

/** Closed gates. */
export function makeGates(count: number): Gates {
  const memory = (length: number) => new Int32Array(new SharedArrayBuffer(4 * length));
  return { open: memory(count), begun: memory(1) };
}

export function openGate({ open }: Gates, gate: number): void {
  Atomics.store(open, gate, 1);
  Atomics.notify(open, gate);
}
