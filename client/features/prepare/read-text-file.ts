/** Largest product file in characters; the server takes no more. */
export const MAX_TEXT = 1_000_000;

/**
 * Reads a text file. Spreadsheets in China still write GBK: what is not valid UTF-8 is read as its superset GB 18030.
 * Rejects when the file cannot be read any more.
 */
export async function readTextFile(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Name for a project from the name of its file: without folders and ending, at most 80 characters. */
export function projectNameOf(fileName: string): string {
  const base = fileName.split(/[\\/]/).at(-1) ?? '';
  return base
    .replace(/\.[^.]*$/, '')
    .trim()
    .slice(0, 80);
}
