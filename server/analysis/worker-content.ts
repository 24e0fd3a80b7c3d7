import { type Content, loadContent } from '../content/load-content.ts';

let content: Content | null = null;

/** The content of a worker thread, read when it is first needed: one copy for all entries that the thread serves. */
export function workerContent(): Content {
  content ??= loadContent();
  return content;
}
