import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Subject } from './simulate-room.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** A bug to put into a copy of the source: `find` must occur once in `file`. */
export interface Mutation {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/** Copies `shared/`, puts the bug in, and loads the room from there. Throws when `find` does not occur once. */
export async function loadMutant({ name, file, find, replace }: Mutation): Promise<Subject> {
  const folder = `${ROOT}build/mutants/${name}`;
  rmSync(folder, { recursive: true, force: true });
  cpSync(`${ROOT}shared`, `${folder}/shared`, { recursive: true, filter: isSource });
  const path = `${folder}/${file}`;
  const source = readFileSync(path, 'utf8');
  if (source.split(find).length !== 2) throw new Error(`${name}: the text to replace must occur once in ${file}`);
  writeFileSync(
    path,
    source.replace(find, () => replace),
  );
  const room: typeof import('#shared/authority/rehearsal-room.ts') = await import(
    /* @vite-ignore */ `${folder}/shared/authority/rehearsal-room.ts`
  );
  const journal: typeof import('#shared/authority/journal.ts') = await import(
    /* @vite-ignore */ `${folder}/shared/authority/journal.ts`
  );
  const { openRoom, recoverRoom } = room;
  return { openRoom, recoverRoom, makeFault: (kind, message) => new journal.JournalFault(kind, message) };
}

/** Without the tests and without the project file, which points outside the copy. */
function isSource(path: string): boolean {
  return !path.endsWith('.test.ts') && !path.endsWith('tsconfig.json');
}
