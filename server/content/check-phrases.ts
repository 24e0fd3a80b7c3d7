import { type Language, languageSchema } from '#shared/model/language.ts';
import { personaSchema } from '#shared/model/persona.ts';
import type { GeneralPhrases, GoodsPhrases } from '#shared/model/phrase-pack.ts';
import type { ContentProblem } from './content-fault.ts';
import type { ContentFile } from './content-file.ts';
import type { Pack } from './read-pack.ts';

/** Slots that wording fills itself; every other slot is a list in `words`. */
const OWN_SLOTS: readonly string[] = ['product', 'price', 'number', 'other'];

/** Both languages exist exactly once, each in a file named after it. */
export function checkLanguages(
  folder: string,
  packs: readonly Pack<{ lang: Language }>[],
  problems: ContentProblem[],
): void {
  for (const lang of languageSchema.options) {
    const found = packs.filter((pack) => pack.value.lang === lang);
    if (found.length === 0)
      problems.push({
        file: folder,
        line: 1,
        field: 'lang',
        message: `has no pack with lang ${lang}; add ${lang}.yaml`,
      });
    for (const pack of found.slice(1))
      problems.push(pack.file.problemAt(['lang'], `${lang} is already in ${found[0]?.file.name}; keep one of the two`));
  }
}

/** Every tone has its endings for statements and for questions, and every slot can be filled. */
export function checkPhrases(pack: Pack<GeneralPhrases>, problems: ContentProblem[]): void {
  const { file, value } = pack;
  for (const tone of personaSchema.shape.tone.options) {
    for (const key of [tone, `${tone}-ask`]) {
      if ((value.endings[key]?.length ?? 0) === 0)
        problems.push(
          file.problemAt(['endings', key], 'is missing or empty; add a list, with an empty text for no ending'),
        );
    }
  }
  checkLines(file, value, Object.keys(value.words), problems);
}

/** Every category has one pack in each language or none, named after both, whose slots the general words or its own fill. */
export function checkGoodsPhrases(
  packs: readonly Pack<GoodsPhrases>[],
  general: readonly Pack<GeneralPhrases>[],
  problems: ContentProblem[],
): void {
  for (const { file, value } of packs) {
    const name = `${value.lang}-${value.category}.yaml`;
    if (!file.name.endsWith(`/${name}`))
      problems.push(file.problemAt(['category'], `does not fit the name of the file; call it ${name}`));
    const other = languageSchema.options.find((lang) => lang !== value.lang);
    const isTranslated = packs.some((pack) => pack.value.category === value.category && pack.value.lang === other);
    if (!isTranslated)
      problems.push(
        file.problemAt(
          ['category'],
          `${value.category} has no phrases in ${other}; add ${other}-${value.category}.yaml`,
        ),
      );
    const words = general.find((pack) => pack.value.lang === value.lang)?.value.words ?? {};
    checkLines(file, value, Object.keys({ ...words, ...value.words }), problems);
  }
}

function checkLines(
  file: ContentFile,
  value: Pick<GoodsPhrases, 'intents' | 'words'>,
  words: readonly string[],
  problems: ContentProblem[],
): void {
  for (const [intent, lines] of Object.entries(value.intents)) {
    const at = (index: number) => ['intents', intent, index];
    if (!lines.some((template) => listSlots(template).every((slot) => !OWN_SLOTS.includes(slot))))
      problems.push(
        file.problemAt(
          ['intents', intent],
          'names a product or a viewer in every line; add one without, for when nothing is pinned',
        ),
      );
    lines.forEach((template, index) => {
      for (const slot of listSlots(template)) {
        if (![...OWN_SLOTS, ...words].includes(slot))
          problems.push(file.problemAt(at(index), `uses {${slot}}; add that list to words or use {product}`));
      }
      if (/[{}]/.test(template.replace(/\{[a-z]+\}/g, '')))
        problems.push(file.problemAt(at(index), 'has a brace that opens no slot; write slots as {name}'));
    });
  }
  for (const [list, entries] of Object.entries(value.words)) {
    const at = entries.findIndex((word) => /[{}]/.test(word));
    if (at >= 0)
      problems.push(file.problemAt(['words', list, at], 'has a brace; a word cannot hold a slot, write it out'));
  }
}

function listSlots(template: string): string[] {
  return [...template.matchAll(/\{([a-z]+)\}/g)].map((match) => match[1] ?? '');
}
