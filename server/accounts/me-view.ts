import type { Me } from '#shared/protocol/people-contract.ts';
import type { Storage } from '../storage/storage.ts';
import type { Person } from './account-book.ts';
import { guestName } from './guest-name.ts';

/** Says who somebody is to themselves. */
export type MeView = (
  person: Person,
  asked: { readonly askedOrigin: string; readonly isSessionOver: boolean },
) => Promise<Me>;

/** Makes the view. `shareOriginOf` gives the origin for links that others open. */
export function createMeView(
  { people, classes, settings }: Pick<Storage, 'people' | 'classes' | 'settings'>,
  shareOriginOf: (askedOrigin: string) => string,
): MeView {
  return async (person, { askedOrigin, isSessionOver }) => ({
    participantId: person.id,
    name: person.name === '' ? guestName(person.id) : person.name,
    role: person.role,
    username: person.username,
    mustChangePassword: person.mustChangePassword,
    isSessionOver,
    shareOrigin: shareOriginOf(askedOrigin),
    isSetUp: await people.hasAdmin(),
    collegeName: await settings.find('college_name'),
    classes: person.role === 'guest' || person.link !== null ? [] : await classes.belongings(person.id),
    link: person.link === null ? null : { expiresAt: person.link.expiresAt },
  });
}
