import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCodeTree, ROOT } from './code-tree.ts';

test.each([0, 4, 128])(
  '[SPE-8] a code tree leads to what was grown, and nowhere else; %i codes are common',
  (common) => {
    const paths = fc.array(fc.array(fc.nat(6), { minLength: 1, maxLength: 6 }), { maxLength: 60 });
    fc.assert(
      fc.property(paths, (grown) => {
        const tree = createCodeTree(common);
        const ends = grown.map((path) => path.reduce((node, code) => tree.grow(node, code), ROOT));
        const follow = (path: readonly number[]) => path.reduce((node, code) => tree.next(node, code), ROOT);
        return (
          grown.every((path, index) => follow(path) === ends[index]) &&
          grown.every((path) => [-1, 7, 200].every((code) => tree.next(follow(path), code) === -1))
        );
      }),
      { seed: 7, numRuns: 80 },
    );
  },
);

test('[SPE-8] a leaf leads nowhere, not even by a code that is none', () => {
  const tree = createCodeTree();
  expect(tree.next(tree.grow(ROOT, 3), -1)).toBe(-1);
});

test('[SPE-8] a tree of thousands of nodes is whole', () => {
  const tree = createCodeTree();
  let node = ROOT;
  for (let code = 0; code < 5_000; code += 1) node = tree.grow(node, code);
  let found = ROOT;
  for (let code = 0; code < 5_000; code += 1) found = tree.next(found, code);
  expect(found).toBe(node);
});
