import { expect, test } from 'vitest';
import { guidanceByRule } from '#shared/model/compliance.ts';
import { loadSpeech } from '../content/load-speech.ts';
import { analyseJsonLine } from './analyse-json-line.ts';

const { lexicons, compliance } = loadSpeech();
const context = { lexicons, guidance: guidanceByRule(compliance) };
const analyse = (line: unknown) => analyseJsonLine(JSON.stringify(line), context);

test('[SPE-11] a line gives acts, findings with place and law, and answers', () => {
  const text = '大家好！这茶能治失眠，加我微信';
  const line = analyse({ id: 7, lang: 'zh', text });
  if ('error' in line) throw new Error(line.error.message);
  expect(Object.keys(line)).toEqual(['id', 'acts', 'findings', 'answers']);
  expect(line.findings.map(({ category }) => category)).toEqual(['efficacy', 'diversion']);
  expect(line.findings.map(({ start, end }) => text.slice(start, end))).toEqual(['治失眠', '加我微信']);
  for (const { basis } of line.findings) expect(basis).toMatch(/《.+》第.+条，\d{4}-\d{2}-\d{2}起施行/);
});

test('[SPE-11] what is known of the stock judges "the last ten"', () => {
  const found = (stock: number) => analyse({ id: 1, lang: 'en', text: 'Only ten left', stage: { stock } });
  expect(found(10)).toMatchObject({ findings: [] });
  expect(found(500)).toMatchObject({ findings: [{ category: 'scarcity' }] });
});

const PILLOW = { name: 'latex pillow', priceCents: 12_900, facts: { size: '60 x 40 cm', material: 'natural latex' } };

test.each([
  ["It's 60 by 40 cm", 'size', 'right'],
  ["It's 40", 'size', 'partial'],
  ['It is not natural latex', 'material', 'wrong'],
  ['Good question, you will love it', 'size', 'evaded'],
  ["It's 129 dollars", 'price', 'right'],
  ["It's 99 dollars", 'price', 'wrong'],
  ['Wash it at thirty degrees', 'care', null],
])('[SPE-11] "%s" to a question of %s is %s', (text, asked, verdict) => {
  expect(analyse({ id: 1, lang: 'en', text, product: PILLOW, stage: { asked } })).toMatchObject({
    answers: expect.arrayContaining([{ topic: asked, verdict }]),
  });
});

test('[SPE-11] a certificate on the card bears a claim out, and a real list price is no invented one', () => {
  const of = (text: string, product: unknown) => analyse({ id: 1, lang: 'zh', text, product });
  const grade = { id: 1, lang: 'en', text: 'It is hospital grade' };
  expect(analyse(grade)).toMatchObject({ findings: [{ category: 'endorsement' }] });
  expect(analyse({ ...grade, product: { certificate: 'hospital grade test report' } })).toMatchObject({ findings: [] });
  expect(of('原价129，今天89', { priceCents: 12_900 })).toMatchObject({ findings: [] });
  expect(of('原价999，今天89', { priceCents: 12_900 })).toMatchObject({ findings: [{ category: 'price' }] });
});

test('[SPE-11] bad rows between good ones change nothing about their order', () => {
  const rows = ['{"id":1,"lang":"en","text":"hello everyone"}', 'oops', '{"id":3,"lang":"zh","text":"谢谢大家"}'];
  expect(rows.map((row) => analyseJsonLine(row, context))).toMatchObject([
    { id: 1 },
    { id: null, error: { code: 'not_json' } },
    { id: 3 },
  ]);
});

test.each([
  ['oops', null],
  ['[]', null],
  ['{"id":"b","lang":"en"}', 'b'],
  ['{"id":"c","lang":"fr","text":"x"}', 'c'],
  ['{"lang":"zh","text":"x"}', null],
])('[SPE-11] the bad row %s is an error of its own', (row, id) => {
  expect(analyseJsonLine(row, context)).toEqual({
    id,
    error: { code: expect.any(String), message: expect.any(String) },
  });
});

test('[SPE-11] a message names the field, or what the row is when it is no object', () => {
  const messageOf = (row: string) => {
    const line = analyseJsonLine(row, context);
    return 'error' in line ? line.error.message : null;
  };
  expect(messageOf('{"id":1,"lang":"zh"}')).toMatch(/^text: \S/);
  expect(messageOf('[]')).toMatch(/^\w/);
});

test('[SPE-11] a byte order mark before the first row is no part of it', () => {
  expect(analyseJsonLine('\ufeff{"id":1,"lang":"en","text":"hello everyone"}', context)).toMatchObject({
    acts: ['greeting'],
  });
});
