import { type Me, renameSchema } from '#shared/protocol/people-contract.ts';
import type { NameBook } from '../../accounts/name-book.ts';
import { json, nothing, type Route, route } from '../route.ts';

/** Who am I, my name, and where others find me. The first call of a browser makes its session. */
export function meRoutes(names: NameBook, shareOriginOf: (askedOrigin: string) => string): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/me',
      policy: 'anybody',
      params: nothing,
      body: nothing,
      handle: async ({ openSession, askedOrigin }) => {
        const participantId = openSession();
        await names.learn([participantId]);
        return json(meOf(participantId, names.nameOf(participantId), shareOriginOf(askedOrigin)));
      },
    }),
    route({
      method: 'patch',
      path: '/api/me',
      policy: 'guest',
      params: nothing,
      body: renameSchema,
      handle: async ({ participantId, body, askedOrigin }) => {
        await names.rename(participantId, body.name);
        return json(meOf(participantId, body.name, shareOriginOf(askedOrigin)));
      },
    }),
  ];
}

function meOf(participantId: string, name: string, shareOrigin: string): Me {
  return {
    participantId,
    name,
    role: 'guest',
    username: null,
    mustChangePassword: false,
    isSessionOver: false,
    shareOrigin,
    isSetUp: false,
    collegeName: null,
    classes: [],
  };
}
