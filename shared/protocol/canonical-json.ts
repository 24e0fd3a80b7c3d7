/**
 * Writes plain JSON in the one form that journals store and checksums cover: keys in the order of their UTF-16 units, no
 * white space. Throws on what JSON would lose or change: undefined, NaN, Infinity, functions, symbols, bigints, and
 * objects that are neither plain nor arrays. Minus zero is written as 0.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return writeNumber(value);
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
  if (typeof value === 'object' && isPlain(value)) return writeObject(value);
  throw new Error(`Not plain JSON: ${typeof value}`);
}

function writeNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`Not plain JSON: ${value}`);
  return JSON.stringify(value);
}

function writeObject(value: object): string {
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
