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

/** A tree of the root alone. */
export function createCodeTree(): CodeTree {
  const branches = createPairTable();
  let count = 1;
  /** By node, twice: the only code that leads on, and where to. Most nodes have one; the others stand in `branches`. */
  let onlys = new Int32Array(FIRST_NODES * 2).fill(NONE);

  function next(node: number, code: number): number {
    const only = onlys[node * 2] ?? NONE;
    if (only === SEVERAL) return branches.find(node, code);
    return only === code ? (onlys[node * 2 + 1] ?? NONE) : NONE;
  }

  return {
    next,
    grow(node, code) {
      const known = next(node, code);
      if (known >= 0) return known;
      if (count * 2 === onlys.length) {
        const larger = new Int32Array(onlys.length * 2).fill(NONE, onlys.length);
        larger.set(onlys);
        onlys = larger;
      }
      const child = count;
      count += 1;
      const only = onlys[node * 2] ?? NONE;
      if (only === NONE) {
        onlys[node * 2] = code;
        onlys[node * 2 + 1] = child;
        return child;
      }
      if (only !== SEVERAL) branches.set(node, only, onlys[node * 2 + 1] ?? NONE);
      onlys[node * 2] = SEVERAL;
      branches.set(node, code, child);
      return child;
    },
  };
}
