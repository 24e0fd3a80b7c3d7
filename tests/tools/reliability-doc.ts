import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The page of promises; parts of it are written by the commands that measure them. */
export const RELIABILITY_DOC = fileURLToPath(new URL('../../docs/reliability.md', import.meta.url));

/** Puts text between the marks `<!-- name -->` and `<!-- /name -->` of the page. Throws when there is no such part. */
export function writeReliabilityPart(name: string, text: string): void {
  const page = readFileSync(RELIABILITY_DOC, 'utf8');
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/reliability.md has no part ${name}`);
  writeFileSync(RELIABILITY_DOC, `${page.slice(0, from + begin.length)}\n${text}\n${page.slice(to)}`);
}
