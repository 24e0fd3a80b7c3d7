import { expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import { languageSchema } from '#shared/model/language.ts';
import type { Project } from '#shared/model/project.ts';
import { analyseUtterance } from '#shared/speech/analyse-utterance.ts';
import { judgeAnswer } from '#shared/speech/judge-answer.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';

const content = shippedContent();
const LANGUAGES = languageSchema.options;
const queueOf = (project: Project) => project.products.map(({ id }) => id);
const facts = content.projects.flatMap((project) =>
  project.products.flatMap((product) =>
    product.facts.flatMap((fact) =>
      LANGUAGES.map((lang) => ({ name: `${lang} ${product.id} ${fact.topic}`, project, product, fact, lang })),
    ),
  ),
);

test.each(facts)('[SPE-5] the fact sheet answers its own question: $name', ({ project, product, fact, lang }) => {
  const context = { lang, lexicon: content.lexicons[lang], project, live: null };
  expect(judgeAnswer(fact.answer[lang], { topic: fact.topic, productId: product.id }, context)).toBe('right');
  for (const key of fact.keys[lang]) {
    expect(judgeAnswer(key, { topic: fact.topic, productId: product.id }, context)).toBe('right');
  }
});

test.each(facts)('[SPE-7] the fact sheet holds nothing that needs care: $name', ({ project, product, fact, lang }) => {
  const context = {
    lang,
    lexicon: content.lexicons[lang],
    project,
    queue: queueOf(project),
    pinnedId: product.id,
    openQuestions: [],
    stockOf: () => null,
  };
  expect(analyseUtterance(fact.answer[lang], context).findings).toEqual([]);
});

test('[SPE-3] every product is recognised by its names and by its number', () => {
  const missed = content.projects.flatMap((project) =>
    project.products.flatMap((product, index) =>
      LANGUAGES.flatMap((lang) => {
        const number = lang === 'zh' ? `${index + 1}号链接` : `number ${index + 1}`;
        const order = lang === 'zh' ? '直接拍' : 'add to cart';
        const context = {
          lang,
          lexicon: content.lexicons[lang],
          project,
          queue: queueOf(project),
          pinnedId: null,
          openQuestions: [],
          stockOf: () => null,
        };
        return [product.name[lang], product.shortName[lang], number]
          .map((name) => `${name} ${order}`)
          .filter((text) => analyseUtterance(text, context).acts.every(({ productId }) => productId !== product.id))
          .map((text) => `${lang} ${product.id}: ${text}`);
      }),
    ),
  );
  expect(missed).toEqual([]);
});

test.each([
  ['zh', '乳胶枕直接拍', 'latex-pillow'],
  ['zh', '拖鞋直接拍', 'house-slippers'],
  ['en', 'the latex pillow, add to cart', 'latex-pillow'],
  ['en', 'add to cart the slippers', 'house-slippers'],
] as const)('[SPE-3] %s: "%s" calls %s for short', (lang, text, productId) => {
  const project = must(
    content.projects.find(({ id }) => id === 'sleep-season'),
    'the home textiles project',
  );
  const context = {
    lang,
    lexicon: content.lexicons[lang],
    project,
    queue: queueOf(project),
    pinnedId: null,
    openQuestions: [],
    stockOf: () => null,
  };
  expect([...new Set(analyseUtterance(text, context).acts.map((act) => act.productId))]).toEqual([productId]);
});
