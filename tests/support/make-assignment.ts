import type { AssignmentContent } from '#shared/model/assignment.ts';

/** An assignment of the packs that a server takes; due in the far future. */
export function makeAssignmentContent(change: Partial<AssignmentContent> = {}): AssignmentContent {
  return {
    title: 'First show',
    note: '',
    projectId: 'sleep-season',
    scenarioId: 'new-account',
    rubricId: 'default',
    minutes: 10,
    attempts: 2,
    seedPolicy: 'practice',
    dueAt: '2099-12-31T12:00:00.000Z',
    blend: { auto: 50, mentor: 30, teacher: 20, peers: 0 },
    raters: ['teacher', 'mentor'],
    ...change,
  };
}
