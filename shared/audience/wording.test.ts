import { expect, test } from 'vitest';
import { makeProduct, makeProject } from '../../tests/support/make-project.ts';
import type { Language } from '../model/language.ts';
import { intentSchema, type PhrasePack } from '../model/phrase-pack.ts';
import { WINDOW_TICKS } from './said-lines.ts';
import { createWording, type LineRequest } from './wording.ts';

const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const project = makeProject();

/** Every intent says its own name in eight ways; `own` replaces some. */
function makePack(lang: Language, own: Partial<PhrasePack['intents']> = {}): PhrasePack {
  const intents = Object.fromEntries(
    intentSchema.options.map((intent) => [intent, letters.map((letter) => `${intent} ${letter}`)]),
  );
  const tones = ['plain', 'eager', 'careful', 'doubting', 'warm', 'hurried', 'rude'];
  return {
    lang,
    names: { first: letters, second: letters },
    words: { city: ['leeds', 'austin'] },
    endings: Object.fromEntries(
      tones.flatMap((tone) => [
        [tone, ['.']],
        [`${tone}-ask`, ['?']],
      ]),
    ),
    intents: { ...(intents as PhrasePack['intents']), ...own },
    goods: [],
  };
}

function makeRequest(overrides: Partial<LineRequest> = {}): LineRequest {
  const base = { viewer: 1, counter: 1, tick: 1, product: -1, slot: 0, priceCents: 0, other: -1 };
  return { intent: 'chat', tone: 'plain', ...base, ...overrides };
}

function speak(own: Partial<PhrasePack['intents']>, lang: Language = 'en') {
  return createWording({ phrases: makePack(lang, own), project, lang, crowdSeed: 5 });
}

test('slots are filled with name, price, number and words', () => {
  const wording = speak({ 'want-deal': ['{product} {price} {number} {city}'] });
  const line = wording.line(makeRequest({ intent: 'want-deal', product: 0, slot: 3, priceCents: 2_990 }));
  expect(line).toMatch(/^latex pillow 29\.9 3 (leeds|austin)\.$/);
});

test('whole prices have no decimals', () => {
  const line = speak({ doubt: ['{price}'] }).line(
    makeRequest({ intent: 'doubt', product: 0, slot: 1, priceCents: 12_900 }),
  );
  expect(line).toBe('129.');
});

test('without a product no line names one, without a slot none has a number', () => {
  const own = { leave: ['{product}', '{price}', 'no. {number}', 'bye'] };
  const said = (product: number, slot: number) =>
    Array.from({ length: 40 }, (_, viewer) =>
      speak(own).line(makeRequest({ viewer, intent: 'leave', product, slot, priceCents: 100 })),
    );
  expect(new Set(said(-1, 0))).toEqual(new Set(['bye.']));
  expect(new Set(said(0, 0))).toEqual(new Set(['bye.', 'latex pillow.', '1.']));
  expect(new Set(said(0, 2))).toEqual(new Set(['bye.', 'latex pillow.', '1.', 'no. 2.']));
});

test('goods of a category are spoken of in its own words, everything else in the general ones', () => {
  const food = {
    lang: 'en' as const,
    category: 'food' as const,
    words: { city: ['cork', 'bath'] },
    intents: { 'ask-care': ['does it need a fridge'], leave: ['back to {city}'] },
  };
  const products = [makeProduct({ category: 'food' }), makeProduct({ id: 'throw' })];
  const phrases = { ...makePack('en', { agree: ['same in {city}'], leave: ['bye {city}'] }), goods: [food] };
  const wording = createWording({ phrases, project: { ...project, products }, lang: 'en', crowdSeed: 5 });
  const say = (intent: LineRequest['intent'], product: number) => wording.line(makeRequest({ intent, product }));
  expect(say('ask-care', 0)).toBe('does it need a fridge?');
  expect(say('ask-care', 1)).toMatch(/^ask-care .\?$/);
  expect(say('agree', 0)).toMatch(/^same in (cork|bath)\.$/);
  expect(say('agree', 1)).toMatch(/^same in (leeds|austin)\.$/);
  expect(say('leave', -1)).toMatch(/^back to (cork|bath)\.$/);
});

test('questions end as questions of their tone do, finished lines get no ending', () => {
  expect(speak({}).line(makeRequest({ intent: 'ask-size' }))).toMatch(/^ask-size .\?$/);
  expect(speak({}).line(makeRequest({ intent: 'praise' }))).toMatch(/^praise .\.$/);
  expect(speak({ praise: ['wow!'] }).line(makeRequest({ intent: 'praise' }))).toBe('wow!');
});

test('goods lose their capital in English, initials and Chinese stay as they are', () => {
  const goods = makeProduct({ shortName: { zh: 'USB 灯', en: 'USB Desk lamp' } });
  const named = (lang: Language) =>
    createWording({
      phrases: makePack(lang, { agree: ['{product}'] }),
      project: { ...project, products: [goods] },
      lang,
      crowdSeed: 1,
    }).line(makeRequest({ intent: 'agree', product: 0 }));
  expect(named('en')).toBe('USB desk lamp.');
  expect(named('zh')).toBe('USB 灯.');
});

test('a line that keeps coming up is marked until it differs', () => {
  const wording = speak({ spam: ['same thing'] });
  const lines = Array.from({ length: 50 }, (_, viewer) => wording.line(makeRequest({ viewer, intent: 'spam' })));
  expect(new Set(lines).size).toBe(50);
  for (const line of lines) expect(line.startsWith('same thing')).toBe(true);
});

test('one-word greetings and answers to a prompt may be said by many at once, longer ones may not', () => {
  const follow = speak({ 'follow-prompt': ['1'] });
  const ones = Array.from({ length: 5 }, (_, viewer) => follow.line(makeRequest({ viewer, intent: 'follow-prompt' })));
  expect(new Set(ones)).toEqual(new Set(['1.']));
  const wording = speak({ greet: ['hi'] });
  const lines = Array.from({ length: 5 }, (_, viewer) => wording.line(makeRequest({ viewer, intent: 'greet' })));
  expect(new Set(lines)).toEqual(new Set(['hi.']));
  const longer = speak({ greet: ['hi all'] });
  expect(longer.line(makeRequest({ intent: 'greet' }))).not.toBe(longer.line(makeRequest({ intent: 'greet' })));
});

test('a line depends on seed, viewer, counter and what was said, on nothing else', () => {
  const request = makeRequest({ viewer: 4_000_000_000, counter: 9 });
  expect(speak({}).line(request)).toBe(speak({}).line({ ...request, tick: 900 }));
  const wording = speak({});
  const first = wording.line(request);
  expect(wording.line({ ...request, tick: WINDOW_TICKS - 1 })).not.toBe(first);
});

test('names depend on the viewer and the crowd alone', () => {
  const names = (crowdSeed: number) => {
    const wording = createWording({ phrases: makePack('en'), project, lang: 'en', crowdSeed });
    return [0, 1, 2, 70_000, 4_294_967_295].map((viewer) => wording.name(viewer));
  };
  expect(names(1)).toEqual(names(1));
  expect(names(2)).not.toEqual(names(1));
  for (const name of names(1)) expect(name).toMatch(/^[a-h][a-h]([2-9]|[1-9]\d)?$/);
});

test('who answers somebody names them when there are words for it, and nobody is named otherwise', () => {
  const own = { agree: ['so true', '@{other} same'], praise: ['nice'] };
  const answering = speak(own).line(makeRequest({ intent: 'agree', other: 70_000 }));
  expect(answering).toBe(`@${speak(own).name(70_000)} same.`);
  expect(speak(own).line(makeRequest({ intent: 'agree' }))).toBe('so true.');
  expect(speak(own).line(makeRequest({ intent: 'praise', other: 70_000 }))).toBe('nice.');
});

test('another ending does not make another line', () => {
  const wording = speak({ praise: ['nice', 'great'] });
  const [first, second] = [1, 2].map((viewer) => wording.line(makeRequest({ viewer, intent: 'praise' })));
  expect(first?.slice(0, 4)).not.toBe(second?.slice(0, 4));
});
