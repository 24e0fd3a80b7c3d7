import { expect, test } from 'vitest';
import { readRubric } from '../../tests/support/read-rubric.ts';
import type { GradeRevision } from '../model/grade.ts';
import { BLEND_WEIGHTS } from './blend-sources.ts';
import { type GradedRehearsal, gradebookRows, studentLines } from './gradebook.ts';
import { judgedPoints } from './judged-points.ts';
import { newestRevisions, sourceTotals } from './source-totals.ts';

const rubric = readRubric();

function revision(change: Partial<GradeRevision>): GradeRevision {
  return {
    roomId: 'a'.repeat(26),
    raterId: 'p-0000000000000001',
    revision: 1,
    duty: 'mentor',
    marks: { product: 4 },
    note: '',
    reason: null,
    rubricId: 'default',
    madeAt: '2026-11-25T08:00:00.000Z',
    ...change,
  };
}

const ada = { id: 'p-1', name: 'Ada', username: 'ada', roles: ['host'] } as const;
const bo = { id: 'p-2', name: 'Bo', username: 'bo', roles: [] } as const;
const rehearsal: GradedRehearsal = {
  roomId: 'a'.repeat(26),
  projectName: { zh: '睡眠季', en: 'Sleep season' },
  teamName: 'Wanfeng',
  openedAt: '2026-11-22T15:30:00.000Z',
  releasedAt: null,
  weights: BLEND_WEIGHTS,
  auto: 75.6,
  rubric,
  revisions: [revision({}), revision({ raterId: 'p-0000000000000002', duty: 'teacher', marks: { planning: 4 } })],
  adjudication: null,
  peers: [],
  isBlind: false,
  students: [bo, ada],
};

test('[REV-6] the newest revision of each rater counts', () => {
  const changed = revision({ revision: 2, marks: { product: 2 } });
  const other = revision({ raterId: 'p-0000000000000009', marks: { product: 3 } });
  const all = [changed, revision({}), other];
  expect(newestRevisions(all)).toEqual([changed, other]);
  expect(sourceTotals(75.6, all, rubric)).toEqual({ auto: 75.6, mentor: 50, teacher: null, peers: null });
});

test('[REV-7] a line has every source beside the blend', () => {
  const [row] = gradebookRows([rehearsal]);
  expect(row).toMatchObject({
    totals: { auto: 75.6, mentor: 80, teacher: 80, peers: null },
    blend: { total: 77.7, missing: ['peers'] },
    dispute: null,
  });
});

test('[REV-15] grades that lie far apart have no blend, for the team and its students, until that is settled', () => {
  const teacher = revision({ raterId: 'p-0000000000000002', duty: 'teacher', marks: { product: 2 } });
  const apart = { ...rehearsal, revisions: [revision({}), teacher] };
  const [row] = gradebookRows([apart]);
  expect(row).toMatchObject({
    totals: { auto: 75.6, mentor: 80, teacher: 40, peers: null },
    blend: { total: null },
    dispute: { criteria: ['product'], areTotalsApart: true, settlement: null },
  });
  expect(studentLines(gradebookRows([apart])).map(({ total }) => total)).toEqual([null, null]);
  const settles = apart.revisions.map(({ raterId, revision }) => ({ raterId, revision }));
  const adjudication = {
    roomId: apart.roomId,
    recordedBy: 'p-0000000000000002',
    settles,
    marks: { product: 3 } as const,
    note: 'Looked at together',
    madeAt: '2026-11-25T09:00:00.000Z',
  };
  const [agreed] = gradebookRows([{ ...apart, adjudication }]);
  expect(agreed).toMatchObject({ totals: { mentor: 60, teacher: 60 }, blend: { total: 68.2 } });
});

test('[REV-7] a reader who still has to judge sees no score', () => {
  const [row] = gradebookRows([{ ...rehearsal, isBlind: true }]);
  expect(row).toMatchObject({
    totals: { auto: null, mentor: null, teacher: null, peers: null },
    blend: { total: null, parts: [] },
    dispute: null,
  });
  expect(JSON.stringify(row)).not.toContain('75.6');
});

test('[REV-7] students have the score of their team, and none where they held no seat', () => {
  const later = { ...rehearsal, roomId: 'b'.repeat(26), auto: 90, revisions: [] };
  const lines = studentLines(gradebookRows([rehearsal, later]));
  expect(lines.map(({ student, total }) => [student.username, total])).toEqual([
    ['ada', 77.7],
    ['ada', 90],
    ['bo', null],
    ['bo', null],
  ]);
});

test('[REV-3] points of a dimension stay with the duty that judged it', () => {
  const second = revision({ raterId: 'p-0000000000000009', marks: { product: 2 } });
  const points = judgedPoints([...rehearsal.revisions, second], rubric);
  expect(points.product).toEqual({ mentor: 9.6, teacher: null });
  expect(points.planning).toEqual({ mentor: null, teacher: 8 });
  expect(points.rhythm).toEqual({ mentor: null, teacher: null });
});

test('[ASG-1] a rehearsal of an assignment is blended with its weights', () => {
  const blendOf = (weights: GradedRehearsal['weights']) => gradebookRows([{ ...rehearsal, weights }])[0]?.blend;
  const autoAlone = blendOf({ auto: 100, mentor: 0, teacher: 0, peers: 0 });
  expect(autoAlone).toEqual({
    total: rehearsal.auto,
    parts: [{ source: 'auto', total: rehearsal.auto, share: 1 }],
    missing: [],
  });
  expect(blendOf(BLEND_WEIGHTS)?.total).not.toBe(autoAlone?.total);
});
