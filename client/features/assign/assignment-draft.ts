import { type AssignmentContent, blendSum, weightsWithoutRater } from '#shared/model/assignment.ts';
import type { Library } from '#shared/protocol/http-contract.ts';
import { BLEND_WEIGHTS, type BlendWeights, type Source } from '#shared/scoring/blend-sources.ts';

/** An assignment while it is being written: numbers may be missing, the due date too. */
export interface AssignmentDraft extends Omit<AssignmentContent, 'attempts' | 'blend'> {
  readonly attempts: number | null;
  readonly blend: Readonly<Record<Source, number | null>>;
}

const DUE_IN_DAYS = 7;
const DUE_HOUR = 18;

/** What a new assignment begins with: the first goods and audience, three attempts, due in a week. */
export function newDraft(library: Library, rubricId: string, now: Date): AssignmentDraft {
  const scenario = library.scenarios[0];
  const due = new Date(now.getFullYear(), now.getMonth(), now.getDate() + DUE_IN_DAYS, DUE_HOUR);
  return {
    title: '',
    note: '',
    projectId: library.projects[0]?.id ?? '',
    scenarioId: scenario?.id ?? '',
    rubricId,
    minutes: usualLength(scenario?.minutes ?? []),
    attempts: 3,
    seedPolicy: 'practice',
    dueAt: due.toISOString(),
    blend: BLEND_WEIGHTS,
    raters: ['teacher', 'mentor'],
  };
}

/** What is wrong with a draft, by field, as the key of its text. */
export interface DraftFaults {
  readonly title?: 'form.titleMissing';
  readonly attempts?: 'form.attemptsRange';
  readonly dueAt?: 'form.dueMissing' | 'form.duePast';
  readonly blend?: 'form.blendSum' | 'form.blendRater';
}

/** Looks at a draft as the server will. */
export function faultsOf(draft: AssignmentDraft, now: Date): DraftFaults {
  const blend = wholeBlend(draft.blend);
  return {
    ...(draft.title.trim() === '' && { title: 'form.titleMissing' }),
    ...((draft.attempts === null || draft.attempts < 1 || draft.attempts > 20) && { attempts: 'form.attemptsRange' }),
    ...(draft.dueAt === '' ? { dueAt: 'form.dueMissing' } : new Date(draft.dueAt) <= now && { dueAt: 'form.duePast' }),
    ...(blendSum(blend) !== 100
      ? { blend: 'form.blendSum' }
      : weightsWithoutRater({ blend, raters: draft.raters }).length > 0 && { blend: 'form.blendRater' }),
  };
}

/** What is sent; call it for a draft without faults. */
export function contentOf(draft: AssignmentDraft): AssignmentContent {
  return { ...draft, title: draft.title.trim(), attempts: draft.attempts ?? 1, blend: wholeBlend(draft.blend) };
}

/** A field that was emptied weighs nothing. */
export function wholeBlend(blend: AssignmentDraft['blend']): BlendWeights {
  return {
    auto: blend.auto ?? 0,
    mentor: blend.mentor ?? 0,
    teacher: blend.teacher ?? 0,
    peers: blend.peers ?? 0,
  };
}

/** The length of most shows in class, where the audience comes for it. */
const USUAL_MINUTES = 10;

function usualLength(offered: readonly number[]): number {
  return offered.includes(USUAL_MINUTES) ? USUAL_MINUTES : (offered[0] ?? USUAL_MINUTES);
}
