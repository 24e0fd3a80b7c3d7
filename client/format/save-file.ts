/** The browser has begun to read a file by then, milliseconds. */
const HELD_MS = 60_000;

/** Gives a file to the reader, who finds it where the browser puts downloads. */
export function saveFile(file: File): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), HELD_MS);
}
