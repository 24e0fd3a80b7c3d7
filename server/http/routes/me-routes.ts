import { type Me, renameSchema } from '#shared/protocol/http-contract.ts';
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
        const shareOrigin = shareOriginOf(askedOrigin);
        return json({ participantId, name: names.nameOf(participantId), shareOrigin } satisfies Me);
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
        return json({ participantId, name: body.name, shareOrigin: shareOriginOf(askedOrigin) } satisfies Me);
      },
    }),
  ];
}
