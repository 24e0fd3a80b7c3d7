import { expect, test } from 'vitest';
import { resources } from './resources.ts';

type Node = { readonly [key: string]: string | Node };

/** Every text with its path; a plural form counts under the path of its stem. */
function flatten(node: Node, prefix = ''): readonly (readonly [string, string])[] {
  return Object.entries(node).flatMap(([key, value]) => {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    return typeof value === 'string' ? [[path, value] as const] : flatten(value, path);
  });
}

const stems = (texts: readonly (readonly [string, string])[]) =>
  [...new Set(texts.map(([path]) => path.replace(/_(one|other)$/, '')))].sort();
const slots = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]);
const namespaces = Object.keys(resources.en) as (keyof typeof resources.en)[];

test('both languages have the same namespaces', () => {
  expect(Object.keys(resources.zh).sort()).toEqual([...namespaces].sort());
});

test.each(namespaces)('%s: both languages have the same texts', (namespace) => {
  expect(stems(flatten(resources.zh[namespace]))).toEqual(stems(flatten(resources.en[namespace])));
});

test.each(namespaces)('%s: no text is empty', (namespace) => {
  const all = [...flatten(resources.zh[namespace]), ...flatten(resources.en[namespace])];
  expect(all.filter(([, text]) => text.trim() === '')).toEqual([]);
});

test.each(namespaces)('%s: a plural has every form its language needs', (namespace) => {
  const formsOf = (texts: readonly (readonly [string, string])[], form: string) =>
    texts.filter(([path]) => path.endsWith(`_${form}`)).map(([path]) => path.slice(0, -form.length - 1));
  const english = flatten(resources.en[namespace]);
  expect(formsOf(english, 'one').sort()).toEqual(formsOf(english, 'other').sort());
  expect(formsOf(flatten(resources.zh[namespace]), 'one')).toEqual([]);
});

test.each(namespaces)('%s: both languages fill the same placeholders', (namespace) => {
  const bySlots = (texts: readonly (readonly [string, string])[]) =>
    texts
      .filter(([path]) => !path.endsWith('_one'))
      .map(([path, text]) => [path, [...new Set(slots(text))].sort().join(' ')]);
  expect(bySlots(flatten(resources.zh[namespace])).sort()).toEqual(bySlots(flatten(resources.en[namespace])).sort());
});
