import { expect, test } from 'vitest';
import { languageSchema } from '#shared/model/language.ts';
import { actWords, canGiveAct, type OnAir, PAD_ACTS } from '../../client/features/host/act-caption.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';
import { filled, wordsOf } from '../support/screen-words.ts';
import { findingsIn } from '../support/speech-fixture.ts';

const content = shippedContent();
const goods = content.projects.flatMap((project) =>
  project.products.map((product) => [`${project.id}/${product.id}`, product] as const),
);
/** The first place is a claim elsewhere: the best of all. */
const SLOTS = [1, 2];
const TURNS = [0, 1, 2];

test.each(goods)('what one key of the act pad says of %s needs no care', (_id, product) => {
  const { id: productId, priceCents, stock } = product;
  const item = { productId, isListed: true, priceCents, stock, soldUnits: 0, isSoldOut: false };
  for (const lang of languageSchema.options) {
    const { say } = wordsOf(lang).studio;
    for (const slot of SLOTS) {
      for (const couponPriceCents of [null, priceCents - 100]) {
        const onAir: OnAir = { product, item, slot, couponPriceCents };
        for (const kind of PAD_ACTS.filter((act) => canGiveAct(act, onAir))) {
          for (const turn of TURNS) {
            const { key, values } = actWords(kind, onAir, lang, turn, (cents) => String(cents / 100));
            const text = filled(say[key], values);
            expect(findingsIn(text, content.lexicons[lang], product), text).toEqual([]);
          }
        }
      }
    }
  }
});
