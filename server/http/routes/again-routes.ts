import { must } from '#shared/lib/assert.ts';
import { type OpenAgain, openAgainSchema } from '#shared/protocol/ghost-contract.ts';
import { type OpenedRehearsal, roomParamsSchema } from '#shared/protocol/http-contract.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import type { Person } from '../../accounts/account-book.ts';
import { makeJoinCode } from '../../accounts/make-ids.ts';
import { isOurs } from '../../analysis/is-ours.ts';
import type { Content } from '../../content/load-content.ts';
import type { GhostDesk } from '../../rooms/ghost-desk.ts';
import { makeRoomId } from '../../rooms/make-room-id.ts';
import { openRehearsal } from '../../rooms/open-rehearsal.ts';
import type { RoomRegistry } from '../../rooms/room-registry.ts';
import type { Storage } from '../../storage/storage.ts';
import { HttpFailure } from '../http-failure.ts';
import type { OpenerCount } from '../opener-count.ts';
import { readEnded } from '../read-ended.ts';
import { json, nothing, type Route, route } from '../route.ts';

export interface AgainRouteParts {
  readonly content: Content;
  readonly storage: Storage;
  readonly rooms: RoomRegistry;
  readonly openers: OpenerCount;
  readonly ghosts: GhostDesk;
}

/** Another show before the same crowd, and the earlier courses beside which it runs. */
export function againRoutes(parts: AgainRouteParts): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/api/rehearsals/:roomId/again',
      policy: 'room-result',
      params: roomParamsSchema,
      body: openAgainSchema,
      handle: async ({ params, body, person }) => {
        // A room without a team is open to whoever has its id, also before they are anybody.
        if (person === null) throw new HttpFailure(401, HttpErrorCode.NoSession);
        return json(await openAgain(parts, params.roomId, person, body), 201);
      },
    }),
    route({
      method: 'get',
      path: '/api/rehearsals/:roomId/ghosts',
      policy: 'room-result',
      params: roomParamsSchema,
      body: nothing,
      handle: async ({ params }) => json(await parts.ghosts.ghostsOf(params.roomId)),
    }),
  ];
}

/**
 * Opens it for the team of the show, when the opener is in it; staff, who are not, play alone, and so does whoever played alone.
 * Rejects with HttpFailure. Rules: GHO-1, GHO-4.
 */
async function openAgain(
  { content, storage, rooms, openers }: AgainRouteParts,
  earlierId: string,
  opener: Person,
  { role }: OpenAgain,
): Promise<OpenedRehearsal> {
  if (await storage.ghosts.isOfOpenExam(earlierId)) throw new HttpFailure(403, HttpErrorCode.ExamLocked);
  const { recording } = await readEnded(storage, earlierId);
  const { header } = recording;
  const scenario = content.scenarios.find(({ id }) => id === header.scenarioId);
  // Another engine would bring other people by.
  if (scenario === undefined || !isOurs(recording, content)) throw new HttpFailure(409, HttpErrorCode.OtherEngine);
  if (header.drill !== undefined) throw new HttpFailure(409, HttpErrorCode.DrillOfDrill);
  const standing = must(await storage.access.roomStanding(earlierId, opener.id), 'the room that was read');
  const teamId = standing.isMember ? standing.teamId : null;
  const mode = header.isSolo || (standing.teamId !== null && teamId === null) ? 'solo' : 'team';
  const share = openers.reserve(opener.id, mode === 'solo');
  try {
    const joinCode = mode === 'solo' ? null : makeJoinCode();
    const live = await openRehearsal(rooms, storage, {
      roomId: makeRoomId(),
      crowdSeed: header.crowdSeed,
      project: header.project,
      projectId: header.project.id,
      scenario,
      scenarioId: scenario.id,
      rubricId: header.rubricId ?? null,
      contentHash: content.contentHash,
      lang: header.lang,
      minutes: header.plannedMs / 60_000,
      mode,
      role,
      teamId,
      openedBy: opener.id,
      joinCode,
    });
    share.settle(live.header.roomId);
    return { roomId: live.header.roomId, joinCode };
  } catch (fault) {
    share.giveBack();
    throw fault;
  }
}
