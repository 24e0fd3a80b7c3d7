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
