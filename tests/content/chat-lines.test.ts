import { expect, test } from 'vitest';
import { createWording, type LineRequest } from '#shared/audience/wording.ts';
import { must } from '#shared/lib/assert.ts';
import { type Language, languageSchema } from '#shared/model/language.ts';
import { type Intent, intentSchema } from '#shared/model/phrase-pack.ts';
import type { Project } from '#shared/model/project.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';

const content = shippedContent();
/** Every project, and goods of which no category says anything of its own. */
const plain = must(content.projects[0], 'a project');
const others: Project = {
  ...plain,
  id: 'other-goods',
  products: plain.products.map((one) => ({ ...one, category: 'other' })),
};
const shows = languageSchema.options.flatMap((lang) =>
  [...content.projects, others].map((project) => ({ lang, project })),
);
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
function requests(project: Project, count: number): LineRequest[] {
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
      other: index % 3 === 0 ? (index * 31) % 900 : -1,
    };
  });
}

interface Show {
  readonly lang: Language;
  readonly project: Project;
}

function say({ lang, project }: Show, count: number, crowdSeed = 7): { request: LineRequest; text: string }[] {
  const wording = createWording({ phrases: content.phrases[lang], project, lang, crowdSeed });
  return requests(project, count).map((request) => ({ request, text: wording.line(request) }));
}

/** Greetings and answers to a prompt of one word, with whatever ends them, may be said by many. */
function isSocial(lang: Language, { request: { intent }, text }: { request: LineRequest; text: string }): boolean {
  return (
    (intent === 'greet' || intent === 'follow-prompt') &&
    content.phrases[lang].intents[intent].some((word) => !/[{ ]/.test(word) && text.startsWith(word))
  );
}

test.each(shows)('2,000 lines about $project.id in $lang are filled, short and unbroken', (show) => {
  for (const { text } of say(show, 2_000)) {
    expect(text).not.toMatch(/[{}]|undefined|NaN|^\s|\s$| {2}/);
    expect(text.length).toBeLessThanOrEqual(120);
    expect(text.length).toBeGreaterThan(0);
  }
});

test.each(shows)(
  'no line about $project.id comes twice within 90 s in $lang, single words for many excepted',
  (show) => {
    const lastTick = new Map<string, number>();
    for (const line of say(show, 2_000)) {
      if (isSocial(show.lang, line)) continue;
      const before = lastTick.get(line.text);
      if (before !== undefined) expect(line.request.tick - before, line.text).toBeGreaterThanOrEqual(TICKS_IN_90_S);
      lastTick.set(line.text, line.request.tick);
    }
    expect(lastTick.size).toBeGreaterThan(1_000);
  },
);

test.each(shows)('at most 2 % of 1,000 lines about $project.id are duplicates in $lang', (show) => {
  const lines = say(show, 2_000).filter((line) => !isSocial(show.lang, line));
  for (const start of [0, 300, 600]) {
    const texts = lines.slice(start, start + 1_000).map((line) => line.text);
    expect(texts.length).toBe(1_000);
    expect(1_000 - new Set(texts).size).toBeLessThanOrEqual(20);
  }
});

test.each(languageSchema.options)('the same crowd says the same in %s, another crowd something else', (lang) => {
  const texts = (seed: number) => say({ lang, project: plain }, 400, seed).map((line) => line.text);
  expect(texts(7)).toEqual(texts(7));
  expect(texts(8)).not.toEqual(texts(7));
});

test.each([...content.projects])('Chinese lines about $id hold no space, also around what was filled in', (project) => {
  expect(say({ lang: 'zh', project }, 2_000).filter((line) => line.text.includes(' '))).toEqual([]);
});

test.each(shows)('nobody asks how to wash what is eaten or put on the skin: $project.id in $lang', (show) => {
  const isCloth = ['home', 'apparel'].includes(show.project.products[0]?.category ?? '');
  const laundry = /机洗|洗衣机|缩水|起球|面料|料子|machine wash|dryer|shrink|fabric|thread/;
  const lines = say(show, 2_000).filter((line) => laundry.test(line.text));
  expect(lines.length > 0).toBe(isCloth);
});

test('no English line makes a verb agree with the goods, which may be one or many', () => {
  const { intents, goods } = content.phrases.en;
  const lines = [intents, ...goods.map((own) => own.intents)].flatMap((own) => Object.values(own).flat());
  const agreeing =
    /\b(is|are|was|does|do|has|doesn't) (the )?\{product\} ?[a-z]|\{product\} (is|are|was|does|has|comes|goes)\b/;
  expect(lines.filter((line) => agreeing.test(line))).toEqual([]);
});

test('English lines name goods in lower case', () => {
  const lines = say({ lang: 'en', project: plain }, 2_000).map((line) => line.text);
  expect(lines.some((text) => text.includes('latex neck pillow'))).toBe(true);
  expect(lines.filter((text) => text.includes('Latex'))).toEqual([]);
});

test.each(languageSchema.options)('hardly two of 250 viewers share a name in %s', (lang) => {
  const wording = createWording({ phrases: content.phrases[lang], project: plain, lang, crowdSeed: 3 });
  const names = Array.from({ length: 250 }, (_, viewer) => wording.name(viewer));
  expect(new Set(names).size).toBeGreaterThanOrEqual(238);
  expect(wording.name(17)).toBe(names[17]);
});
