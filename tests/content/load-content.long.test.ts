import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadContent } from '../../server/content/load-content.ts';
import { breakLine, copyContent, problemsOf } from './content-copy.ts';

test('the shipped content loads, sorted, with its default scenario first', () => {
  const content = loadContent();
  const ids = content.personas.map((persona) => persona.id);
  expect(ids).toEqual([...ids].sort());
  expect(content.scenarios[0]?.id).toBe('known-account');
  expect([content.phrases.zh.lang, content.phrases.en.lang]).toEqual(['zh', 'en']);
  expect([content.lexicons.zh.lang, content.lexicons.en.lang]).toEqual(['zh', 'en']);
  expect(content.rubrics.length).toBeGreaterThan(0);
});

test('products stand in the order of the project, not of the files', () => {
  const products = loadContent().projects[0]?.products.map((product) => product.id);
  expect(products?.slice(0, 3)).toEqual(['latex-pillow', 'cotton-bed-set', 'silk-eye-mask']);
});

test('the hash is that of the content: a copy has the same, a changed price another', () => {
  const folder = copyContent();
  const { contentHash } = loadContent();
  expect(contentHash).toMatch(/^[0-9a-f]{16}$/);
  expect(loadContent(folder).contentHash).toBe(contentHash);
  breakLine(folder, 'projects/sleep-season/products/latex-pillow.yaml', 'priceCents: 12900', 'priceCents: 12800');
  expect(loadContent(folder).contentHash).not.toBe(contentHash);
});

test('every product has a picture that can be read, and nothing else can', () => {
  const content = loadContent();
  for (const project of content.projects) {
    for (const product of project.products) {
      const file = content.pictureFile(project.id, product.picture ?? '');
      expect(readFileSync(file ?? '', 'utf8')).toContain('<svg');
    }
  }
  expect(content.pictureFile('sleep-season', '../project.yaml')).toBeNull();
  expect(content.pictureFile('sleep-season', 'other.svg')).toBeNull();
  expect(content.pictureFile('nobody', 'latex-pillow.svg')).toBeNull();
});

test('all problems of all files are listed at once, one per line', () => {
  const folder = copyContent();
  const first = breakLine(folder, 'personas/heckler.yaml', 'stayS: 200', 'stayS: 0');
  const second = breakLine(folder, 'scenarios/new-account.yaml', 'leaning: commerce', 'leaning: sideways');
  expect(problemsOf(folder).map(({ file, line, field }) => ({ file, line, field }))).toEqual([
    { file: 'personas/heckler.yaml', line: first, field: 'stayS' },
    { file: 'scenarios/new-account.yaml', line: second, field: 'leaning' },
  ]);
  expect(() => loadContent(folder)).toThrow(/\npersonas\/heckler\.yaml:\d+: stayS: is not valid: .+\nscenarios\//);
});

test('an empty folder is refused with what belongs there', () => {
  const folder = join(copyContent(), 'pictures-only');
  expect(existsSync(folder)).toBe(false);
  expect(problemsOf(folder).map((problem) => problem.file)).toEqual([
    'personas',
    'phrases',
    'goods-phrases',
    'lexicons',
    'compliance',
    'lexicons/zh.weights.json',
    'lexicons/en.weights.json',
    'scenarios',
    'rubrics',
    'incidents',
    'comments',
    'projects',
  ]);
});
