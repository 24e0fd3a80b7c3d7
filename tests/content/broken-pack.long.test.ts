import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test, vi } from 'vitest';
import { parseDocument } from 'yaml';
import { loadContent } from '../../server/content/load-content.ts';
import { breakLine, copyContent, problemsOf } from './content-copy.ts';

/** Every test reads all content again, of which one file is another: the others are read as they were the last time. */
vi.mock('../../server/content/content-file.ts', async (load) => {
  const real = await load<typeof import('../../server/content/content-file.ts')>();
  const known = new Map<string, ReturnType<typeof real.readContentFile>>();
  return {
    ...real,
    readContentFile(path: string, folder: string) {
      const key = `${relative(folder, path)}:${readFileSync(path, 'utf8')}`;
      const file = known.get(key) ?? real.readContentFile(path, folder);
      known.set(key, file);
      return file;
    },
  };
});

const project = 'projects/sleep-season/project.yaml';
const pillow = 'projects/sleep-season/products/latex-pillow.yaml';

const drill = 'scenarios/incident-drill.yaml';

const heckling = 'incidents/heckler.yaml';

/** What is broken, in which file, which text becomes which, and the field and words of the fault. */
const breaks: readonly (readonly [string, string, string, string, string, RegExp])[] = [
  ['a value out of range', 'personas/heckler.yaml', 'herd: 0.1', 'herd: 7', 'herd', /is not valid/],
  ['an unknown field', 'personas/heckler.yaml', 'tone: rude', 'tone: rude\nmood: bad', 'mood', /remove it or correct/],
  ['broken YAML', 'personas/heckler.yaml', 'name:', 'name: [', '', /is not valid YAML/],
  ['a file name that is not the id', 'personas/heckler.yaml', 'id: heckler', 'id: troll', 'id', /rename one/],
  ['shares that do not sum to 1', 'personas/drive-by-scroller.yaml', 'mix: 0.31', 'mix: 0.41', 'mix', /sum to 1\.1/],
  [
    'a persona that does not exist',
    'scenarios/known-account.yaml',
    'loyal-fan:',
    'royal-fan:',
    'mix.royal-fan',
    /not a persona/,
  ],
  [
    'a negative rate',
    'personas/heckler.yaml',
    'chatPerMinute: 2',
    'chatPerMinute: -2',
    'chatPerMinute',
    /is not valid/,
  ],
  [
    'shares of a scenario above 1',
    'scenarios/known-account.yaml',
    'loyal-fan: 0.1',
    'loyal-fan: 0.9',
    'mix',
    /sum to 1\.19/,
  ],
  [
    'an unknown model parameter',
    'scenarios/known-account.yaml',
    'openingShare: 0.7',
    'openingShares: 0.7',
    'model.openingShares',
    /not a parameter.*openingShare/,
  ],
  [
    'a negative model parameter',
    'scenarios/known-account.yaml',
    'openingShare: 0.7',
    'openingShare: -0.7',
    'model.openingShare',
    /is negative; write 0 or more/,
  ],
  [
    'a duration of nothing',
    'scenarios/known-account.yaml',
    'openingShare: 0.7',
    'interestHalfLifeS: 0',
    'model.interestHalfLifeS',
    /is 0 seconds/,
  ],
  ['a translation that is missing', 'scenarios/exam.yaml', '  en: Exam\n', '', 'name.en', /is missing/],
  ['Chinese in place of English', 'scenarios/exam.yaml', 'en: Exam', 'en: 考核', 'name.en', /is in Chinese/],
  ['English in place of Chinese', 'scenarios/exam.yaml', 'zh: 考核场', 'zh: Exam', 'name.zh', /is the English text/],
  [
    'English in place of a Chinese answer',
    pillow,
    'zh: "乳胶原料来自泰国，在江苏南通加工成枕。"',
    'zh: "The latex comes from Thailand, the pillow is made in Nantong, Jiangsu."',
    'facts.5.answer.zh',
    /is the English/,
  ],
  [
    'a start above the ladder',
    'scenarios/known-account.yaml',
    'startTier: 2',
    'startTier: 5',
    'startTier',
    /above maxTier 3/,
  ],
  [
    'an incident of a seat that does not exist',
    heckling,
    'ownerRole: moderator',
    'ownerRole: guard',
    'ownerRole',
    /is not valid/,
  ],
  ['a line by nobody', heckling, 'by: 1,', 'by: 2,', 'lines.1.by', /is no viewer/],
  [
    'a line before the one above',
    heckling,
    'afterSeconds: 12',
    'afterSeconds: 2',
    'lines.2.afterSeconds',
    /before the line above/,
  ],
  ['an incident that begins late', heckling, 'afterSeconds: 0', 'afterSeconds: 3', 'lines.0.afterSeconds', /is not 0/],
  ['an intent that no line has', heckling, 'intent: rude', 'intent: shout', 'lines.2.intent', /is not valid/],
  [
    'an act of a seat that does not exist',
    heckling,
    '[host, assistant]',
    '[host, guard]',
    'acts.1.roles.1',
    /is not valid/,
  ],
  ['a deadline out of bounds', heckling, 'seconds: 60', 'seconds: 3', 'acts.2.seconds', /is not valid/],
  ['an incident without an expected act', 'incidents/demo-fails.yaml', 'acts:', 'facts:', 'acts', /is missing/],
  [
    'a speech act that does not exist',
    heckling,
    'acts: [feature,',
    'acts: [shouting,',
    'acts.1.any.0.acts.0',
    /is not valid/,
  ],
  [
    'a product that an incident cannot mean',
    'incidents/wrong-card-up.yaml',
    'kind: pinCard, product: target',
    'kind: pinCard, product: pillow',
    'acts.0.any.0.product',
    /is not valid/,
  ],
  [
    'an act on a line by nobody',
    heckling,
    'kind: reply, by: 0',
    'kind: reply, by: 4',
    'acts.0.any.0.by',
    /is no viewer/,
  ],
  [
    'an act that its seats cannot do',
    heckling,
    'any: [{ kind: reply, by: 0 }]',
    'any: [{ kind: delist }]',
    'acts.0.any.0.kind',
    /no seat of moderator, assistant/,
  ],
  [
    'words in one language',
    heckling,
    '      en: Fair question',
    '      fr: Fair question',
    'acts.1.words.en',
    /is missing/,
  ],
  [
    'a question in one language',
    heckling,
    '  en: What did this viewer want?',
    '  fr: What?',
    'question.en',
    /is missing/,
  ],
  [
    'a pool with an unknown incident',
    drill,
    '    - bargain-mob',
    '    - bargain-mop',
    'incidents.pool.15',
    /is no incident/,
  ],
  [
    'a pool with an incident twice',
    drill,
    '    - demo-fails',
    '    - heckler',
    'incidents.pool.17',
    /in the pool already/,
  ],
  [
    'a pool with an incident of a mentor',
    drill,
    '    - demo-fails',
    '    - host-loses-voice',
    'incidents.pool.17',
    /mentor's hand/,
  ],
  ['more incidents than fit', drill, 'perRole: 2', 'perRole: 4', 'incidents.perRole', /more than fits/],
  ['a viewer of the crowd', heckling, 'zh: 老赵说实话', 'zh: 养猫的桃子', 'viewers.0.zh', /somebody of the crowd/],
  [
    'a viewer of two incidents',
    heckling,
    'en: half_sugar_please',
    'en: mint-noodles',
    'viewers.1.en',
    /also a viewer of/,
  ],
  ['a tone without endings', 'phrases/zh.yaml', '  warm-ask:', '  worm-ask:', 'endings.warm-ask', /missing or empty/],
  ['an intent that is missing', 'phrases/en.yaml', '  ask-care:', '  ask-cure:', 'intents.ask-care', /is missing/],
  [
    'a slot without words',
    'phrases/en.yaml',
    '{city} checking in',
    '{town} checking in',
    'intents.greet.10',
    /\{town\}/,
  ],
  ['a brace that opens no slot', 'phrases/zh.yaml', '{city}的来了', '{city的来了', 'intents.greet.11', /opens no slot/],
  [
    'a slot without words in the phrases of a category',
    'goods-phrases/zh-food.yaml',
    '怕不合口味',
    '怕{taste}不合口味',
    'intents.hesitate.9',
    /\{taste\}/,
  ],
  [
    'phrases of a category under another name',
    'goods-phrases/en-food.yaml',
    'category: food',
    'category: other',
    'category',
    /call it en-other\.yaml/,
  ],
  ['two packs of one language', 'phrases/zh.yaml', 'lang: zh', 'lang: en', 'lang', /already in phrases\/en\.yaml/],
  [
    'a product without its file',
    project,
    '  - silk-eye-mask',
    '  - silk-mask',
    'products.2',
    /silk-mask\.yaml does not exist/,
  ],
  [
    'a segment with an unknown product',
    project,
    'productIds: [bamboo-towels]',
    'productIds: [towels]',
    'runOfShow.0.productIds.0',
    /no product/,
  ],
  ['segments that do not sum to 1', project, 'share: 0.3', 'share: 0.4', 'runOfShow', /sum to 1/],
  [
    'a floor above the price',
    pillow,
    'floorPriceCents: 9200',
    'floorPriceCents: 99200',
    'floorPriceCents',
    /above priceCents/,
  ],
  ['a cost above the floor', pillow, 'costCents: 8000', 'costCents: 9900', 'costCents', /the floor must cover/],
  [
    'a picture that does not exist',
    pillow,
    'picture: latex-pillow.svg',
    'picture: latex.svg',
    'picture',
    /not in pictures/,
  ],
  [
    'Chinese keys that miss their answer',
    pillow,
    'zh: ["泰国"]',
    'zh: ["越南"]',
    'facts.5.keys.zh',
    /origin.*own answer/,
  ],
  [
    'English keys that miss their answer',
    pillow,
    'en: ["thailand", "thai"]',
    'en: ["vietnam"]',
    'facts.5.keys.en',
    /origin.*own answer/,
  ],
  [
    'a key that is the name',
    pillow,
    'zh: ["泰国"]',
    'zh: ["泰国", "护颈枕"]',
    'facts.5.keys.zh.1',
    /part of the product's name/,
  ],
];

test.each(breaks)('%s is found with file, line and field', (_name, file, from, to, field, message) => {
  const folder = copyContent();
  const line = breakLine(folder, file, from, to);
  const problem = problemsOf(folder).find((one) => one.file === file && one.field === field);
  expect(problem?.message).toMatch(message);
  if (!/missing|sum to|YAML/.test(message.source)) expect(problem?.line).toBe(line + (to.split('\n').length - 1));
});

test('a category with phrases in one language alone is reported', () => {
  const folder = copyContent();
  rmSync(join(folder, 'goods-phrases/zh-food.yaml'));
  const [problem, ...rest] = problemsOf(folder);
  expect([problem?.file, problem?.field, rest]).toEqual(['goods-phrases/en-food.yaml', 'category', []]);
  expect(problem?.message).toContain('add zh-food.yaml');
});

test('a file that cannot be read hides no fault of another', () => {
  const folder = copyContent();
  breakLine(folder, 'personas/heckler.yaml', 'herd: 0.1', 'herd: 7');
  breakLine(folder, pillow, 'costCents: 8000', 'costCents: 9900');
  breakLine(folder, 'phrases/en.yaml', 'place: [dorm', 'place: ["{city} dorm"');
  expect(problemsOf(folder).map(({ file, field }) => [file, field])).toEqual([
    ['personas/heckler.yaml', 'herd'],
    ['phrases/en.yaml', 'words.place.0'],
    [pillow, 'costCents'],
  ]);
});

test('the untouched copy has no problem, so each fault above is the break alone', () => {
  expect(problemsOf(copyContent())).toEqual([]);
});

test('a field that is missing is reported at the line of what should hold it', () => {
  const folder = copyContent();
  breakLine(folder, pillow, 'stock: 180\n', '');
  expect(problemsOf(folder)).toEqual([{ file: pillow, line: 1, field: 'stock', message: 'is missing; add it' }]);
});

test('a picture that is gone is reported at the product', () => {
  const folder = copyContent();
  rmSync(join(folder, 'projects/sleep-season/pictures/silk-eye-mask.svg'));
  expect(problemsOf(folder).map(({ file, field }) => [file, field])).toEqual([
    ['projects/sleep-season/products/silk-eye-mask.yaml', 'picture'],
  ]);
});

test('a language that is missing is reported with its folder', () => {
  const folder = copyContent();
  rmSync(join(folder, 'lexicons/en.yaml'));
  expect(problemsOf(folder).map(({ file, field }) => [file, field])).toEqual([['lexicons', 'lang']]);
});

test('an intent whose lines all name a product is refused, because nothing may be pinned', () => {
  const folder = copyContent();
  const path = join(folder, 'phrases/en.yaml');
  const pack = parseDocument(readFileSync(path, 'utf8'));
  pack.setIn(
    ['intents', 'leave'],
    ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((word) => `${word} {product}`),
  );
  writeFileSync(path, String(pack));
  expect(problemsOf(folder)).toMatchObject([{ file: 'phrases/en.yaml', field: 'intents.leave' }]);
});

test('a word that holds a slot is refused', () => {
  const folder = copyContent();
  const line = breakLine(folder, 'phrases/en.yaml', 'place: [dorm', 'place: ["{city} dorm"');
  expect(problemsOf(folder)).toMatchObject([{ file: 'phrases/en.yaml', line, field: 'words.place.0' }]);
});

test('a scenario that leaves nobody to come is refused', () => {
  const folder = copyContent();
  const nobody = loadContent(folder).personas.map((persona) => `${persona.id}: 0`);
  const line = breakLine(folder, 'scenarios/new-account.yaml', 'mix: {}', `mix: { ${nobody.join(', ')} }`);
  expect(problemsOf(folder)).toMatchObject([{ file: 'scenarios/new-account.yaml', line, field: 'mix' }]);
});
