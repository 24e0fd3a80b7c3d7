import { must } from '../lib/assert.ts';
import { nameInSentence } from '../lib/name-in-sentence.ts';
import type { Language } from '../model/language.ts';
import type { Persona } from '../model/persona.ts';
import { type Intent, intentSchema, type PhrasePack } from '../model/phrase-pack.ts';
import type { Category } from '../model/product.ts';
import type { Project } from '../model/project.ts';
import { drawBits, Stream, streamKey } from '../random/draw.ts';
import {
  cutTemplates,
  isSocialWord,
  type LineTemplate,
  type TemplateChoice,
  type TemplateSet,
} from './line-template.ts';
import type { SavedPart } from './part-memory.ts';
import { createSaidLines } from './said-lines.ts';

/** What a viewer wants to say. `product` is a product index or -1, `slot` its 1-based place in the queue or 0. */
export interface LineRequest {
  readonly viewer: number;
  /** The viewer's own attention count: with the seed and the viewer it is the draw of this line. */
  readonly counter: number;
  readonly tick: number;
  readonly intent: Intent;
  readonly tone: Persona['tone'];
  readonly product: number;
  readonly slot: number;
  readonly priceCents: number;
  /** The viewer who is answered, −1 for nobody. */
  readonly other: number;
}

/** Names and lines of the viewers of one show. Remembers what was said lately, so one instance serves one show. */
export interface Wording extends SavedPart {
  /** Nickname of a viewer, the same in every repeat of the crowd. */
  name(viewer: number): string;
  /** A chat line that nobody wrote within the last 90 s, one-word greetings and answers to a prompt excepted. */
  line(request: LineRequest): string;
}

/** What wording is made of: the words of one language, the goods they speak of and the seed of the crowd. */
export interface WordingInputs {
  readonly phrases: PhrasePack;
  readonly project: Project;
  readonly lang: Language;
  readonly crowdSeed: number;
}

/** One-word lines of these intents are said by many at once. */
const SAID_BY_MANY: readonly Intent[] = ['greet', 'follow-prompt'];
/** Draws for a line that nobody wrote lately, whatever ends it; after that the last draw is marked until it differs. */
const MAX_DRAWS = 24;
/** Added to a line that keeps coming up, as people do when they say what was said. */
const MARKS: Readonly<Record<Language, readonly string[]>> = { zh: ['～', '！', '…'], en: ['!', '..', ' :)'] };
/** After these a line takes no ending. */
const LOUD_MARKS = '?？!！';
const NO_ENDINGS: readonly string[] = [''];
const NO_TEMPLATES: readonly LineTemplate[] = [];
/** Draws of a name lie beyond every attention count. */
const NAME_COUNTER = 0x7fff_0000;
/** One viewer in so many carries a number in the name. */
const NUMBERED_NAMES = 3;

/** Words for one show. Lines are a function of the seed, the viewer, its counter and what was said before. */
export function createWording({ phrases, project, lang, crowdSeed }: WordingInputs): Wording {
  const key = streamKey(crowdSeed, Stream.Wording);
  const categories = new Set(project.products.map((product) => product.category));
  const grammars = new Map([...categories].map((category) => [category, grammarOf(phrases, category)]));
  const productNames = project.products.map((product) => nameInSentence(product.shortName[lang], lang));
  const said = createSaidLines();

  function endingsFor({ intent, tone }: LineRequest): readonly string[] {
    return phrases.endings[intent.startsWith('ask-') ? `${tone}-ask` : tone] ?? NO_ENDINGS;
  }

  /** Lines without a product are about the goods that the project begins with. */
  function grammarFor(product: number): Grammar {
    const { category } = must(project.products[Math.max(0, product)], `product ${product} of the project`);
    return must(grammars.get(category), `grammar of ${category}`);
  }

  function fillTemplate(request: LineRequest, { texts, slots }: LineTemplate, bits: number): string {
    let body = texts[0];
    for (let k = 0; k < slots.length; k += 1) {
      body += fillSlot(slots[k], request, drawBits(bits, k, 2)) + texts[k + 1];
    }
    return body;
  }

  function end(body: string, endings: readonly string[], bits: number): string {
    const isLoud = body !== '' && LOUD_MARKS.includes(body.charAt(body.length - 1));
    return isLoud ? body : body + pick(endings, drawBits(bits, 0, 3));
  }

  function nameOf(viewer: number): string {
    const [first, second, number] = [0, 1, 2].map((part) => drawBits(key, viewer, NAME_COUNTER + part) >>> 0);
    const name = pick(phrases.names.first, first ?? 0) + pick(phrases.names.second, second ?? 0);
    return (number ?? 0) % NUMBERED_NAMES === 0 ? `${name}${2 + (((number ?? 0) >>> 8) % 98)}` : name;
  }

  function fillSlot(slot: string, request: LineRequest, bits: number): string {
    if (slot === 'product') return must(productNames[request.product], `line about product ${request.product}`);
    if (slot === 'price') return String(request.priceCents / 100);
    if (slot === 'number') return String(request.slot);
    if (slot === 'other') return nameOf(request.other);
    return pick(must(grammarFor(request.product).words[slot], `word list ${slot}`), bits);
  }

  return {
    save: said.save,
    name: nameOf,
    line(request) {
      const choices = chooseTemplates(
        must(grammarFor(request.product).templates.get(request.intent), request.intent),
        request,
      );
      const endings = endingsFor(request);
      const base = drawBits(key, request.viewer, request.counter);
      let body = '';
      let bits = base;
      for (let attempt = 0; attempt < MAX_DRAWS; attempt += 1) {
        bits = drawBits(base, attempt, 0);
        const template = pick(choices, drawBits(bits, 0, 1));
        body = fillTemplate(request, template, bits);
        if (SAID_BY_MANY.includes(request.intent) && isSocialWord(template)) return end(body, endings, bits);
        if (!said.has(body)) break;
      }
      for (let mark = base >>> 8; said.has(body); mark += 1) body += pick(MARKS[lang], mark);
      said.add(body, request.tick);
      return end(body, endings, bits);
    },
  };
}

/** Words and templates as they are used for goods of one category. */
interface Grammar {
  readonly words: PhrasePack['words'];
  readonly templates: ReadonlyMap<Intent, TemplateSet>;
}

/** The general grammar with what the category says otherwise. Cut once per show, so that a line costs no parsing. */
function grammarOf(phrases: PhrasePack, category: Category): Grammar {
  const own = phrases.goods.find((goods) => goods.category === category);
  return {
    words: { ...phrases.words, ...own?.words },
    templates: new Map(
      intentSchema.options.map((intent) => [intent, cutTemplates(own?.intents[intent] ?? phrases.intents[intent])]),
    ),
  };
}

function chooseTemplates(set: TemplateSet, request: LineRequest): readonly LineTemplate[] {
  const answering = request.other < 0 ? NO_TEMPLATES : fitting(set.answering, request);
  return answering.length > 0 ? answering : fitting(set.alone, request);
}

function fitting(choice: TemplateChoice, request: LineRequest): readonly LineTemplate[] {
  if (request.product < 0) return choice.general;
  return request.slot > 0 ? choice.queued : choice.named;
}

function pick<T>(list: readonly T[], bits: number): T {
  return must(list[(bits >>> 0) % list.length], 'pick from an empty list');
}
