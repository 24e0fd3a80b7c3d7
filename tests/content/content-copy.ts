import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { ContentFault, type ContentProblem } from '../../server/content/content-fault.ts';
import { contentFolder } from '../../server/content/content-folder.ts';
import { loadContent } from '../../server/content/load-content.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A copy of the real content in a folder of its own, removed after the test. */
export function copyContent(): string {
  const folder = mkdtempSync(join(tmpdir(), 'caipai-content-'));
  folders.push(folder);
  cpSync(contentFolder(), folder, { recursive: true, filter: (path) => !path.endsWith('.ts') });
  return folder;
}

/** Replaces the first place of `from` in a file of the copy and returns the number of its line. */
export function breakLine(folder: string, file: string, from: string, to: string): number {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  const at = text.indexOf(from);
  if (at < 0) throw new Error(`${file} does not hold ${JSON.stringify(from)}`);
  writeFileSync(path, text.slice(0, at) + to + text.slice(at + from.length));
  return text.slice(0, at).split('\n').length;
}

/** The problems that loading this folder gives; empty when it loads. */
export function problemsOf(folder: string): readonly ContentProblem[] {
  try {
    loadContent(folder);
    return [];
  } catch (error) {
    if (error instanceof ContentFault) return error.problems;
    throw error;
  }
}
