import { expect, test } from 'vitest';
import { createWording, type LineRequest } from '#shared/audience/wording.ts';
import { must } from '#shared/lib/assert.ts';
import { type Language, languageSchema } from '#shared/model/language.ts';
import { type Intent, intentSchema } from '#shared/model/phrase-pack.ts';
import { loadContent } from '../../server/content/load-content.ts';

const content = loadContent();
const project = must(content.projects[0], 'a project');
const TICKS_IN_90_S = 360;

/** Shares of chat at rest. Source: domain 3.3, comment mix; the rest is spread over the other intents. */
const SHARES: readonly (readonly [Intent, number])[] = [
  ['greet', 20],
  ['chat', 12],
  ['praise', 10],
  ['bought', 8],
  ['want-link', 8],
  ...intentSchema.options.map((intent): [Intent, number] => [intent, intent.startsWith('ask-') ? 2 : 1]),
];
const URN = SHARES.flatMap(([intent, share]) => Array.from({ length: share }, () => intent));

/** A busy room: about 1.3 lines a second, one product on stage for three minutes. */
function requests(count: number): LineRequest[] {
  return Array.from({ length: count }, (_, index) => {
    const product = index % 11 === 0 ? -1 : Math.floor(index / 240) % project.products.length;
    return {
      viewer: (index * 7919) % 900,
      counter: index % 53,
      tick: index * 3,
      intent: must(URN[(index * 37) % URN.length], 'intent'),
      tone: must(content.personas[(index * 5) % content.personas.length], 'persona').tone,
      product,
      slot: product < 0 ? 0 : product + 1,
      priceCents: project.products[product]?.priceCents ?? 0,
    };
  });
}

function say(lang: Language, count: number, crowdSeed = 7): { request: LineRequest; text: string }[] {
  const wording = createWording({ phrases: content.phrases[lang], project, lang, crowdSeed });
  return requests(count).map((request) => ({ request, text: wording.line(request) }));
}

/** Greetings of one word, with whatever ends them, may be said by many. */
function isSocial(lang: Language, { request, text }: { request: LineRequest; text: string }): boolean {
  return (
    request.intent === 'greet' &&
    content.phrases[lang].intents.greet.some((word) => !/[{ ]/.test(word) && text.startsWith(word))
  );
}

test.each(languageSchema.options)('2,000 lines in %s are filled, short and unbroken', (lang) => {
  for (const { text } of say(lang, 2_000)) {
    expect(text).not.toMatch(/[{}]|undefined|NaN|^\s|\s$| {2}/);
    expect(text.length).toBeLessThanOrEqual(120);
    expect(text.length).toBeGreaterThan(0);
  }
});

test.each(languageSchema.options)('no line comes twice within 90 s in %s, one-word greetings excepted', (lang) => {
  const lastTick = new Map<string, number>();
  for (const line of say(lang, 2_000)) {
    if (isSocial(lang, line)) continue;
    const before = lastTick.get(line.text);
    if (before !== undefined) expect(line.request.tick - before, line.text).toBeGreaterThanOrEqual(TICKS_IN_90_S);
    lastTick.set(line.text, line.request.tick);
  }
  expect(lastTick.size).toBeGreaterThan(1_000);
});

test.each(languageSchema.options)('at most 2 % of 1,000 lines are duplicates in %s', (lang) => {
  const lines = say(lang, 2_000).filter((line) => !isSocial(lang, line));
  for (const start of [0, 300, 600]) {
    const texts = lines.slice(start, start + 1_000).map((line) => line.text);
    expect(texts.length).toBe(1_000);
    expect(1_000 - new Set(texts).size).toBeLessThanOrEqual(20);
  }
});

test.each(languageSchema.options)('the same crowd says the same in %s, another crowd something else', (lang) => {
  const texts = (seed: number) => say(lang, 400, seed).map((line) => line.text);
  expect(texts(7)).toEqual(texts(7));
  expect(texts(8)).not.toEqual(texts(7));
});

test('Chinese lines hold no space, also around what was filled in', () => {
  expect(say('zh', 2_000).filter((line) => line.text.includes(' '))).toEqual([]);
});

test('English lines name goods in lower case', () => {
  const lines = say('en', 2_000).map((line) => line.text);
  expect(lines.some((text) => text.includes('latex neck pillow'))).toBe(true);
  expect(lines.filter((text) => text.includes('Latex'))).toEqual([]);
});

test.each(languageSchema.options)('hardly two of 250 viewers share a name in %s', (lang) => {
  const wording = createWording({ phrases: content.phrases[lang], project, lang, crowdSeed: 3 });
  const names = Array.from({ length: 250 }, (_, viewer) => wording.name(viewer));
  expect(new Set(names).size).toBeGreaterThanOrEqual(238);
  expect(wording.name(17)).toBe(names[17]);
});
