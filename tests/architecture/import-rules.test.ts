import { expect, test } from 'vitest';
import { readSourceFiles, type SourceFile } from './source-file.ts';

const files = readSourceFiles(['shared', 'server', 'client', 'tests']);
const isTest = (file: SourceFile) => /\.test\.tsx?$/.test(file.path);
const product = files.filter((file) => !isTest(file) && !file.path.startsWith('tests/'));
const inFolder = (folder: string) => product.filter((file) => file.path.startsWith(`${folder}/`));

/** Every import that a rule forbids, as `file -> target`. */
function offences(
  from: readonly SourceFile[],
  isForbidden: (target: string, isTypeOnly: boolean) => boolean,
): string[] {
  return from.flatMap((file) =>
    file.imports.filter((one) => isForbidden(one.target, one.isTypeOnly)).map((one) => `${file.path} -> ${one.target}`),
  );
}

test('the reader of imports finds files and imports', () => {
  expect(product.length).toBeGreaterThan(50);
  expect(product.flatMap((file) => file.imports).length).toBeGreaterThan(50);
});

test('shared imports shared and zod only', () => {
  expect(offences(inFolder('shared'), (target) => !target.startsWith('shared/') && target !== 'zod')).toEqual([]);
});

test('client and server never import each other, nor the tests', () => {
  expect(offences(inFolder('client'), (target) => /^(server|tests)\//.test(target))).toEqual([]);
  expect(offences(inFolder('server'), (target) => /^(client|tests)\//.test(target))).toEqual([]);
});

test('bots know nothing of the inside of the audience', () => {
  expect(offences(inFolder('shared/bots'), (target) => target.startsWith('shared/audience/'))).toEqual([]);
});

test('the client carries no engine, no bots and no decisions', () => {
  const forbidden = /^shared\/(audience|bots|authority)\/|^shared\/commands\/decide/;
  const allowed = new Set(['shared/authority/capability.ts', 'shared/authority/rejection.ts']);
  expect(
    offences(inFolder('client'), (target, isType) => !isType && forbidden.test(target) && !allowed.has(target)),
  ).toEqual([]);
});

test('only the socket transport speaks socket.io in the client', () => {
  const others = inFolder('client').filter((file) => file.path !== 'client/connection/socket-transport.ts');
  expect(offences(others, (target) => target.startsWith('socket.io'))).toEqual([]);
});

test('a feature of the client does not import the page of another', () => {
  const pages = inFolder('client/features').flatMap((file) =>
    file.imports
      .filter((one) => /^client\/features\/[^/]+\/\w+Page\.tsx$/.test(one.target))
      .filter((one) => one.target.split('/')[2] !== file.path.split('/')[2])
      .map((one) => `${file.path} -> ${one.target}`),
  );
  expect(pages).toEqual([]);
});

test('there is one interval in the server: the ticker', () => {
  const withInterval = inFolder('server').filter((file) => /\bsetInterval\(/.test(file.code));
  expect(withInterval.map((file) => file.path).filter((path) => path !== 'server/rooms/ticker.ts')).toEqual([]);
});

test('value imports have no cycles', () => {
  expect(findCycles(product)).toEqual([]);
});

test('a cycle would be found', () => {
  const made = (path: string, target: string): SourceFile => ({
    path,
    code: '',
    imports: [{ target, isTypeOnly: false, isLocal: true }],
  });
  expect(findCycles([made('shared/a.ts', 'shared/b.ts'), made('shared/b.ts', 'shared/a.ts')])).toHaveLength(1);
});

function findCycles(from: readonly SourceFile[]): string[] {
  const graph = new Map(
    from.map((file) => [
      file.path,
      file.imports.filter((one) => one.isLocal && !one.isTypeOnly).map((one) => one.target),
    ]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) cycles.push([...trail.slice(at), path].join(' -> '));
    if (at >= 0 || done.has(path)) return;
    for (const target of graph.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return cycles;
}
