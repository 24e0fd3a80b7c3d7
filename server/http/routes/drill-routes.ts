import { ROLES } from '#shared/model/seat.ts';
import { type DrillStatus, openDrillSchema } from '#shared/protocol/drill-contract.ts';
import { roomParamsSchema } from '#shared/protocol/http-contract.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import { isDrillPassed } from '#shared/whatif/drill.ts';
import type { DrillDesk } from '../../analysis/drills.ts';
import { isOurs } from '../../analysis/is-ours.ts';
import type { Content } from '../../content/load-content.ts';
import { openDrill } from '../../rooms/open-drill.ts';
import type { RoomRegistry } from '../../rooms/room-registry.ts';
import type { Storage } from '../../storage/storage.ts';
import { HttpFailure } from '../http-failure.ts';
import type { OpenerCount } from '../opener-count.ts';
import { readEnded, refuseBlind } from '../read-ended.ts';
import { json, nothing, type Route, route } from '../route.ts';

export interface DrillRouteParts {
  readonly content: Content;
  readonly storage: Storage;
  readonly rooms: RoomRegistry;
  readonly openers: OpenerCount;
  readonly drills: DrillDesk;
}

/** Trying a moment of a show again, and what that was worth. */
export function drillRoutes({ content, storage, rooms, openers, drills }: DrillRouteParts): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/api/rehearsals/:roomId/drills',
      policy: 'room-result',
      params: roomParamsSchema,
      body: openDrillSchema,
      handle: async ({ params, body, person, participantId }) => {
        if (person === null) throw new HttpFailure(401, HttpErrorCode.NoSession);
        await refuseBlind(storage, params.roomId, participantId);
        const { recording } = await readEnded(storage, params.roomId);
        const scenario = content.scenarios.find(({ id }) => id === recording.header.scenarioId);
        if (scenario === undefined || !isOurs(recording, content))
          throw new HttpFailure(409, HttpErrorCode.OtherEngine);
        if (recording.header.drill !== undefined) throw new HttpFailure(409, HttpErrorCode.DrillOfDrill);
        const place = openers.reserve(person.id, true);
        try {
          const live = await openDrill(rooms, storage, recording, scenario, { ...body, openedBy: person.id });
          if (live === null) throw new HttpFailure(409, HttpErrorCode.NothingToDrill);
          place.settle(live.header.roomId);
          return json({ roomId: live.header.roomId }, 201);
        } catch (fault) {
          place.giveBack();
          throw fault;
        }
      },
    }),
    route({
      method: 'get',
      path: '/api/rehearsals/:roomId/drill',
      policy: 'room-result',
      params: roomParamsSchema,
      body: nothing,
      handle: async ({ params }) => {
        const { recording } = await readEnded(storage, params.roomId);
        const { drill, seatPlan } = recording.header;
        if (drill === undefined) throw new HttpFailure(404, HttpErrorCode.NoDrill);
        const recorded = await readEnded(storage, drill.of);
        const { phase, scores } = drills.ask({
          drill: recording,
          recorded: recorded.recording,
          span: drill,
          par: null,
        });
        const status: DrillStatus = {
          phase,
          drill,
          role: ROLES.find((role) => seatPlan[role] === 'empty') ?? null,
          scores,
          isPassed: scores === null ? null : isDrillPassed(scores),
        };
        return json(status);
      },
    }),
  ];
}
