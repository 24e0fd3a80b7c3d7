import type { ClassId, ParticipantId, TeamId } from '#shared/model/ids.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import type {
  ClassPairs,
  MentorAbout,
  MentorRow,
  NewMentorRequest,
  PairRequest,
} from '#shared/protocol/mentor-contract.ts';
import { makePersonId } from '../accounts/make-ids.ts';
import { HttpFailure } from '../http/http-failure.ts';
import type { Asker } from '../http/route.ts';
import type { Storage } from '../storage/storage.ts';

export interface MentorDeskParts {
  readonly storage: Pick<Storage, 'mentors' | 'classes'>;
}

/** The roster of mentors, and who looks after which team. Policies are checked. Rejects with HttpFailure. */
export interface MentorDesk {
  list(): Promise<readonly MentorRow[]>;
  /** Somebody who reviews by links alone. */
  add(asker: Asker, fresh: NewMentorRequest): Promise<readonly MentorRow[]>;
  describe(asker: Asker, personId: ParticipantId, about: MentorAbout): Promise<readonly MentorRow[]>;
  pairs(classId: ClassId): Promise<ClassPairs>;
  setPair(asker: Asker, classId: ClassId, teamId: TeamId, pair: PairRequest): Promise<ClassPairs>;
}

/** Makes the desk. */
export function createMentorDesk({ storage: { mentors, classes } }: MentorDeskParts): MentorDesk {
  async function pairs(classId: ClassId): Promise<ClassPairs> {
    const found = await classes.find(classId);
    if (found === null) throw new HttpFailure(404, HttpErrorCode.UnknownClass);
    const ofClass = new Set(found.staff.filter(({ duty }) => duty === 'mentor').map(({ id }) => id));
    const all = (await mentors.list()).map(({ id, name, expertise }) => ({ id, name, expertise }));
    return {
      pairs: await mentors.pairsOf(classId),
      teachers: found.staff.filter(({ duty }) => duty === 'teacher').map(({ id, name }) => ({ id, name })),
      mentors: [...all.filter(({ id }) => ofClass.has(id)), ...all.filter(({ id }) => !ofClass.has(id))],
    };
  }

  return {
    list: mentors.list,
    async add({ note }, { name, organisation, expertise }) {
      const id = makePersonId();
      await mentors.add({ id, name, organisation: organisation.trim(), expertise: expertise.trim() });
      await note({ act: 'mentor.added', object: 'person', objectId: id, classId: null });
      return mentors.list();
    },
    async describe({ note }, personId, about) {
      const trimmed = { organisation: about.organisation.trim(), expertise: about.expertise.trim() };
      if (!(await mentors.describe(personId, trimmed))) throw new HttpFailure(404, HttpErrorCode.UnknownMentor);
      await note({ act: 'mentor.changed', object: 'person', objectId: personId, classId: null });
      return mentors.list();
    },
    pairs,
    async setPair({ note }, classId, teamId, { teacherId, mentorId }) {
      const known = await pairs(classId);
      if (!known.pairs.some((pair) => pair.teamId === teamId)) throw new HttpFailure(404, HttpErrorCode.UnknownTeam);
      const isTeacherFitting = teacherId === null || known.teachers.some(({ id }) => id === teacherId);
      const isMentorFitting = mentorId === null || known.mentors.some(({ id }) => id === mentorId);
      if (!isTeacherFitting || !isMentorFitting) throw new HttpFailure(422, HttpErrorCode.PairNotFitting);
      await mentors.setPair(teamId, { teacherId, mentorId });
      const facts = { teacherId: teacherId ?? '', mentorId: mentorId ?? '' };
      await note({ act: 'pair.changed', object: 'team', objectId: teamId, classId, facts });
      return pairs(classId);
    },
  };
}
