import type { Product } from '#shared/model/product.ts';
import { type Project, projectSchema } from '#shared/model/project.ts';

/** A product for tests; every field can be replaced. */
export function makeProduct(overrides: Partial<Product> = {}): Product {
  const id = overrides.id ?? 'pillow';
  return {
    id,
    name: { zh: `乳胶枕 ${id}`, en: `Latex pillow ${id}` },
    shortName: { zh: '乳胶枕', en: 'latex pillow' },
    category: 'home',
    purpose: 'hero',
    picture: null,
    priceCents: 12_900,
    floorPriceCents: 9_900,
    costCents: 6_000,
    stock: 100,
    appeal: 0.5,
    sellingPoints: [{ zh: '高边9厘米，低边7厘米', en: 'high side 9 cm, low side 7 cm' }],
    facts: [
      {
        topic: 'size',
        answer: { zh: '60乘40厘米', en: '60 by 40 cm' },
        keys: { zh: ['60乘40'], en: ['60 by 40'] },
      },
      {
        topic: 'material',
        answer: { zh: '九成以上天然乳胶', en: 'over 90 percent natural latex' },
        keys: { zh: ['天然乳胶'], en: ['natural latex'] },
      },
    ],
    ...overrides,
  };
}

/** A project for tests that passes its schema: three products in three segments. */
export function makeProject(overrides: Partial<Project> = {}): Project {
  return projectSchema.parse({
    id: 'test-project',
    enterprise: {
      id: 'test-enterprise',
      name: { zh: '测试家居', en: 'Test Home' },
      about: { zh: '测试', en: 'For tests' },
    },
    name: { zh: '测试季', en: 'Test season' },
    brief: { zh: '卖好三样东西', en: 'Sell three things well' },
    targets: null,
    brandRules: [],
    currency: 'CNY',
    products: [
      makeProduct(),
      makeProduct({ id: 'throw', purpose: 'traffic', priceCents: 5_900, floorPriceCents: 4_900, costCents: 3_000 }),
      makeProduct({
        id: 'duvet',
        purpose: 'profit',
        priceCents: 19_900,
        floorPriceCents: 15_900,
        costCents: 9_000,
        stock: 5,
      }),
    ],
    runOfShow: [
      { id: 'opening', name: { zh: '开场', en: 'Opening' }, share: 0.1, productIds: [] },
      { id: 'goods', name: { zh: '讲解', en: 'Goods' }, share: 0.8, productIds: ['pillow', 'throw'] },
      { id: 'closing', name: { zh: '收尾', en: 'Closing' }, share: 0.1, productIds: ['duvet'] },
    ],
    ...overrides,
  });
}
