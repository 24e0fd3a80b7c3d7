import { newPersonSchema, type OneTimePassword, personParamsSchema } from '#shared/protocol/people-contract.ts';
import type { PeopleDesk } from '../../accounts/people-desk.ts';
import type { SampleCollege } from '../../accounts/sample-college.ts';
import { json, nothing, type Route, route } from '../route.ts';

/** Everybody with an account: the list, new staff, new passwords, and the end of the sample college. */
export function peopleRoutes(people: PeopleDesk, sample: Pick<SampleCollege, 'remove'>): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/people',
      policy: 'teacher',
      params: nothing,
      body: nothing,
      handle: async () => json(await people.list()),
    }),
    route({
      method: 'post',
      path: '/api/people',
      policy: 'teacher',
      params: nothing,
      body: newPersonSchema,
      handle: async (call) => json((await people.add(call, call.body)) satisfies OneTimePassword, 201),
    }),
    route({
      method: 'post',
      path: '/api/people/:personId/password',
      policy: 'teacher',
      params: personParamsSchema,
      body: nothing,
      handle: async (call) => json((await people.renewPassword(call, call.params.personId)) satisfies OneTimePassword),
    }),
    route({
      method: 'delete',
      path: '/api/sample-college',
      policy: 'admin',
      params: nothing,
      body: nothing,
      handle: async (call) => {
        await sample.remove(call.participantId);
        return json({});
      },
    }),
  ];
}
