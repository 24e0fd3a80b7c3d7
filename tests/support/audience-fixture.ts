import type { AudienceInputs } from '#shared/audience/audience-contract.ts';
import type { Stage } from '#shared/audience/stage.ts';
import { NO_EFFECTS } from '#shared/audience/stage-effects.ts';
import type { Topic } from '#shared/model/fact-sheet.ts';
import { type Persona, personaSchema } from '#shared/model/persona.ts';
import { generalPhrasesSchema, intentSchema, type PhrasePack } from '#shared/model/phrase-pack.ts';
import { type Project, projectSchema } from '#shared/model/project.ts';
import { type Scenario, scenarioSchema } from '#shared/model/scenario.ts';

type Traits = readonly [priceSensitivity: number, herd: number, impulse: number, scepticism: number];

interface Sketch {
  readonly mix: number;
  readonly stayS: number;
  readonly buy: number;
  readonly chat: number;
  readonly patienceS: number;
  readonly traits: Traits;
  readonly tone: Persona['tone'];
}

const QUESTIONS: Partial<Record<Topic, number>> = { price: 2, offer: 2, stock: 1, size: 3, material: 3, shipping: 2 };

/** Eight of the sixteen personas with their published parameters; shares stretched to 1. */
const SKETCHES: Readonly<Record<string, Sketch>> = {
  'drive-by-scroller': persona(0.36, 6, 0.1, 0, 60, [0.5, 0.4, 0.3, 0.3], 'plain'),
  'lurking-comparer': persona(0.2, 70, 1, 0.05, 60, [0.5, 0.3, 0.2, 0.4], 'careful'),
  'bargain-hunter': persona(0.13, 120, 0.8, 0.6, 30, [0.95, 0.5, 0.4, 0.3], 'hurried'),
  'impulse-buyer': persona(0.09, 80, 2.6, 0.3, 20, [0.4, 0.8, 0.9, 0.1], 'eager'),
  researcher: persona(0.08, 180, 1.3, 0.3, 90, [0.4, 0.1, 0.1, 0.6], 'careful'),
  sceptic: persona(0.07, 90, 0.7, 0.3, 40, [0.5, 0.2, 0.1, 0.9], 'doubting'),
  'loyal-fan': persona(0.05, 500, 2, 0.5, 120, [0.3, 0.5, 0.5, 0.1], 'warm'),
  heckler: persona(0.02, 200, 0, 2, 15, [0.3, 0.1, 0.1, 0.95], 'rude'),
};

function persona(
  mix: number,
  stayS: number,
  buy: number,
  chat: number,
  patienceS: number,
  traits: Traits,
  tone: Persona['tone'],
): Sketch {
  return { mix, stayS, buy, chat, patienceS, traits, tone };
}

const both = (text: string) => ({ zh: `${text} zh`, en: text });

function makePersonas(): Persona[] {
  return Object.entries(SKETCHES).map(([id, { mix, stayS, buy, chat, patienceS, traits, tone }]) =>
    personaSchema.parse({
      id,
      name: both(id),
      mix,
      stayS,
      buy,
      chatPerMinute: chat,
      patienceS,
      attentionS: 5,
      priceSensitivity: traits[0],
      herd: traits[1],
      impulse: traits[2],
      scepticism: traits[3],
      questionShare: tone === 'rude' ? 0.1 : 0.5,
      topics: QUESTIONS,
      tone,
    }),
  );
}

function fact(topic: Topic) {
  return { topic, answer: both(`about ${topic}`), keys: { zh: [topic], en: [topic] } };
}

/** Product ids of the fixture, in project order. */
export const FIXTURE_PRODUCTS = ['pillow', 'towel', 'quilt'] as const;
const PRICES = [7_900, 2_900, 19_900];

function makeProject(): Project {
  return projectSchema.parse({
    id: 'fixture-home',
    enterprise: { id: 'fixture', name: both('Fixture'), about: both('A fixture') },
    name: both('Home'),
    brief: both('Three products'),
    targets: null,
    brandRules: [],
    currency: 'CNY',
    products: FIXTURE_PRODUCTS.map((id, k) => ({
      id,
      name: both(id),
      shortName: both(id),
      category: 'home',
      purpose: 'profit',
      picture: null,
      priceCents: PRICES[k],
      floorPriceCents: Math.floor(PRICES[k] * 0.7),
      costCents: Math.floor(PRICES[k] * 0.5),
      stock: 100_000,
      appeal: 0.5,
      sellingPoints: [both('soft')],
      facts: [fact('size'), fact('material'), fact('shipping')],
    })),
    runOfShow: [{ id: 'all', name: both('All'), share: 1, productIds: [...FIXTURE_PRODUCTS] }],
  });
}

function makePhrases(): PhrasePack {
  const many = (text: string, count: number) => Array.from({ length: count }, (_, k) => `${text} ${k}`);
  const general = generalPhrasesSchema.parse({
    lang: 'en',
    names: { first: many('name', 20), second: many('tail', 20) },
    words: { thing: ['this', 'that'] },
    endings: Object.fromEntries(personaSchema.shape.tone.options.map((tone) => [tone, ['', '!']])),
    intents: Object.fromEntries(
      intentSchema.options.map((intent) => [intent, [...many(intent, 20), ...many(`${intent} {product}`, 20)]]),
    ),
  });
  return { ...general, goods: [] };
}

/** The scenario of the fixture: tier 0, no companions, commerce-leaning. */
export function makeScenario(overrides: Partial<Scenario> = {}): Scenario {
  return scenarioSchema.parse({
    id: 'fixture-scenario',
    name: both('Fixture'),
    about: both('Fixture'),
    order: 1,
    minutes: [20],
    crowdSeed: null,
    startTier: 1,
    maxTier: 3,
    leaning: 'commerce',
    companions: 0,
    mix: {},
    glassBox: true,
    model: {},
    ...overrides,
  });
}

/** Inputs of a 20-minute show of the fixture with crowd seed 1 and the scenario's own traffic. */
export function makeAudienceInputs(overrides: Partial<AudienceInputs> = {}): AudienceInputs {
  return {
    project: makeProject(),
    scenario: makeScenario(),
    personas: makePersonas(),
    phrases: makePhrases(),
    lang: 'en',
    crowdSeed: 1,
    plannedMs: 20 * 60_000,
    fixedOnline: null,
    ...overrides,
  };
}

/** A stage of the fixture: everything listed at its list price, nothing pinned, nobody speaks. */
export function makeStage(overrides: Partial<Stage> = {}): Stage {
  return {
    pinned: -1,
    listed: FIXTURE_PRODUCTS.map(() => true),
    priceCents: PRICES,
    stock: FIXTURE_PRODUCTS.map(() => 100_000),
    slots: FIXTURE_PRODUCTS.map((_, k) => k + 1),
    coupons: [],
    flashSale: null,
    luckyBag: null,
    gifts: [],
    paidTraffic: null,
    hasPinnedLine: false,
    acts: [],
    answers: [],
    wrongAnswers: [],
    beats: [],
    exaggerations: 0,
    conflicts: 0,
    violations: [],
    hiddenRude: 0,
    hiddenHonest: 0,
    mutedHonest: 0,
    rudeLines: 0,
    muted: [],
    isSpeaking: false,
    effects: NO_EFFECTS,
    ...overrides,
  };
}
