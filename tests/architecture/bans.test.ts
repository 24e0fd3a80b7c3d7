import { expect, test } from 'vitest';
import { readSourceFiles } from './source-file.ts';

const files = readSourceFiles(['shared', 'server', 'client']).filter((file) => !/\.test\.tsx?$/.test(file.path));

/** Files below a folder whose code matches, as `file: match`. */
function hits(folder: string, pattern: RegExp): string[] {
  return files
    .filter((file) => file.path.startsWith(`${folder}/`))
    .flatMap((file) => [...file.code.matchAll(pattern)].map((match) => `${file.path}: ${match[0]}`));
}

test('shared has no clock, no locale and no randomness of the machine', () => {
  expect(
    hits('shared', /\b(Math\.random|Date|Intl|performance|process|globalThis|toLocale\w*|localeCompare)\b/g),
  ).toEqual([]);
});

test('shared uses no arithmetic that may differ between machines', () => {
  expect(
    hits(
      'shared',
      /\bMath\.(exp|expm1|log|log2|log10|log1p|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|hypot|cbrt)\b|\*\*/g,
    ),
  ).toEqual([]);
});

test('the client works on an insecure origin: no API that exists in secure contexts only', () => {
  expect(hits('client', /\bcrypto\.(randomUUID|subtle)\b/g)).toEqual([]);
});

test('nothing renders raw HTML', () => {
  expect(hits('client', /dangerouslySetInnerHTML|\.innerHTML\s*=/g)).toEqual([]);
});

test('no holes in the types', () => {
  const pattern = /:\s*any\b|<any>|\bas any\b|as unknown as|@ts-ignore|@ts-nocheck/g;
  expect([...hits('shared', pattern), ...hits('server', pattern), ...hits('client', pattern)]).toEqual([]);
});

test('folders are two levels deep at most and files say what they hold', () => {
  const deep = files.filter((file) => file.path.split('/').length > 4);
  const nameless = files.filter((file) => /\/(utils?|helpers?|common|types|index|misc)\.tsx?$/.test(file.path));
  expect([...deep, ...nameless].map((file) => file.path)).toEqual([]);
});
