import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** An import of a file; `isTypeOnly` when nothing of it exists at run time. `target` is a path from the root, or a package name. */
export interface SourceImport {
  readonly target: string;
  readonly isTypeOnly: boolean;
  readonly isLocal: boolean;
}

/** A source file of the project with its imports; `path` is from the root with forward slashes. */
export interface SourceFile {
  readonly path: string;
  /** Text without comments and without the contents of strings, so that rules about code see code alone. */
  readonly code: string;
  readonly imports: readonly SourceImport[];
}

/** All TypeScript files below the given top-level folders, sorted by path. */
export function readSourceFiles(folders: readonly string[]): readonly SourceFile[] {
  return folders
    .flatMap((folder) => walk(join(ROOT, folder)))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => readSourceFile(relative(ROOT, path).split(sep).join('/')))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function readSourceFile(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const uncommented = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
  return { path, code: blankStrings(uncommented), imports: readImports(path, uncommented) };
}

function readImports(path: string, text: string): readonly SourceImport[] {
  const found: SourceImport[] = [];
  const statement = /(?:^|\n)\s*(import|export)\s+(type\s+)?([^;'"]*?from\s*)?['"]([^'"]+)['"]/g;
  for (const match of text.matchAll(statement)) {
    const [, , typeWord, clause = '', specifier] = match;
    if (match[1] === 'export' && clause === '') continue;
    found.push(resolveImport(path, specifier, typeWord !== undefined || isAllTypes(clause)));
  }
  for (const match of text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)) {
    found.push(resolveImport(path, match[1], false));
  }
  return found;
}

function isAllTypes(clause: string): boolean {
  const names = /\{([^}]*)\}/.exec(clause)?.[1].split(',') ?? [];
  const hasDefault = /^\s*[A-Za-z_$]/.test(clause);
  return (
    !hasDefault && names.length > 0 && names.every((name) => name.trim() === '' || name.trim().startsWith('type '))
  );
}

function resolveImport(path: string, specifier: string, isTypeOnly: boolean): SourceImport {
  if (specifier.startsWith('#shared/')) return { target: specifier.slice(1), isTypeOnly, isLocal: true };
  if (specifier.startsWith('.')) return { target: posix.join(dirname(path), specifier), isTypeOnly, isLocal: true };
  return { target: specifier, isTypeOnly, isLocal: false };
}

function blankStrings(text: string): string {
  return text.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
}

function walk(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}
