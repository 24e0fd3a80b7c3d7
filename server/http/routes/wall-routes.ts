import { classParamsSchema } from '#shared/protocol/class-contract.ts';
import { wallActSchema } from '#shared/protocol/wall-contract.ts';
import type { Content } from '../../content/load-content.ts';
import { actOnWall, readWall, type WallParts } from '../../wall/class-wall.ts';
import { json, nothing, type Route, route } from '../route.ts';

const PLACE = '/api/classes/:classId/wall';

/** The wall of a class: all its open rooms at once, for mentors and teachers. */
export function wallRoutes(parts: WallParts, { incidents }: Pick<Content, 'incidents'>): readonly Route[] {
  return [
    route({
      method: 'get',
      path: PLACE,
      policy: 'class-staff',
      params: classParamsSchema,
      body: nothing,
      handle: async ({ params }) => json(await readWall(parts, params.classId)),
    }),
    route({
      method: 'get',
      path: `${PLACE}/incidents`,
      policy: 'class-staff',
      params: classParamsSchema,
      body: nothing,
      handle: async () => json(incidents.map(({ id, name, brief }) => ({ id, name, brief }))),
    }),
    route({
      method: 'post',
      path: `${PLACE}/acts`,
      policy: 'class-staff',
      params: classParamsSchema,
      body: wallActSchema,
      handle: async ({ params, participantId, body }) =>
        json(await actOnWall(parts, params.classId, participantId, body)),
    }),
  ];
}
