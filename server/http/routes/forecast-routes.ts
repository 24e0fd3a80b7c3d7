import { createHash } from 'node:crypto';
import { PREPARATION } from '#shared/authority/capability.ts';
import { assertNever, must } from '#shared/lib/assert.ts';
import type { RoomId } from '#shared/model/ids.ts';
import { runOfShowOf } from '#shared/model/room-plan.ts';
import { canonicalJson } from '#shared/protocol/canonical-json.ts';
import { roomParamsSchema } from '#shared/protocol/http-contract.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import type { ForecastDesk } from '../../analysis/forecast.ts';
import type { LiveRoom } from '../../rooms/live-room.ts';
import type { RoomRegistry } from '../../rooms/room-registry.ts';
import type { Storage } from '../../storage/storage.ts';
import { HttpFailure } from '../http-failure.ts';
import { json, nothing, type Route, route } from '../route.ts';

export interface ForecastRouteParts {
  readonly rooms: Pick<RoomRegistry, 'find'>;
  readonly storage: Pick<Storage, 'journal'>;
  readonly forecasts: ForecastDesk;
}

const PATH = '/api/rehearsals/:roomId/forecast';

/** What a plan would bring, for the people of its room while it is in the lobby. */
export function forecastRoutes({ rooms, storage, forecasts }: ForecastRouteParts): readonly Route[] {
  const lobby = (roomId: RoomId): LiveRoom => {
    const live = rooms.find(roomId);
    if (live?.room.state().public.phase === 'lobby') return live;
    throw new HttpFailure(409, HttpErrorCode.NotPreparing);
  };
  const statusOf = (live: LiveRoom) => json(forecasts.status(live.header.roomId, planKeyOf(live)));

  return [
    route({
      method: 'post',
      path: PATH,
      policy: 'room-team',
      params: roomParamsSchema,
      body: nothing,
      handle: async ({ params }) => {
        const live = lobby(params.roomId);
        const entries = await storage.journal.read(params.roomId, 0);
        begin(forecasts, {
          header: live.header,
          scenario: live.room.context.scenario,
          runOfShow: runOfShowOf(live.room.state(), live.header.project),
          preparation: entries.map(({ command }) => command).filter(({ type }) => PREPARATION.includes(type)),
          planKey: planKeyOf(live),
        });
        return statusOf(live);
      },
    }),
    route({
      method: 'get',
      path: PATH,
      policy: 'room-team',
      params: roomParamsSchema,
      body: nothing,
      handle: async ({ params }) => statusOf(lobby(params.roomId)),
    }),
    route({
      method: 'delete',
      path: PATH,
      policy: 'room-team',
      params: roomParamsSchema,
      body: nothing,
      handle: async ({ params }) => {
        const live = lobby(params.roomId);
        forecasts.cancel(params.roomId);
        return statusOf(live);
      },
    }),
  ];
}

function begin(forecasts: ForecastDesk, plan: Parameters<ForecastDesk['start']>[0]): void {
  const start = forecasts.start(plan);
  switch (start.kind) {
    case 'begun':
    case 'running':
      return;
    case 'tooSoon':
      throw new HttpFailure(429, HttpErrorCode.ForecastTooSoon, { seconds: start.seconds });
    case 'busy':
      throw new HttpFailure(429, HttpErrorCode.ForecastsBusy, { count: start.rooms });
    default:
      assertNever(start);
  }
}

/** Equal while neither the run-of-show nor the goods of the room have changed. */
function planKeyOf({ room }: LiveRoom): string {
  const state = room.state();
  const { runOfShow } = must(state.team, 'a room of the server has its team');
  return createHash('sha256')
    .update(canonicalJson({ queue: state.public.queue, runOfShow }))
    .digest('hex');
}
