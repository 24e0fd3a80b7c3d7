/** Puts something back to what it was when it was saved, any number of times. */
export type Restore = () => void;

/** A part of the audience that carries something from tick to tick. */
export interface SavedPart {
  /** Copies what it carries. Called between two ticks. */
  save(): Restore;
}

/** Saves some parts as one. */
export function saveParts(parts: readonly SavedPart[]): Restore {
  const restores = parts.map((part) => part.save());
  return () => {
    for (const restore of restores) restore();
  };
}

/**
 * Copies an object whose fields are numbers, texts, flags, columns, lists, maps and values that never change. Columns and
 * maps are put back in place, for who holds them; lists are replaced.
 */
export function saveFields(own: object): Restore {
  const restores = Object.entries(own).map(([name, value]) => saveField(own, name, value));
  return () => {
    for (const restore of restores) restore();
  };
}

function saveField(own: object, name: string, value: unknown): Restore {
  if (isColumn(value)) {
    const copy = value.slice();
    return () => value.set(copy);
  }
  if (value instanceof Map) {
    const copy = [...value].map(([key, item]) => [key, unshared(item)]);
    return () => {
      value.clear();
      for (const [key, item] of copy) value.set(key, unshared(item));
    };
  }
  const copy = unshared(value);
  return () => Object.assign(own, { [name]: unshared(copy) });
}

/** Lists change; everything else that is kept in a list or a map never does. */
function unshared(value: unknown): unknown {
  return Array.isArray(value) ? [...value] : value;
}

type Column = Float64Array | Float32Array | Int32Array | Uint8Array;

function isColumn(value: unknown): value is Column {
  return (
    value instanceof Float64Array ||
    value instanceof Float32Array ||
    value instanceof Int32Array ||
    value instanceof Uint8Array
  );
}
