import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import { languageSchema } from '#shared/model/language.ts';
import type { Product } from '#shared/model/product.ts';
import { normaliseText } from '#shared/speech/normalise-text.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';
import { findingsIn } from '../support/speech-fixture.ts';

const content = shippedContent();
const LANGUAGES = languageSchema.options;
const projects = content.projects.map((project) => [project.id, project] as const);
const goods = content.projects.flatMap((project) =>
  project.products.map((product) => [`${project.id}/${product.id}`, product, project] as const),
);
/** Rows and chat lines have no more room than this. */
const SHORTEST_ROW = { zh: 8, en: 24 } as const;
/** Below this share of the list price a discount would leave nothing to learn about margins. Proposed. */
const LEAST_MARGIN = 0.2;

const marginOf = ({ priceCents, costCents }: Product) => (priceCents - costCents) / priceCents;

test.each(projects)('%s has one hero, some that draw people in and some that earn', (_id, { products }) => {
  const count = (purpose: Product['purpose']) => products.filter((product) => product.purpose === purpose).length;
  expect(count('hero')).toBe(1);
  expect(count('traffic')).toBeGreaterThanOrEqual(2);
  expect(count('profit')).toBeGreaterThanOrEqual(3);
});

test.each(projects)('names and short names of %s are unique and fit a row', (_id, { products }) => {
  for (const lang of LANGUAGES) {
    const names = products.map((product) => product.name[lang].toLowerCase());
    const short = products.map((product) => product.shortName[lang].toLowerCase());
    expect(new Set(names).size).toBe(products.length);
    expect(new Set(short).size).toBe(products.length);
    for (const name of short) expect([...name].length, name).toBeLessThanOrEqual(SHORTEST_ROW[lang]);
  }
});

test.each(goods)('%s costs less than its floor, and its price leaves a margin', (_id, product) => {
  expect(product.costCents).toBeLessThan(product.floorPriceCents);
  expect(product.floorPriceCents).toBeLessThan(product.priceCents);
  expect(marginOf(product)).toBeGreaterThanOrEqual(LEAST_MARGIN);
});

test.each(projects)('the targets of %s can be reached with its own goods', (_id, { products, targets, runOfShow }) => {
  const { marginShare, heroUnits, gmvCents } = must(targets, 'targets of a sample project');
  const hero = must(
    products.find((product) => product.purpose === 'hero'),
    'a hero',
  );
  const planned = products.filter((product) => runOfShow.some((segment) => segment.productIds.includes(product.id)));
  expect(marginOf(hero)).toBeGreaterThan(marginShare);
  expect(heroUnits).toBeLessThan(hero.stock);
  expect(heroUnits * hero.priceCents).toBeLessThan(gmvCents);
  expect(planned.length).toBeGreaterThanOrEqual(products.length / 2);
});

test.each(goods)('no key of one fact of %s lies in a key of another', (_id, product) => {
  for (const lang of LANGUAGES) {
    const keys = product.facts.flatMap((fact) =>
      fact.keys[lang].map((key) => ({ topic: fact.topic, key: normaliseText(key) })),
    );
    const clashes = keys.flatMap((one) =>
      keys
        .filter((other) => other.topic !== one.topic && other.key.includes(one.key))
        .map((other) => `${one.topic} ${one.key} in ${other.topic} ${other.key}`),
    );
    expect(clashes).toEqual([]);
  }
});

test.each(goods)('[SPE-7] nothing printed about %s needs care', (_id, product) => {
  for (const lang of LANGUAGES) {
    const texts = [product.name, product.shortName, ...product.sellingPoints].map((text) => text[lang]);
    for (const text of texts) expect(findingsIn(text, content.lexicons[lang]), text).toEqual([]);
  }
});

test.each(goods)('the picture of %s is a small drawing without text, links and scripts', (_id, product, project) => {
  const path = content.pictureFile(project.id, must(product.picture, 'a picture'));
  const svg = readFileSync(must(path, 'the file of the picture'), 'utf8');
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="160" height="160" viewBox="0 0 160 160">/);
  expect(svg).not.toMatch(/<(text|script|style|image|use|foreignObject)|href|url\(|on[a-z]+=/);
  expect(svg.length).toBeLessThan(3_000);
  expect(unclosedTags(svg)).toEqual([]);
});

/** Names of elements that are opened and not closed in order. */
function unclosedTags(svg: string): readonly string[] {
  const open: string[] = [];
  for (const [, close, name, isEmpty] of svg.matchAll(/<(\/?)([a-zA-Z]+)(?:\s+[\w:-]+="[^"<>]*")*\s*(\/?)>/g)) {
    if (close === '/' && open.at(-1) === name) open.pop();
    else if (isEmpty !== '/') open.push(must(name, 'a name'));
  }
  const count = svg.split('<').length - 1;
  const read = [...svg.matchAll(/<\/?[a-zA-Z]+(?:\s+[\w:-]+="[^"<>]*")*\s*\/?>/g)].length;
  return count === read ? open : [...open, `${count - read} broken tags`];
}
