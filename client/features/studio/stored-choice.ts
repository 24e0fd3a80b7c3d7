/** Reads what this browser keeps under a name; null when it keeps nothing or may not keep anything. */
export function readChoice(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null; // Storage may be blocked; a choice then lasts as long as the page.
  }
}

/** Keeps a choice in this browser under a name, or forgets it with null. */
export function keepChoice(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // Storage may be blocked; the choice then lasts as long as the page.
  }
}

/** Reads an object that was kept as JSON; empty when there is none or it cannot be read. */
export function readChoices(name: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(readChoice(name) ?? '{}');
    return typeof read === 'object' && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
}
