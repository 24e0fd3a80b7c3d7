import { classParamsSchema } from '#shared/protocol/class-contract.ts';
import { WireErrorCode } from '#shared/protocol/socket-events.ts';
import { wallActSchema } from '#shared/protocol/wall-contract.ts';
import type { Content } from '../../content/load-content.ts';
import type { Peers } from '../../nodes/peers.ts';
import { actOnWall, readWall, type WallParts } from '../../wall/class-wall.ts';
import { joinAnswers, joinWalls } from '../../wall/join-walls.ts';
import { json, nothing, type Route, route } from '../route.ts';

const PLACE = '/api/classes/:classId/wall';
const wallPath = (classId: string) => PLACE.replace(':classId', encodeURIComponent(classId));

export interface WallRouteParts extends WallParts {
  readonly peers: Peers;
}

/** The wall of a class: all its open rooms at once, for mentors and teachers. */
export function wallRoutes(parts: WallRouteParts, { incidents }: Pick<Content, 'incidents'>): readonly Route[] {
  return [
    route({
      method: 'get',
      path: PLACE,
      policy: 'class-staff',
      params: classParamsSchema,
      body: nothing,
      handle: async ({ params, headers }) => {
        const own = await readWall(parts, params.classId);
        return json(joinWalls(own, await parts.peers.ask(headers, wallPath(params.classId))));
      },
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
      handle: async ({ params, participantId, headers, body }) => {
        const own = await actOnWall(parts, params.classId, participantId, body);
        const elsewhere = own.outcomes.filter(({ refusal }) => refusal?.code === WireErrorCode.UnknownRoom);
        if (elsewhere.length === 0) return json(own);
        const ask = { ...body, roomIds: elsewhere.map(({ roomId }) => roomId) };
        return json(joinAnswers(own, await parts.peers.ask(headers, `${wallPath(params.classId)}/acts`, ask)));
      },
    }),
  ];
}
