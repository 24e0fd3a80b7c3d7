import type { IncidentId } from '../model/ids.ts';
import type { Incident, IncidentTerms } from '../model/incident.ts';
import type { ExpectedAct } from '../model/incident-act.ts';
import type { Bilingual } from '../model/language.ts';
import type { Recording } from '../model/recording.ts';
import type { Role } from '../model/seat.ts';
import type { ShowMs } from '../model/units.ts';
import { actText, expectedText } from './act-text.ts';
import { type ActMark, isHandled, levelOf, NO_INCIDENTS, type WatchedIncident, watchEntry } from './incident-watch.ts';

/**
 * How a team dealt with an incident. 3: every essential act by the right seat in its time. 2: each of them, but late (up
 * to twice the time) or by another seat. 1: noticed, not handled. 0: ignored, or made worse. Source: domain 4.2.
 */
export type IncidentGrade = 0 | 1 | 2 | 3;

/** Something that the team did about an incident. */
export interface IncidentDeed {
  readonly seq: number;
  readonly atMs: ShowMs;
  readonly role: Role;
  readonly text: Bilingual;
}

/** One expected act with what came of it; `deed` null: nobody did it. */
export interface GradedAct {
  readonly roles: readonly Role[];
  readonly seconds: number;
  readonly isEssential: boolean;
  readonly text: Bilingual;
  readonly words: Bilingual | null;
  readonly deed: (IncidentDeed & { readonly isInTime: boolean; readonly isRightRole: boolean }) | null;
}

/** An incident with its grade and what the grade rests on. `grade` null: the show ended before its time was over. */
export interface GradedIncident extends Pick<Incident, 'gravity' | 'judged' | 'question'> {
  readonly id: IncidentId;
  readonly incidentId: string;
  readonly name: Bilingual;
  readonly ownerRole: Role;
  readonly seq: number;
  readonly openedAtMs: ShowMs;
  readonly grade: IncidentGrade | null;
  readonly acts: readonly GradedAct[];
  readonly worse: IncidentDeed | null;
}

/** Grades every incident of a recording that has terms, in the order in which they opened. Rules: SCO-18. */
export function gradeIncidents({ entries }: Pick<Recording, 'entries'>): readonly GradedIncident[] {
  const endMs = entries.at(-1)?.showMs ?? 0;
  return entries.reduce(watchEntry, NO_INCIDENTS).map((incident) => describe(incident, endMs));
}

/** The grade of one incident by what has been seen so far. */
export function gradeOf(incident: WatchedIncident): IncidentGrade {
  const { terms, marks, worse, touched } = incident;
  if (worse !== null) return 0;
  if (!isHandled(incident)) return touched === null ? 0 : 1;
  const isPerfect = terms.acts.every((act, index) => {
    const mark = marks[index] ?? null;
    return !act.isEssential || (mark !== null && levelOf(incident, act, mark) === 3);
  });
  return isPerfect ? 3 : 2;
}

function describe(incident: WatchedIncident, endMs: ShowMs): GradedIncident {
  const { id, incidentId, name, ownerRole, seq, openedAtMs, terms, marks, worse } = incident;
  const grade = gradeOf(incident);
  const isOver = grade === 3 || worse !== null || endMs >= incident.watchedUntilMs;
  return {
    id,
    incidentId,
    name,
    ownerRole,
    seq,
    openedAtMs,
    gravity: terms.gravity,
    judged: terms.judged,
    question: terms.question,
    grade: isOver ? grade : null,
    acts: terms.acts.map((act, index) => gradedAct(incident, act, marks[index] ?? null)),
    worse: worse === null ? null : deedOf(worse, terms),
  };
}

function gradedAct({ openedAtMs, terms }: WatchedIncident, act: ExpectedAct, mark: ActMark | null): GradedAct {
  const { roles, seconds, isEssential, words } = act;
  const deed =
    mark === null
      ? null
      : {
          ...deedOf(mark, terms),
          isInTime: mark.atMs - openedAtMs <= seconds * 1_000,
          isRightRole: roles.includes(mark.role),
        };
  return { roles, seconds, isEssential, text: expectedText(act), words, deed };
}

function deedOf({ seq, atMs, role, pattern }: ActMark, { acts }: IncidentTerms): IncidentDeed {
  const text = pattern === null ? expectedText({ any: acts[0]?.any ?? [] }) : actText(pattern);
  return { seq, atMs, role, text };
}
