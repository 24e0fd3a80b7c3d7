import { type SavedPart, saveFields } from './part-memory.ts';

/** Digest of everything that was decided, in order: 2 × 32 bits, independent of language and texts. */
export interface RunningDigest extends SavedPart {
  /** Mixes in one number; its low 32 bits count. */
  add(value: number): void;
  /** 16 hex digits. */
  read(): string;
}

/** A digest that has seen nothing. */
export function createRunningDigest(): RunningDigest {
  const own = { first: 0x243f6a88, second: 0x85a308d3 | 0 };
  const hex = (word: number) => (word >>> 0).toString(16).padStart(8, '0');
  return {
    add(value) {
      own.first = Math.imul(own.first ^ value, 0x9e3779b1);
      own.first ^= own.first >>> 15;
      own.second = Math.imul((own.second << 13) | (own.second >>> 19), 5) + (value ^ own.first);
      own.second = Math.imul(own.second ^ (own.second >>> 16), 0x85ebca77);
    },
    save: () => saveFields(own),
    read: () => hex(own.first) + hex(own.second),
  };
}
