import { expect, test } from 'vitest';
import { intentSchema } from '#shared/model/phrase-pack.ts';
import { ROLES } from '#shared/model/seat.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';

const { incidents } = shippedContent();
const HANZI = /[\u4e00-\u9fff]/;

test('every seat owns at least two incidents', () => {
  for (const role of ROLES) {
    expect(incidents.filter(({ ownerRole }) => ownerRole === role).length, role).toBeGreaterThanOrEqual(2);
  }
});

test.each(incidents.map((incident) => [incident.id, incident] as const))(
  '%s is written in both languages, each in its own',
  (_id, incident) => {
    const { name, brief, truth, expected, question, judged, lines, viewers, acts } = incident;
    const words = [...acts.map((act) => act.words), judged].flatMap((text) => text ?? []);
    const texts = [name, brief, truth, expected, question, ...words, ...viewers, ...lines.map(({ text }) => text)];
    for (const { zh, en } of texts) {
      expect(zh).toMatch(HANZI);
      expect(en).not.toMatch(HANZI);
    }
    expect(lines.length === 0).toBe(viewers.length === 0);
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
