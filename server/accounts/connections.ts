import type { ParticipantId } from '#shared/model/ids.ts';

/** The open sockets of people: cut when what they were opened with does not hold any more. They may come back at once. */
export interface Connections {
  cutPerson(personId: ParticipantId): void;
  cutSession(sessionKey: string): void;
}
