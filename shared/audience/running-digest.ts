/** Digest of everything that was decided, in order: 2 × 32 bits, independent of language and texts. */
export interface RunningDigest {
  /** Mixes in one number; its low 32 bits count. */
  add(value: number): void;
  /** 16 hex digits. */
  read(): string;
}

/** A digest that has seen nothing. */
export function createRunningDigest(): RunningDigest {
  let first = 0x243f6a88;
  let second = 0x85a308d3 | 0;
  const hex = (word: number) => (word >>> 0).toString(16).padStart(8, '0');
  return {
    add(value) {
      first = Math.imul(first ^ value, 0x9e3779b1);
      first ^= first >>> 15;
      second = Math.imul((second << 13) | (second >>> 19), 5) + (value ^ first);
      second = Math.imul(second ^ (second >>> 16), 0x85ebca77);
    },
    read: () => hex(first) + hex(second),
  };
}
