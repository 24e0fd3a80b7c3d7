import { must } from '#shared/lib/assert.ts';
import { passwordChangeSchema, renameSchema, setupSchema, signInSchema } from '#shared/protocol/people-contract.ts';
import type { Session } from '../../accounts/account-book.ts';
import type { AccountDesk } from '../../accounts/account-desk.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import type { MeView } from '../../accounts/me-view.ts';
import type { NameBook } from '../../accounts/name-book.ts';
import { type Asker, json, nothing, type Reply, type Route, route } from '../route.ts';

export interface MeRouteParts {
  readonly desk: AccountDesk;
  readonly accounts: Pick<Accounts, 'forgetPerson'>;
  readonly names: NameBook;
  readonly me: MeView;
}

/** Who am I, and becoming somebody else. The first call of a browser makes its session. */
export function meRoutes({ desk, accounts, names, me }: MeRouteParts): readonly Route[] {
  const become = async (asker: Asker, session: Session): Promise<Reply> => {
    asker.answerAs(session);
    return json(await me(session.person, { askedOrigin: asker.askedOrigin, isSessionOver: false }));
  };
  return [
    route({
      method: 'get',
      path: '/api/me',
      policy: 'anybody',
      isForLinks: true,
      params: nothing,
      body: nothing,
      handle: async (call) => json(await me(await call.openSession(), call)),
    }),
    route({
      method: 'patch',
      path: '/api/me',
      policy: 'guest',
      params: nothing,
      body: renameSchema,
      handle: async (call) => {
        const person = must(call.person, 'the policy asks for a session');
        await names.rename(person.id, call.body.name);
        accounts.forgetPerson(person.id);
        return json(await me({ ...person, name: call.body.name }, call));
      },
    }),
    route({
      method: 'post',
      path: '/api/me/password',
      policy: 'account',
      params: nothing,
      body: passwordChangeSchema,
      handle: async (call) => become(call, await desk.changePassword(call, call.body)),
    }),
    route({
      method: 'post',
      path: '/api/sign-in',
      policy: 'anybody',
      isForLinks: true,
      params: nothing,
      body: signInSchema,
      handle: async (call) => become(call, await desk.signIn(call, call.body)),
    }),
    route({
      method: 'post',
      path: '/api/sign-out',
      policy: 'anybody',
      isForLinks: true,
      params: nothing,
      body: nothing,
      handle: async (call) => become(call, await desk.signOut(call)),
    }),
    route({
      method: 'post',
      path: '/api/setup',
      policy: 'anybody',
      params: nothing,
      body: setupSchema,
      handle: async (call) => become(call, await desk.setUp(call, call.body)),
    }),
  ];
}
