import type { PhrasePack } from '../model/phrase-pack.ts';

/** A template cut at its slots: `texts[0] slots[0] texts[1] …`, one text more than slots. */
export interface LineTemplate {
  readonly texts: readonly string[];
  readonly slots: readonly string[];
}

/** The templates of one intent. */
export interface TemplateSet {
  /** Those that answer nobody. */
  readonly alone: TemplateChoice;
  /** Those that name the viewer who is answered; empty for most intents. */
  readonly answering: TemplateChoice;
}

/** Templates by what may be filled in. */
export interface TemplateChoice {
  /** All of them: a product is spoken of and it stands in the queue. */
  readonly queued: readonly LineTemplate[];
  /** Those without `{number}`: the product stands in no slot. */
  readonly named: readonly LineTemplate[];
  /** Those that name no product, no price and no number. */
  readonly general: readonly LineTemplate[];
}

/** Cuts the templates of one intent once, so that a line costs no parsing. */
export function cutTemplates(templates: PhrasePack['intents'][keyof PhrasePack['intents']]): TemplateSet {
  const all = templates.map(cutTemplate);
  return {
    alone: choiceOf(all.filter((template) => !template.slots.includes('other'))),
    answering: choiceOf(all.filter((template) => template.slots.includes('other'))),
  };
}

function choiceOf(queued: readonly LineTemplate[]): TemplateChoice {
  const named = queued.filter((template) => !template.slots.includes('number'));
  const general = named.filter((template) => !template.slots.includes('product') && !template.slots.includes('price'));
  return { queued, named, general };
}

/** One word without a slot, such as "hi": may be said by many at once. */
export function isSocialWord(template: LineTemplate): boolean {
  return template.slots.length === 0 && !template.texts.join('').includes(' ');
}

function cutTemplate(template: string): LineTemplate {
  const parts = template.split(/\{([a-z]+)\}/);
  return {
    texts: parts.filter((_, index) => index % 2 === 0),
    slots: parts.filter((_, index) => index % 2 === 1),
  };
}
