import { expect, test } from 'vitest';
import { makeSpeechContext } from '../../tests/support/speech-fixture.ts';
import type { Language } from '../model/language.ts';
import { SPEECH_LABELS } from '../model/lexicon.ts';
import { analyseUtterance } from './analyse-utterance.ts';
import { findFindings } from './find-findings.ts';
import { readLine } from './read-line.ts';
import { speechRules } from './speech-rules.ts';

const contexts = { zh: makeSpeechContext('zh'), en: makeSpeechContext('en') };
const rulesOf = (lang: Language, text: string) => analyseUtterance(text, contexts[lang]).findings.map(({ id }) => id);

test.each([
  ['zh', '这是全网第一的枕头', 'absolute-scope'],
  ['zh', '这是最好的枕头', 'absolute-scope'],
  ['zh', '睡一周就能治失眠', 'efficacy-treat'],
  ['zh', '没有副作用', 'efficacy-treat'],
  ['zh', '今天是全年最低', 'price-lowest'],
  ['zh', '全网最低价给到大家', 'absolute-scope'],
  ['zh', '我是赔本卖给你们的', 'price-loss'],
  ['zh', '没付款的踢掉', 'scarcity-staged'],
  ['zh', '最后三单，没了，好，再加二十单', 'scarcity-false-last'],
  ['zh', '央视推荐过的', 'endorsement-person'],
  ['zh', '想便宜的加 薇 信', 'diversion-contact'],
  ['zh', '把手机号打在公屏', 'diversion-privacy'],
  ['zh', '永不变形，终身质保', 'guarantee-result'],
  ['zh', '别家都是假货', 'conduct-rival'],
  ['zh', '买不起就走', 'conduct-insult'],
  ['zh', '是不是全网最低价，你们说', 'absolute-scope'],
  ['en', 'This is the best pillow you can buy', 'absolute-scope'],
  ['en', 'We are the number one in the country', 'absolute-scope'],
  ['en', 'It cures insomnia', 'efficacy-treat'],
  ['en', 'It is clinically proven', 'endorsement-award'],
  ['en', 'The lowest price of all', 'absolute-scope'],
  ['en', "I'm losing money on this", 'price-loss'],
  ['en', 'I am fighting my boss for you', 'scarcity-staged'],
  ['en', 'Last three, gone! Okay, adding twenty more', 'scarcity-false-last'],
  ['en', 'Military grade fabric', 'endorsement-award'],
  ['en', 'Add me on WhatsApp', 'diversion-contact'],
  ['en', 'Drop your address in the chat', 'diversion-privacy'],
  ['en', 'A lifetime warranty, risk-free', 'guarantee-result'],
  ['en', 'They sell fakes over there', 'conduct-rival'],
  ['en', 'Kids, ask Mum to buy it', 'conduct-minor'],
] as const)('[SPE-6] %s: "%s" is %s', (lang, text, rule) => {
  expect(rulesOf(lang, text)).toContain(rule);
});

test.each([
  ['zh', '第一步先拆包装'],
  ['zh', '最近天气转凉'],
  ['zh', '第一次来的朋友'],
  ['zh', '最后一排也看得到'],
  ['zh', '最大尺码到两米'],
  ['zh', '这款我最喜欢'],
  ['zh', '我们不是最低价'],
  ['zh', '我们不能说“最低价”'],
  ['zh', '所谓的医院专供都别信'],
  ['zh', '最好用温水洗'],
  ['zh', '不承诺永不变形'],
  ['zh', '到手价格最低。价格说完了'],
  ['en', 'This is my personal favourite'],
  ['en', 'We never say lowest price'],
  ['en', 'This is not the best product for side sleepers'],
  ['en', 'First time here? First step: open the box'],
  ['en', "It isn't clinically proven"],
  ['en', 'There is no such thing as the ultimate pillow'],
  ['en', 'Iron it on the lowest setting'],
  ['en', 'the best way to wash it is by hand'],
  ['en', 'a bestie brought treats'],
] as const)('[SPE-7] %s: "%s" is no finding', (lang, text) => {
  expect(rulesOf(lang, text)).toEqual([]);
});

test('[SPE-7] a negation of another clause clears nothing', () => {
  expect(rulesOf('zh', '这个不是，全网最低价')).toEqual(['absolute-scope']);
  expect(rulesOf('en', 'I am not. Lowest price ever')).toEqual(['price-lowest']);
});

test('[SPE-7] what the certificate on the card says may be said of that product alone', () => {
  expect(rulesOf('zh', '这是特供批次')).toEqual([]);
  expect(rulesOf('zh', '蚕丝被是特供的')).toEqual(['endorsement-person']);
  expect(rulesOf('en', 'hospital grade, see the report')).toEqual([]);
  expect(rulesOf('en', 'the silk quilt is hospital grade')).toEqual(['endorsement-award']);
});

test('[SPE-6] a finding carries rule, category, severity and its words', () => {
  expect(analyseUtterance('这是全网第一', contexts.zh).findings).toEqual([
    { id: 'absolute-scope', category: 'absolute', severity: 2, phrase: '全网第一', start: 2, end: 6 },
  ]);
});

test('[SPE-6] a category is found once, however often it is said', () => {
  expect(rulesOf('zh', '顶级'.repeat(3_000))).toEqual(['absolute-scope']);
});

test.each([
  ['zh', '😀这个，能 治 失眠！'],
  ['zh', '大家好，原價九百九十九，今天九十九'],
  ['en', '🙂 Hi! It CURES  insomnia, promise.'],
] as const)('[SPE-9] %s: offsets of a finding in "%s" cut its phrase out of the words', (lang, text) => {
  for (const { phrase, start = 0, end = 0 } of analyseUtterance(text, contexts[lang]).findings) {
    expect(phrase).toBe(text.slice(start, end));
    expect(phrase.length).toBeGreaterThan(1);
  }
  expect(analyseUtterance(text, contexts[lang]).findings.length).toBeGreaterThan(0);
});

test('[SPE-7] a superlative that is an opinion is a hint', () => {
  expect(analyseUtterance('我个人觉得这是全世界最好的枕头', contexts.zh).findings).toMatchObject([{ severity: 1 }]);
});

test('[SPE-10] "the last ten" is a finding while many more are left', () => {
  const found = (stock: number) =>
    analyseUtterance('最后十件了', { ...contexts.zh, stockOf: () => stock }).findings.map(({ category }) => category);
  expect(found(10)).toEqual([]);
  expect(found(400)).toEqual(['scarcity']);
});

test('[SPE-10] a former price that the room really asked is none', () => {
  expect(rulesOf('zh', '原价一百二十九，今天九十九')).toEqual([]);
  expect(rulesOf('zh', '原价八百九十九，今天九十九')).toEqual(['price-anchor']);
});

test('[SPE-7] where the stock bears out what is said to be left, words alone make no staged stock of it', () => {
  const { lexicon } = contexts.en;
  const line = readLine('only 10 left', speechRules(lexicon));
  const scores = Int32Array.from(SPEECH_LABELS, (label) => (label === 'scarcity' ? 5_000 : -5_000));
  const found = (stock: number | null) =>
    findFindings(line, scores, lexicon, () => ({ product: null, stock })).map(({ id }) => id);
  expect(found(10)).toEqual([]);
  expect(found(500)).toEqual(['scarcity-false-last']);
  expect(found(null)).toEqual(['scarcity-staged']);
});
