import { type Content, loadContent } from './load-content.ts';

let content: Content | null = null;

/** The content that the server ships with, read when it is first needed: one copy for the process or the worker thread. */
export function shippedContent(): Content {
  content ??= loadContent();
  return content;
}
