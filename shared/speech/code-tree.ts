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
  /** By node: the only code that leads on, and where to. Most nodes have one. */
  let onlyCode = new Int32Array(FIRST_NODES).fill(NONE);
  let onlyChild = new Int32Array(FIRST_NODES).fill(NONE);

  function next(node: number, code: number): number {
    const only = onlyCode[node] ?? NONE;
    if (only === SEVERAL) return branches.find(node, code);
    return only === code ? (onlyChild[node] ?? NONE) : NONE;
  }

  return {
    next,
    grow(node, code) {
      const known = next(node, code);
      if (known >= 0) return known;
      if (count === onlyCode.length) {
        onlyCode = enlarge(onlyCode);
        onlyChild = enlarge(onlyChild);
      }
      const child = count;
      count += 1;
      branches.set(node, code, child);
      onlyCode[node] = onlyCode[node] === NONE ? code : SEVERAL;
      onlyChild[node] = child;
      return child;
    },
  };
}

function enlarge(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2).fill(NONE, numbers.length);
  larger.set(numbers);
  return larger;
}
