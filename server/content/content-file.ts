import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { ContentProblem } from './content-fault.ts';

/** A place inside a file, as zod and the checks name it. */
export type FieldPath = readonly PropertyKey[];

/** One YAML file with its positions, so that a fault can name file, line and field. */
export interface ContentFile {
  /** Path below the content folder, with forward slashes. */
  readonly name: string;
  /** The plain value; null when the file is not valid YAML. */
  readonly value: unknown;
  readonly syntaxProblems: readonly ContentProblem[];
  /** A problem at a field; the line is that of the deepest part of the path that exists. */
  problemAt(path: FieldPath, message: string): ContentProblem;
  /** Is there anything at this path. */
  has(path: FieldPath): boolean;
}

/** Reads one YAML file. Syntax errors are returned as problems; an unreadable file throws. */
export function readContentFile(path: string, folder: string): ContentFile {
  const name = relative(folder, path).split(sep).join('/');
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines, prettyErrors: false });
  const syntaxProblems = document.errors.map((error) => ({
    file: name,
    line: lines.linePos(error.pos[0]).line,
    field: '',
    message: `is not valid YAML: ${error.message}; correct the syntax`,
  }));
  return {
    name,
    value: syntaxProblems.length === 0 ? document.toJS() : null,
    syntaxProblems,
    problemAt: (at, message) => ({
      file: name,
      line: Math.max(1, lines.linePos(locate(document, at).offset).line),
      field: at.map(String).join('.'),
      message,
    }),
    has: (at) => locate(document, at).isFound,
  };
}

/** What the schema finds wrong with a file's value, each with its place. */
export function listIssues(file: ContentFile, issues: readonly z.core.$ZodIssue[]): ContentProblem[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) =>
        file.problemAt([...issue.path, key], 'is not a field here; remove it or correct its name'),
      );
    if (issue.path.length > 0 && !file.has(issue.path)) return [file.problemAt(issue.path, 'is missing; add it')];
    return [file.problemAt(issue.path, `is not valid: ${issue.message}`)];
  });
}

function locate(document: Document, path: FieldPath): { offset: number; isFound: boolean } {
  let node: unknown = document.contents;
  let offset = 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(part));
      if (pair === undefined || !isScalar(pair.key)) return { offset, isFound: false };
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(part)];
      if (!isScalar(item) && !isMap(item) && !isSeq(item)) return { offset, isFound: false };
      offset = item.range?.[0] ?? offset;
      node = item;
    } else return { offset, isFound: false };
  }
  return { offset, isFound: true };
}
