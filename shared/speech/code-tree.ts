import { createPairTable } from './pair-table.ts';

/** A tree whose nodes and codes are numbers ≥ 0: a look-up makes nothing and, at most nodes, compares one code. */
export interface CodeTree {
  /** The node that a code leads to from a node, -1 for none. Never throws. */
  next(node: number, code: number): number;
  /** The same, made when there is none: nodes are numbered in order, from 1. */
  grow(node: number, code: number): number;
}

export const ROOT = 0;
const NONE = -1;
/** More than one code leads on from a node. */
const SEVERAL = -2;
const FIRST_NODES = 1_024;

/**
 * A tree of the root alone. `common`: codes below it are so common that a node where several codes lead on has a row of its
 * own for them, in which nothing is searched.
 */
export function createCodeTree(common = 0): CodeTree {
  const branches = createPairTable();
  let count = 1;
  /**
   * By node, twice: the only code that leads on, and where to. Most nodes have one. The others have `SEVERAL` and where their
   * row begins; codes that have no place in it stand in `branches`.
   */
  let onlys = new Int32Array(FIRST_NODES * 2).fill(NONE);
  let rows = new Int32Array(FIRST_NODES).fill(NONE);
  let used = 0;

  function next(node: number, code: number): number {
    const only = onlys[node * 2] ?? NONE;
    if (only === SEVERAL)
      return code >= 0 && code < common ? (rows[(onlys[node * 2 + 1] ?? 0) + code] ?? NONE) : branches.find(node, code);
    return only === code ? (onlys[node * 2 + 1] ?? NONE) : NONE;
  }

  function beginRow(): number {
    if (used + common > rows.length) rows = enlarged(rows);
    used += common;
    return used - common;
  }

  function lead(node: number, code: number, child: number): void {
    if (code < common) rows[(onlys[node * 2 + 1] ?? 0) + code] = child;
    else branches.set(node, code, child);
  }

  return {
    next,
    grow(node, code) {
      const known = next(node, code);
      if (known >= 0) return known;
      if (count * 2 === onlys.length) onlys = enlarged(onlys);
      const child = count;
      count += 1;
      const only = onlys[node * 2] ?? NONE;
      if (only === NONE) {
        onlys[node * 2] = code;
        onlys[node * 2 + 1] = child;
        return child;
      }
      if (only !== SEVERAL) {
        const first = onlys[node * 2 + 1] ?? NONE;
        onlys[node * 2] = SEVERAL;
        onlys[node * 2 + 1] = beginRow();
        lead(node, only, first);
      }
      lead(node, code, child);
      return child;
    },
  };
}

function enlarged(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2).fill(NONE, numbers.length);
  larger.set(numbers);
  return larger;
}
