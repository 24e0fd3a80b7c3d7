/** Throws when a condition that the code guarantees does not hold: a bug, never a refusal. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`Broken invariant: ${message}`);
}

/** Returns the value, or throws when it is absent although the code guarantees it: a bug, never a refusal. */
export function must<T>(value: T | null | undefined, message: string): T {
  if (value === null || value === undefined) throw new Error(`Broken invariant: ${message}`);
  return value;
}

/** Proves to the compiler that a union is handled completely; throws if an unknown member arrives at run time. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled variant: ${JSON.stringify(value)}`);
}
