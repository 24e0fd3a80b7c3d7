import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { ContentProblem } from './content-fault.ts';
import { type ContentFile, listIssues, readContentFile } from './content-file.ts';

/** A valid content file: its value and its places. */
export interface Pack<T> {
  readonly file: ContentFile;
  readonly value: T;
}

/** What a file is held against; where there are several kinds of it, chosen by what stands in it. */
export type PackSchema<T> = z.ZodType<T> | ((value: unknown) => z.ZodType<T>);

/** Reads one file against its schema; null when it is broken, the reasons are added to `problems`. */
export function readPack<T>(
  path: string,
  root: string,
  schema: PackSchema<T>,
  problems: ContentProblem[],
): Pack<T> | null {
  const file = readContentFile(path, root);
  if (file.syntaxProblems.length > 0) {
    problems.push(...file.syntaxProblems);
    return null;
  }
  const parsed = (typeof schema === 'function' ? schema(file.value) : schema).safeParse(file.value);
  if (parsed.success) return { file, value: parsed.data };
  problems.push(...listIssues(file, parsed.error.issues));
  return null;
}

/** Reads every `.yaml` file of a folder in the order of the names. An absent or empty folder is a problem. */
export function readPacks<T>(
  root: string,
  folder: string,
  schema: PackSchema<T>,
  problems: ContentProblem[],
): Pack<T>[] {
  const path = join(root, folder);
  const names = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.yaml')) : [];
  if (names.length === 0) problems.push({ file: folder, line: 1, field: '', message: 'has no .yaml file; add one' });
  return names.sort().flatMap((name) => readPack(join(path, name), root, schema, problems) ?? []);
}

/** Every file must be named after the id in it, so that an id is found without a search. */
export function checkFileNames(packs: readonly Pack<{ id: string }>[], problems: ContentProblem[]): void {
  for (const { file, value } of packs) {
    if (!file.name.endsWith(`/${value.id}.yaml`))
      problems.push(
        file.problemAt(['id'], `is ${value.id}, but the file is not called ${value.id}.yaml; rename one of the two`),
      );
  }
}
