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
  if ('error' in line) throw new Error(line.error);
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

test.each([
  ['oops', null],
  ['[]', null],
  ['{"id":"b","lang":"en"}', 'b'],
  ['{"id":"c","lang":"fr","text":"x"}', 'c'],
  ['{"lang":"zh","text":"x"}', null],
])('[SPE-11] the bad row %s is an error of its own', (row, id) => {
  expect(analyseJsonLine(row, context)).toEqual({ id, error: expect.any(String) });
});
