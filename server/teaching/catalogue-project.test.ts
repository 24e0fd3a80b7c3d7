import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import { type Project, projectSchema } from '#shared/model/project.ts';
import { buildCatalogueProject } from './catalogue-project.ts';

const FOLDER = join(import.meta.dirname, '../../tests/fixtures/catalogue');
const build = (text: string) =>
  buildCatalogueProject({ fileName: 'goods.csv', text, projectName: '秋季上新', enterpriseName: 'Nord & 海' });

function mustBuild(name: string): Project {
  const built = build(readFileSync(join(FOLDER, name), 'utf8'));
  return must(built.ok ? built.project : null, `${name} can be imported`);
}

test('our own file becomes a project that fits its schema, with facts and their keys', () => {
  const project = mustBuild('own-good.csv');
  expect(projectSchema.parse(project)).toEqual(project);
  expect(project).toMatchObject({ currency: 'CNY', targets: null, brandRules: [] });
  expect(project.products[0]).toMatchObject({
    name: { zh: '亚麻围裙', en: 'Linen apron' },
    purpose: 'traffic',
    appeal: 0.6,
    sellingPoints: [{ zh: '洗三次更软', en: 'Softer after three washes' }],
    facts: [{ topic: 'size', keys: { zh: ['85'], en: ['85 cm'] } }],
  });
});

test('one language fills the other, names stand in for what is missing', () => {
  const [, tray, cookies] = mustBuild('own-good.csv').products;
  expect(tray).toMatchObject({ category: 'home', purpose: 'hero', shortName: { zh: '竹茶盘', en: 'Bamboo tea tray' } });
  expect(tray.sellingPoints[0].en).toBe('排水快\n不积水');
  expect(cookies).toMatchObject({ name: { zh: '燕麦饼干', en: '燕麦饼干' }, category: 'food' });
});

test('Shopify: selling points are plain text and options become facts', () => {
  const [shirt, mug] = mustBuild('shopify-good.csv').products;
  expect(shirt.category).toBe('apparel');
  expect(shirt.sellingPoints.map((point) => point.en)).toEqual([
    'Stone-washed linen & horn buttons.',
    'Cut wide',
    'Washes at 40 °C',
  ]);
  expect(shirt.facts.map((fact) => [fact.topic, fact.answer.en, fact.keys.en])).toEqual([
    ['size', 'S, M, L', ['S', 'M', 'L']],
    ['colour', 'White, Blue', ['White', 'Blue']],
  ]);
  expect(mug.sellingPoints.map((point) => point.en)).toEqual(['Thrown by hand.', 'Holds 300 ml.']);
});

test('the run of show presents every product between an opening and a closing', () => {
  const lines = Array.from({ length: 40 }, (_, index) => `p-${index},商品${index},10,5,3`);
  const built = build(`id,name_zh,price,stock,cost\n${lines.join('\n')}`);
  const { runOfShow, products } = must(built.ok ? built.project : null, 'forty products are allowed');
  expect(runOfShow).toHaveLength(12);
  expect(runOfShow.every(({ name }) => name.zh.length <= 60 && name.en.length <= 60)).toBe(true);
  expect(runOfShow.slice(1, -1).flatMap((segment) => segment.productIds)).toEqual(products.map(({ id }) => id));
});

test('the same file has the same id, another name has another', () => {
  const text = readFileSync(join(FOLDER, 'semicolon.csv'), 'utf8');
  const idOf = (projectName: string) => {
    const built = buildCatalogueProject({ fileName: 'a.csv', text, projectName, enterpriseName: 'Nord' });
    return must(built.ok ? built.project : null, 'importable').id;
  };
  expect(idOf('Spring')).toBe(idOf('Spring'));
  expect(idOf('Spring')).not.toBe(idOf('Summer'));
});

test('nothing is half imported: one bad row gives the preview and no project', () => {
  const built = build('id,name_zh,price,stock,cost\na,甲,10,5,3\nb,乙,ten,5,3\n');
  expect(built).toMatchObject({ ok: false, preview: { rows: [{ productId: 'a' }, { productId: 'b' }] } });
});

test('any text gives either a valid project or at least one error, and never throws', () => {
  const cell = fc.oneof(
    fc.constantFrom('', '10', '¥1,299.00', '-1', 'x', '"', 'a"b', '1.5', '０', '<p>a</p>', 'a', '毛巾', '20', '5'),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  const header = fc.constantFrom(
    'id,name_zh,price,stock,cost',
    'name_en,price,stock,fact_size_zh,key_size_zh',
    'Handle,Title,Variant Price,Variant Inventory Qty,Body (HTML)',
  );
  const good = fc.constantFrom(
    ['a', '毛巾', '10', '20', '5'],
    ['Towel', '10', '20', '', ''],
    ['b', 'Mug', '¥9.50', '3', ''],
  );
  const row = fc.oneof(good, fc.array(cell, { minLength: 4, maxLength: 5 }));
  const rows = fc.array(row, { maxLength: 3 });
  let imported = 0;
  fc.assert(
    fc.property(header, rows, (head, body) => {
      const built = build([head, ...body.map((cells) => cells.join(','))].join('\n'));
      if (built.ok) imported += 1;
      else expect(built.preview.problems.some((problem) => problem.severity === 'error')).toBe(true);
    }),
    { seed: 7, numRuns: 2_000 },
  );
  expect(imported).toBeGreaterThan(50);
});
