import { type Me, renameSchema } from '#shared/protocol/http-contract.ts';
import type { NameBook } from '../../accounts/name-book.ts';
import { json, nothing, type Route, route } from '../route.ts';

/** Who am I, and my name. The first call of a browser makes its session. */
export function meRoutes(names: NameBook): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/me',
      policy: 'anybody',
      params: nothing,
      body: nothing,
      handle: async ({ openSession }) => {
        const participantId = openSession();
        await names.learn([participantId]);
        return json({ participantId, name: names.nameOf(participantId) } satisfies Me);
      },
    }),
    route({
      method: 'patch',
      path: '/api/me',
      policy: 'guest',
      params: nothing,
      body: renameSchema,
      handle: async ({ participantId, body }) => {
        await names.rename(participantId, body.name);
        return json({ participantId, name: body.name } satisfies Me);
      },
    }),
  ];
}
