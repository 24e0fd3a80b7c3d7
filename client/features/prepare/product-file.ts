/** Largest product file in characters; the server takes no more. */
export const MAX_TEXT = 1_000_000;

/** Name for a project from the name of its file: without folders and ending, at most 80 characters. */
export function projectNameOf(fileName: string): string {
  const base = fileName.split(/[\\/]/).at(-1) ?? '';
  return base
    .replace(/\.[^.]*$/, '')
    .trim()
    .slice(0, 80);
}
