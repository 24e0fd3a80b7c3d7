import { sha256Hex } from '../lib/sha256.ts';
import { utf8Bytes } from '../lib/utf8-bytes.ts';
import type { Rubric } from '../model/rubric.ts';
import { canonicalJson } from '../protocol/canonical-json.ts';

const HEX_DIGITS = 16;
/** A rubric never changes while it is loaded, and every score asks. */
const known = new WeakMap<Rubric, string>();

/**
 * First 16 hex digits of the SHA-256 of a rubric as canonical JSON: whatever it says, by whatever name, two rubrics that
 * score alike in every word and weight have the same. Rules: SCO-23.
 */
export function rubricPrint(rubric: Rubric): string {
  const before = known.get(rubric);
  if (before !== undefined) return before;
  const print = sha256Hex(utf8Bytes(canonicalJson(rubric))).slice(0, HEX_DIGITS);
  known.set(rubric, print);
  return print;
}
