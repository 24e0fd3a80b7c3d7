import { expect, test } from 'vitest';
import { languageSchema } from '#shared/model/language.ts';
import { normaliseText } from '#shared/speech/normalise-text.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';

const content = shippedContent();
const products = content.projects.flatMap((project) => project.products);

test('at least 8 personas whose shares sum to 1', () => {
  expect(content.personas.length).toBeGreaterThanOrEqual(8);
  expect(content.personas.reduce((sum, persona) => sum + persona.mix, 0)).toBeCloseTo(1, 9);
});

test('six audiences to rehearse with, each for 10, 20, 30 and 60 minutes', () => {
  expect(content.scenarios.length).toBeGreaterThanOrEqual(6);
  for (const { id, minutes } of content.scenarios)
    expect(minutes, id).toEqual(expect.arrayContaining([10, 20, 30, 60]));
});

test('an exam is the same crowd for all, without companions and without the glass box', () => {
  const exam = content.scenarios.find((scenario) => scenario.id === 'exam');
  expect(exam).toMatchObject({ companions: 0, glassBox: false });
  expect(exam?.crowdSeed).not.toBeNull();
});

test.each(languageSchema.options)('at least 25 intents with 8 different lines each in %s', (lang) => {
  const rich = Object.values(content.phrases[lang].intents).filter((lines) => new Set(lines).size >= 8);
  expect(rich.length).toBeGreaterThanOrEqual(25);
});

test.each(languageSchema.options)('the categories of the sample goods have phrases of their own in %s', (lang) => {
  const own = content.phrases[lang].goods.map((goods) => goods.category).sort();
  expect(own).toEqual([...new Set(products.map((product) => product.category))].sort());
});

test.each(languageSchema.options)('at least 60 first and 60 second parts of a name in %s', (lang) => {
  expect(new Set(content.phrases[lang].names.first).size).toBeGreaterThanOrEqual(60);
  expect(new Set(content.phrases[lang].names.second).size).toBeGreaterThanOrEqual(60);
});

test('the lines of the two languages are written separately', () => {
  const zh = Object.values(content.phrases.zh.intents).flat();
  expect(zh.filter((line) => /[一-鿿]/.test(line)).length).toBeGreaterThan(zh.length * 0.98);
  expect(
    Object.values(content.phrases.en.intents)
      .flat()
      .filter((line) => /[一-鿿]/.test(line)),
  ).toEqual([]);
});

test('eight to twelve products per project, with stock small and large', () => {
  for (const project of content.projects) {
    expect(project.products.length).toBeGreaterThanOrEqual(8);
    expect(project.products.length).toBeLessThanOrEqual(12);
    const stock = project.products.map((product) => product.stock);
    expect(Math.max(...stock)).toBeGreaterThan(5 * Math.min(...stock));
  }
});

test('every project says what the enterprise asks for, and what to do and to leave', () => {
  for (const { id, targets, brandRules } of content.projects) {
    expect(targets, id).not.toBeNull();
    expect(brandRules.length, id).toBeGreaterThanOrEqual(3);
    expect(new Set(brandRules.map((rule) => rule.kind)), id).toEqual(new Set(['do', 'dont']));
  }
});

test.each(products.map((product) => [product.id, product] as const))(
  '%s answers at least 10 topics in both languages',
  (_id, product) => {
    expect(product.facts.length).toBeGreaterThanOrEqual(10);
    for (const fact of product.facts) {
      expect(fact.answer.zh).toMatch(/[一-鿿]/);
      expect(fact.answer.en).not.toMatch(/[一-鿿]/);
    }
  },
);

test.each(products.map((product) => [product.id, product] as const))(
  'no fact of %s is accepted as the answer to every other',
  (_id, product) => {
    for (const lang of languageSchema.options) {
      for (const fact of product.facts) {
        const keys = fact.keys[lang].map(normaliseText);
        const answeredBy = product.facts.filter((other) =>
          keys.some((key) => normaliseText(other.answer[lang]).includes(key)),
        );
        expect(answeredBy.length, `${product.id} ${fact.topic} ${lang}`).toBeLessThanOrEqual(3);
      }
    }
  },
);
