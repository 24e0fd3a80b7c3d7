import { CAPABILITIES } from '#shared/authority/capability.ts';
import type { FindingJudge, FindingJudgement, NewJudgement } from '#shared/model/finding-judgement.ts';
import type { TeamState } from '#shared/model/room.ts';
import { ROLES } from '#shared/model/seat.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import { listFindings } from '#shared/scoring/measure-compliance.ts';
import { readShow } from '#shared/scoring/read-show.ts';
import type { NameBook } from '../accounts/name-book.ts';
import { HttpFailure } from '../http/http-failure.ts';
import type { ArchivedRoom } from '../rooms/archived-room.ts';
import type { Storage } from '../storage/storage.ts';

/** What judging findings after a show works with. */
export interface JudgementParts {
  readonly storage: Pick<Storage, 'findingJudgements' | 'ratedRooms'>;
  readonly names: NameBook;
}

/** Judgements made after a show, oldest first, with the names of who made them. */
export async function readJudgements(
  { storage, names }: JudgementParts,
  roomId: string,
): Promise<readonly FindingJudgement[]> {
  const stored = await storage.findingJudgements.list(roomId);
  await names.learn([...new Set(stored.map(({ judgeId }) => judgeId))]);
  return stored.map(({ utteranceId, category, verdict, reason, judge, judgeId, madeAt }) => ({
    utteranceId,
    category,
    verdict,
    reason,
    by: judge,
    atMs: null,
    after: { name: names.nameOf(judgeId), madeAt },
  }));
}

/** As what somebody judges findings of a show that is over, or null when they do not: its director and its class's staff. */
export async function judgeOf(
  { storage }: JudgementParts,
  roomId: string,
  seats: TeamState['seats'] | null,
  personId: string,
): Promise<FindingJudge | null> {
  const rated = await storage.ratedRooms.find(roomId);
  const duty = rated === null ? null : await storage.ratedRooms.dutyIn(rated.classId, personId);
  if (duty !== null) return duty;
  const held = ROLES.filter((role) => {
    const holder = seats?.[role].holder;
    return holder?.kind === 'person' && holder.participantId === personId;
  });
  // While nobody directs, the director's acts fall to every seat: as on air.
  const isUndirected = seats?.director.holder.kind !== 'person';
  return held.find((role) => isUndirected || CAPABILITIES[role].includes('judgeFinding')) ?? null;
}

/**
 * Judges a finding after the show. Throws HttpFailure: `finding/not_yours`, `finding/unknown`, `finding/reason_missing`.
 * Rules: SCO-20.
 */
export async function judgeFinding(
  parts: JudgementParts,
  room: ArchivedRoom,
  personId: string,
  { utteranceId, category, verdict, reason }: NewJudgement,
): Promise<void> {
  const judge = await judgeOf(parts, room.recording.header.roomId, room.state.team?.seats ?? null, personId);
  if (judge === null) throw new HttpFailure(403, HttpErrorCode.FindingNotYours);
  const isKnown = listFindings(readShow(room.recording)).some(
    ({ spoken, finding }) => spoken.id === utteranceId && finding.category === category,
  );
  if (!isKnown) throw new HttpFailure(404, HttpErrorCode.UnknownFinding);
  if (verdict === 'dismissed' && reason.trim() === '') throw new HttpFailure(422, HttpErrorCode.ReasonMissing);
  await parts.storage.findingJudgements.add(room.recording.header.roomId, {
    utteranceId,
    category,
    verdict,
    reason: reason.trim(),
    judge,
    judgeId: personId,
  });
}
