import { must } from '#shared/lib/assert.ts';
import { type OpenedRehearsal, type OpenRehearsal, openRehearsalSchema } from '#shared/protocol/http-contract.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import type { Person } from '../../accounts/account-book.ts';
import { makeJoinCode } from '../../accounts/make-ids.ts';
import { findProject, findScenario } from '../../content/find-content.ts';
import type { Content } from '../../content/load-content.ts';
import { makeRoomId } from '../../rooms/make-room-id.ts';
import { openRehearsal } from '../../rooms/open-rehearsal.ts';
import type { RehearsalRows } from '../../rooms/rehearsal-rows.ts';
import type { RoomRegistry } from '../../rooms/room-registry.ts';
import type { Storage } from '../../storage/storage.ts';
import { HttpFailure } from '../http-failure.ts';
import type { OpenerCount } from '../opener-count.ts';
import { json, nothing, type Route, route } from '../route.ts';

export interface RehearsalRouteParts {
  readonly content: Content;
  readonly storage: Storage;
  readonly rooms: RoomRegistry;
  readonly openers: OpenerCount;
  readonly rows: RehearsalRows;
}

/** Opening a rehearsal, and the list of one's own. */
export function rehearsalRoutes(parts: RehearsalRouteParts): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/api/rehearsals',
      // Nobody is asked to sign in: whoever opens a rehearsal is a guest from then on.
      policy: 'visitor',
      params: nothing,
      body: openRehearsalSchema,
      handle: async ({ body, person }) => json(await open(parts, body, must(person, 'a visitor has a session')), 201),
    }),
    route({
      method: 'get',
      path: '/api/rehearsals',
      policy: 'anybody',
      params: nothing,
      body: nothing,
      handle: async ({ participantId }) => json(participantId === '' ? [] : await parts.rows.of(participantId)),
    }),
  ];
}

async function open(parts: RehearsalRouteParts, body: OpenRehearsal, opener: Person): Promise<OpenedRehearsal> {
  const { content, storage, rooms, openers } = parts;
  const project = await findProject(content, storage.projects, body.projectId);
  const scenario = findScenario(content, body.scenarioId);
  if (body.teamId !== null && !(await storage.access.isInTeam(body.teamId, opener.id))) {
    throw new HttpFailure(403, HttpErrorCode.ForeignTeam);
  }
  const share = openers.reserve(opener.id, body.mode === 'solo');
  try {
    const joinCode = body.mode === 'solo' ? null : makeJoinCode();
    const place = { roomId: makeRoomId(), crowdSeed: null, contentHash: content.contentHash };
    const order = { rubricId: null, ...body, ...place, project, scenario, openedBy: opener.id, joinCode };
    const live = await openRehearsal(rooms, storage, order);
    share.settle(live.header.roomId);
    return { roomId: live.header.roomId, joinCode };
  } catch (fault) {
    share.giveBack();
    throw fault;
  }
}
