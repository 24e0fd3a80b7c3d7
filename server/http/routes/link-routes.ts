import { classParamsSchema } from '#shared/protocol/class-contract.ts';
import { linkParamsSchema, linkTokenSchema, newLinkSchema } from '#shared/protocol/mentor-contract.ts';
import type { MeView } from '../../accounts/me-view.ts';
import type { LinkDesk } from '../../teaching/link-desk.ts';
import { json, nothing, type Route, route } from '../route.ts';

const OF_CLASS = '/api/classes/:classId/mentor-links';

/** Magic links of mentors. Their secrets come in bodies, never in addresses, which are logged on the way. */
export function linkRoutes(desk: LinkDesk, me: MeView): readonly Route[] {
  return [
    route({
      method: 'get',
      path: OF_CLASS,
      policy: 'class-teacher',
      params: classParamsSchema,
      body: nothing,
      handle: async ({ params }) => json(await desk.list(params.classId)),
    }),
    route({
      method: 'post',
      path: OF_CLASS,
      policy: 'class-teacher',
      params: classParamsSchema,
      body: newLinkSchema,
      handle: async (call) => json(await desk.make(call, call.params.classId, call.body), 201),
    }),
    route({
      method: 'delete',
      path: `${OF_CLASS}/:linkId`,
      policy: 'class-teacher',
      params: linkParamsSchema,
      body: nothing,
      handle: async (call) => json(await desk.revoke(call, call.params.classId, call.params.linkId)),
    }),
    route({
      method: 'post',
      path: '/api/mentor-links/look',
      policy: 'anybody',
      isForLinks: true,
      params: nothing,
      body: linkTokenSchema,
      handle: async (call) => json(await desk.look(call, call.body.token)),
    }),
    route({
      method: 'post',
      path: '/api/mentor-links/open',
      policy: 'anybody',
      isForLinks: true,
      params: nothing,
      body: linkTokenSchema,
      handle: async (call) => {
        const session = await desk.open(call, call.body.token);
        call.answerAs(session);
        return json(await me(session.person, { askedOrigin: call.askedOrigin, isSessionOver: false }));
      },
    }),
  ];
}
