import { codeParamsSchema, joinClassSchema } from '#shared/protocol/class-contract.ts';
import type { MeView } from '../../accounts/me-view.ts';
import type { JoinDesk } from '../../teaching/join-desk.ts';
import { json, nothing, type Route, route } from '../route.ts';

/** Codes that people are given: what one opens, and joining a class by it. */
export function codeRoutes(joins: JoinDesk, me: MeView): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/codes/:code',
      policy: 'anybody',
      params: codeParamsSchema,
      body: nothing,
      handle: async (call) => json(await joins.find(call.address, call.params.code)),
    }),
    route({
      method: 'post',
      path: '/api/classes/join',
      policy: 'anybody',
      params: nothing,
      body: joinClassSchema,
      handle: async (call) => {
        const session = await joins.join(call, call.body);
        if (session !== null) call.answerAs(session);
        const person = session?.person ?? (await call.openSession());
        return json(await me(person, { askedOrigin: call.askedOrigin, isSessionOver: false }));
      },
    }),
  ];
}
