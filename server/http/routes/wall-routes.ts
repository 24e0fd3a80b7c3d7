import type { IncomingHttpHeaders } from 'node:http';
import type { AuditAct } from '#shared/model/audit.ts';
import { classParamsSchema } from '#shared/protocol/class-contract.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import { type CancelledPlan, planIncidentSchema, planParamsSchema } from '#shared/protocol/plan-contract.ts';
import { WireErrorCode } from '#shared/protocol/socket-events.ts';
import { type WallActAnswer, wallActSchema } from '#shared/protocol/wall-contract.ts';
import type { Content } from '../../content/load-content.ts';
import type { Peers } from '../../nodes/peers.ts';
import { actOnWall, readWall, type WallParts } from '../../wall/class-wall.ts';
import { type JoinedAnswer, joinAnswers, joinWalls } from '../../wall/join-walls.ts';
import { planIncident } from '../../wall/plan-incidents.ts';
import { HttpFailure } from '../http-failure.ts';
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
        return json(await askOthers(parts.peers, headers, `${wallPath(params.classId)}/acts`, body, own));
      },
    }),
    route({
      method: 'post',
      path: `${PLACE}/plans`,
      policy: 'class-staff',
      params: classParamsSchema,
      body: planIncidentSchema,
      handle: async ({ params: { classId }, participantId, headers, body, note }) => {
        const own = await planIncident({ ...parts, incidents }, classId, participantId, body);
        const rooms = own.outcomes.filter(({ refusal }) => refusal === null).length;
        if (rooms > 0) {
          const { incidentId: incident, when } = body;
          const facts = { incident, rooms, from: when.kind, ms: when.kind === 'at' ? when.showMs : when.ms };
          await note({ ...aboutClass('incident.planned', classId), facts });
        }
        return json(await askOthers(parts.peers, headers, `${wallPath(classId)}/plans`, body, own));
      },
    }),
    route({
      method: 'delete',
      path: `${PLACE}/plans/:actId`,
      policy: 'class-staff',
      params: planParamsSchema,
      body: nothing,
      handle: async ({ params: { classId, actId }, note }) => {
        const rooms = await parts.storage.plannedIncidents.cancel(classId, actId);
        if (rooms === 0) throw new HttpFailure(404, HttpErrorCode.NoneWaiting);
        await note({ ...aboutClass('incident.cancelled', classId), facts: { rooms } });
        const cancelled: CancelledPlan = { rooms };
        return json(cancelled);
      },
    }),
  ];
}

const aboutClass = (act: AuditAct, classId: string) => ({ act, object: 'class', objectId: classId, classId }) as const;

/** Asks the other nodes for the rooms that do not run here. */
async function askOthers(
  peers: Peers,
  headers: IncomingHttpHeaders,
  path: string,
  body: { readonly roomIds: readonly string[] },
  own: WallActAnswer,
): Promise<JoinedAnswer> {
  const elsewhere = own.outcomes.filter(({ refusal }) => refusal?.code === WireErrorCode.UnknownRoom);
  if (elsewhere.length === 0) return own;
  const ask = { ...body, roomIds: elsewhere.map(({ roomId }) => roomId) };
  return joinAnswers(own, await peers.ask(headers, path, ask));
}
