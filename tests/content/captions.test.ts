import { expect, test } from 'vitest';
import { caption, riskyCaption } from '#shared/bots/caption.ts';
import { CAPTIONS, type CaptionKind } from '#shared/bots/caption-lines.ts';
import { languageSchema } from '#shared/model/language.ts';
import { categorySchema, type Product } from '#shared/model/product.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';
import { findingsIn } from '../support/speech-fixture.ts';

const content = shippedContent();
const LANGUAGES = languageSchema.options;
const KINDS = Object.keys(CAPTIONS) as CaptionKind[];
const VARIANTS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const goods = content.projects.flatMap((project) =>
  project.products.map((product) => [`${project.id}/${product.id}`, product] as const),
);
/** Words of cloth and laundry, and of goods in general that nobody says of what is eaten or put on the skin. */
const CLOTH = /走线|做工|尺寸|洗衣|机洗|面料|stitching|seams|how it is made|lab sheet/i;

/** The first place is a claim elsewhere: the best of all. */
const SLOTS = [1, 2, 10];

function captionsOf(product: Product, lang: (typeof LANGUAGES)[number]): string[] {
  const said = SLOTS.flatMap((slot) =>
    KINDS.flatMap((kind) =>
      VARIANTS.map((variant) => caption(lang, { kind, product, slot, priceCents: product.priceCents, variant })),
    ),
  );
  return [...new Set(said)];
}

test.each(goods)('what bots say of %s is whole and needs no care', (_id, product) => {
  for (const lang of LANGUAGES) {
    for (const text of captionsOf(product, lang)) {
      expect(text).not.toMatch(/[{}]|undefined| {2}/);
      expect(text.length).toBeLessThanOrEqual(200);
      expect(findingsIn(text, content.lexicons[lang], product), text).toEqual([]);
    }
  }
});

test('nobody shows the seams of food or cosmetics', () => {
  const eaten = goods
    .map(([, product]) => product)
    .filter(({ category }) => category === 'food' || category === 'beauty');
  const said = eaten.flatMap((product) =>
    LANGUAGES.flatMap((lang) =>
      (['demo', 'proof', 'honestLimit', 'interactionPrompt'] as const).flatMap((kind) =>
        VARIANTS.map((variant) => caption(lang, { kind, product, slot: 1, priceCents: 100, variant })),
      ),
    ),
  );
  expect(eaten.length).toBeGreaterThan(0);
  expect(said.filter((text) => CLOTH.test(text))).toEqual([]);
});

test('a name is in lower case inside an English sentence, and so is a point after a comma or a colon', () => {
  const scarf = goods.find(([id]) => id === 'knit-season/wool-scarf')?.[1];
  const say = (kind: CaptionKind, variant: number) =>
    scarf && caption('en', { kind, product: scarf, slot: 4, priceCents: 7_900, variant });
  expect(say('feature', 1)).toBe('Look at the detail here, brushed on one side, kind to the face');
  expect(say('transition', 0)).toBe('Now let us look at number 4, the checked scarf');
});

test.each(categorySchema.options)('every sentence of a careless host about %s is found', (category) => {
  for (const lang of LANGUAGES) {
    for (const variant of [0, 1, 2]) {
      const text = riskyCaption(lang, category, variant);
      expect(findingsIn(text, content.lexicons[lang]), text).not.toEqual([]);
    }
  }
});
