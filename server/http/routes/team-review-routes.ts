import type { RoomId } from '#shared/model/ids.ts';
import { roomParamsSchema } from '#shared/protocol/http-contract.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import { type Attempt, saveTeamReviewSchema, type TeamReviewDesk } from '#shared/protocol/team-review-contract.ts';
import { seatPoints, skillPoints } from '#shared/scoring/attempt-points.ts';
import { checkActions } from '#shared/scoring/check-actions.ts';
import type { StoredRehearsal } from '../../storage/rehearsal-store.ts';
import type { Storage } from '../../storage/storage.ts';
import { HttpFailure } from '../http-failure.ts';
import { readEnded, refuseBlind } from '../read-ended.ts';
import { json, nothing, type Route, route } from '../route.ts';

/** The guided debrief of a team, and its attempts over time. */
export function teamReviewRoutes(storage: Storage): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/rehearsals/:roomId/team-review',
      policy: 'room-result',
      params: roomParamsSchema,
      body: nothing,
      handle: async ({ params, participantId }) => {
        await refuseBlind(storage, params.roomId, participantId);
        await readEnded(storage, params.roomId);
        return json(await deskOf(storage, params.roomId, participantId));
      },
    }),
    route({
      method: 'patch',
      path: '/api/rehearsals/:roomId/team-review',
      policy: 'room-result',
      params: roomParamsSchema,
      body: saveTeamReviewSchema,
      handle: async ({ params, body, participantId }) => {
        await refuseBlind(storage, params.roomId, participantId);
        await readEnded(storage, params.roomId);
        const saved = await storage.teamReviews.save(params.roomId, participantId, body.content, body.version);
        if (saved === null) throw new HttpFailure(409, HttpErrorCode.DraftStale, { version: body.version });
        return json(saved);
      },
    }),
  ];
}

async function deskOf(storage: Storage, roomId: RoomId, readerId: string): Promise<TeamReviewDesk> {
  const attempts = attemptsLike(roomId, await storage.rehearsals.listFor(readerId));
  const place = attempts.findIndex(({ header }) => header.roomId === roomId);
  const before = place > 0 ? attempts[place - 1] : undefined;
  const earlier = before === undefined ? null : await storage.teamReviews.find(before.header.roomId);
  const now = attempts[place]?.scorecard ?? null;
  return {
    review: await storage.teamReviews.find(roomId),
    attempts: attempts.map(attemptOf),
    checks: earlier === null ? [] : checkActions(earlier.content.actions, before?.scorecard ?? null, now),
  };
}

/** Shows of the same goods by the same team, or alone as this one, oldest first. */
function attemptsLike(roomId: RoomId, own: readonly StoredRehearsal[]): readonly StoredRehearsal[] {
  const asked = own.find(({ header }) => header.roomId === roomId);
  if (asked === undefined) return [];
  const { header, teamName, className } = asked;
  return own
    .filter(
      (other) =>
        other.header.project.id === header.project.id &&
        other.header.isSolo === header.isSolo &&
        other.header.drill === undefined &&
        other.teamName === teamName &&
        other.className === className &&
        other.phase === 'ended' &&
        other.showMs > 0,
    )
    .sort((a, b) => a.openedAt.getTime() - b.openedAt.getTime());
}

function attemptOf({ header, openedAt, scorecard }: StoredRehearsal): Attempt {
  const dimensions = scorecard?.dimensions ?? [];
  return {
    roomId: header.roomId,
    openedAt: openedAt.toISOString(),
    total: scorecard?.total ?? null,
    xPar: scorecard?.xPar ?? null,
    dimensions: dimensions.map(({ id, points, maxPoints }) => ({ id, points, maxPoints })),
    seats: seatPoints({ dimensions }),
    skills: skillPoints({ dimensions }),
  };
}
