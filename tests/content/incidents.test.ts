import { expect, test } from 'vitest';
import { intentSchema } from '#shared/model/phrase-pack.ts';
import { ROLES } from '#shared/model/seat.ts';
import { loadContent } from '../../server/content/load-content.ts';

const { incidents } = loadContent();
const HANZI = /[\u4e00-\u9fff]/;

test('the catalogue has about ten incidents, for four of the seats at least', () => {
  expect(incidents.length).toBeGreaterThanOrEqual(10);
  const owners = new Set(incidents.map(({ ownerRole }) => ownerRole));
  expect(ROLES.filter((role) => owners.has(role)).length).toBeGreaterThanOrEqual(4);
});

test.each(incidents.map((incident) => [incident.id, incident] as const))(
  '%s is written in both languages, each in its own',
  (_id, { name, brief, truth, expected, lines, viewers }) => {
    for (const { zh, en } of [name, brief, truth, expected, ...viewers, ...lines.map(({ text }) => text)]) {
      expect(zh).toMatch(HANZI);
      expect(en).not.toMatch(HANZI);
    }
    expect(lines.length).toBeGreaterThanOrEqual(2);
    expect(intentSchema.options).toEqual(expect.arrayContaining(lines.map(({ intent }) => intent)));
  },
);

test('the brief gives away neither the truth nor what is expected', () => {
  for (const { brief, truth, expected } of incidents) {
    for (const lang of ['zh', 'en'] as const) {
      expect(brief[lang]).not.toContain(truth[lang]);
      expect(brief[lang]).not.toContain(expected[lang]);
    }
  }
});
