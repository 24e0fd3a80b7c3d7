import { describe, expect, test } from 'vitest';
import { gradeIncidents } from '#shared/incidents/grade-incident.ts';
import { must } from '#shared/lib/assert.ts';
import type { Incident } from '#shared/model/incident.ts';
import { analyseUtterance } from '#shared/speech/analyse-utterance.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';
import { type Deed, deedFor, incidentShow, rightDeeds } from '../support/incident-show.ts';

const { incidents, lexicons, projects } = shippedContent();
const table = incidents.map((incident) => [incident.id, incident] as const);

const gradeOf = (incident: Incident, deeds: readonly Deed[]) =>
  must(gradeIncidents({ entries: incidentShow(incident, deeds) })[0], 'one incident');
const essential = (incident: Incident, share: number) =>
  incident.acts.filter(({ isEssential }) => isEssential).map((act) => deedFor(act, share));

test('the catalogue has the 28 incidents of the domain study', () => {
  expect(incidents).toHaveLength(28);
});

describe.each(table)('[SCO-18] %s', (_id, incident) => {
  test('the right acts by the right seats in time are grade 3, with the time of each', () => {
    const graded = gradeOf(incident, rightDeeds(incident));
    expect(graded).toMatchObject({ grade: 3, worse: null });
    for (const { deed } of graded.acts) expect(deed).toMatchObject({ isInTime: true, isRightRole: true });
    expect(gradeOf(incident, essential(incident, 0.5)).grade).toBe(3);
  });

  test('the same acts late, or by another seat, are grade 2, and after twice the time none', () => {
    expect(gradeOf(incident, essential(incident, 1.9)).grade).toBe(2);
    const another = essential(incident, 0.5).map((deed): Deed => ({ ...deed, role: outsider(incident) }));
    expect(gradeOf(incident, another).grade).toBe(2);
    expect(gradeOf(incident, essential(incident, 2.1)).grade).toBeLessThanOrEqual(1);
  });

  test('a cue alone is no more than noticed, and nothing at all is grade 0', () => {
    const cue: Deed = { afterMs: 1_000, role: 'director', pattern: { kind: 'cue', to: 'moderator' } };
    expect(gradeOf(incident, [cue]).grade).toBe(1);
    expect(gradeOf(incident, []).grade).toBe(0);
  });

  test('what makes it worse is grade 0, whatever else was done', () => {
    for (const pattern of incident.worse) {
      const deed: Deed = { afterMs: 3_000, role: 'host', pattern };
      expect(gradeOf(incident, [...rightDeeds(incident), deed])).toMatchObject({ grade: 0, worse: { role: 'host' } });
    }
    expect(incident.worse.length).toBeGreaterThan(0);
  });

  test('what could be said does what is expected and breaks no rule, in both languages', () => {
    const project = must(projects[0], 'a project');
    const queue = project.products.map(({ id }) => id);
    for (const { any, words } of incident.acts) {
      if (words === null) continue;
      for (const lang of ['zh', 'en'] as const) {
        const heard = analyseUtterance(words[lang], {
          lang,
          lexicon: lexicons[lang],
          project,
          queue,
          pinnedId: queue[0] ?? null,
          openQuestions: [],
          stockOf: () => null,
        });
        expect(heard.findings, words[lang]).toEqual([]);
        const said = any.flatMap((pattern) => (pattern.kind === 'say' ? pattern.acts : []));
        if (said.length === 0) continue;
        expect(heard.acts.filter(({ kind }) => said.includes(kind)).length, words[lang]).toBeGreaterThan(0);
      }
    }
  });
});

/** A seat that no expected act of the incident asks for, or the least likely one. */
function outsider({ acts }: Incident) {
  const roles = ['host', 'assistant', 'operator', 'moderator', 'director'] as const;
  return roles.find((role) => !acts.some((act) => act.isEssential && act.roles.includes(role))) ?? 'director';
}
