import type { ClassId } from '#shared/model/ids.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import type { LinkFace, LinkState, MadeLink, MentorLink, NewLink } from '#shared/protocol/mentor-contract.ts';
import type { Session } from '../accounts/account-book.ts';
import type { Connections } from '../accounts/connections.ts';
import type { DoorBook } from '../accounts/link-sessions.ts';
import { hashToken, makeToken } from '../accounts/link-token.ts';
import { makeLinkId } from '../accounts/make-ids.ts';
import type { RoomAccessBook } from '../accounts/room-access.ts';
import { HttpFailure } from '../http/http-failure.ts';
import type { Asker } from '../http/route.ts';
import type { FoundLink } from '../storage/link-store.ts';
import type { Storage } from '../storage/storage.ts';

/** Most links of a class that work at once. */
export const MAX_OPEN_LINKS = 100;

export interface LinkDeskParts {
  readonly storage: Pick<Storage, 'links' | 'mentors' | 'assignments' | 'settings'>;
  readonly accounts: Pick<DoorBook, 'openLink' | 'forgetPerson'>;
  readonly access: Pick<RoomAccessBook, 'forgetPerson'>;
  readonly connections: Connections;
}

/** Magic links of mentors: made and revoked by teachers, opened by whoever holds one. Rejects with HttpFailure. */
export interface LinkDesk {
  list(classId: ClassId): Promise<readonly MentorLink[]>;
  /** The secret is in the answer and nowhere else. */
  make(asker: Asker, classId: ClassId, wanted: NewLink): Promise<MadeLink>;
  /** Ends the link and every session that it opened, at once. */
  revoke(asker: Asker, classId: ClassId, linkId: string): Promise<readonly MentorLink[]>;
  /** What a link is for. Opens nothing: mail scanners and previews look too. */
  look(asker: Asker, token: string): Promise<LinkFace>;
  /** A session of the link's mentor. */
  open(asker: Asker, token: string): Promise<Session>;
}

const REFUSALS = { expired: HttpErrorCode.LinkExpired, revoked: HttpErrorCode.LinkRevoked } as const;

/** Makes the desk. */
export function createLinkDesk({ storage, accounts, access, connections }: LinkDeskParts): LinkDesk {
  const { links, mentors, assignments, settings } = storage;

  /** A link that works; that one which does not was tried is written down. */
  async function find({ note }: Asker, token: string): Promise<FoundLink> {
    const found = await links.findByToken(hashToken(token));
    if (found === null) throw new HttpFailure(404, HttpErrorCode.UnknownLink);
    const { state, linkId, classId, mentorId } = found;
    if (state === 'open') return found;
    const about = { object: 'link', objectId: linkId, classId, linkId, actorId: mentorId } as const;
    await note({ act: 'link.refused', ...about, facts: { state } satisfies { state: LinkState } });
    throw new HttpFailure(410, REFUSALS[state]);
  }

  async function refuseUnfit(classId: ClassId, { mentorId, scope }: NewLink): Promise<void> {
    if (!(await mentors.isMentor(mentorId))) throw new HttpFailure(422, HttpErrorCode.UnknownMentor);
    if ((await links.countOpen(classId)) >= MAX_OPEN_LINKS) {
      throw new HttpFailure(409, HttpErrorCode.TooManyLinks, { limit: MAX_OPEN_LINKS });
    }
    if (scope.kind === 'assignment' && (await assignments.find(classId, scope.assignmentId)) === null) {
      throw new HttpFailure(404, HttpErrorCode.UnknownAssignment);
    }
  }

  return {
    list: links.listOfClass,
    async make({ note }, classId, wanted) {
      await refuseUnfit(classId, wanted);
      const { mentorId, days, scope } = wanted;
      const [linkId, token] = [makeLinkId(), makeToken()];
      const made = await links.add({
        linkId,
        tokenHash: hashToken(token),
        classId,
        mentorId,
        days,
        assignmentId: scope.kind === 'assignment' ? scope.assignmentId : null,
        isPairedOnly: scope.kind === 'assignment' && scope.isPairedOnly,
        roomIds: scope.kind === 'recordings' ? [...new Set(scope.roomIds)] : [],
      });
      if (made === null) throw new HttpFailure(422, HttpErrorCode.LinkForeignRoom);
      const facts = { mentorId, days, scope: scope.kind };
      await note({ act: 'link.made', object: 'link', objectId: linkId, classId, facts });
      const listed = await links.listOfClass(classId);
      const mentorName = listed.find((link) => link.linkId === linkId)?.mentorName ?? '';
      return { links: listed, path: `/mentor/${token}`, mentorName, expiresAt: made.expiresAt.toISOString() };
    },
    async revoke({ note }, classId, linkId) {
      const mentorId = await links.revoke(classId, linkId);
      if (mentorId === null) throw new HttpFailure(404, HttpErrorCode.UnknownLink);
      accounts.forgetPerson(mentorId);
      access.forgetPerson(mentorId);
      connections.cutPerson(mentorId);
      await note({ act: 'link.revoked', object: 'link', objectId: linkId, classId });
      return links.listOfClass(classId);
    },
    async look(asker, token) {
      const { mentorName, className, assignmentTitle, roomCount, expiresAt } = await find(asker, token);
      const collegeName = await settings.find('college_name');
      return { mentorName, className, collegeName, assignmentTitle, roomCount, expiresAt: expiresAt.toISOString() };
    },
    async open(asker, token) {
      const { linkId, classId, mentorId, mentorName, expiresAt } = await find(asker, token);
      const session = await accounts.openLink({ linkId, mentorId, name: mentorName, expiresAt });
      const about = { object: 'link', objectId: linkId, classId, linkId, actorId: mentorId } as const;
      await asker.note({ act: 'link.opened', ...about });
      return session;
    },
  };
}
