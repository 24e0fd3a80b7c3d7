import type { FindingJudgement } from '#shared/model/finding-judgement.ts';
import type { RoomId } from '#shared/model/ids.ts';
import type { Recording } from '#shared/model/recording.ts';
import { scoreRecording } from '#shared/scoring/score-recording.ts';
import type { Par, Scorecard } from '#shared/scoring/scorecard.ts';
import type { Content } from '../content/load-content.ts';
import { rubricFor } from '../content/rubric-for.ts';
import type { Logger } from '../logger.ts';
import { readArchivedRoom } from '../rooms/archived-room.ts';
import type { Storage } from '../storage/storage.ts';

/** Scores finished shows and keeps their scorecards. */
export interface ScoreDesk {
  /** Scores a show that has just ended, in the background. */
  scoreLater(roomId: RoomId): void;
  /** Scores a recording, with par when it is there and what was said of its findings after the show, and stores the result. */
  score(recording: Recording, par: Par | null, reviewed: readonly FindingJudgement[]): Promise<Scorecard>;
  /** Resolves when everything in the background is done. */
  settle(): Promise<void>;
}

/** Makes a desk that scores each show with its own rubric. */
export function createScoreDesk(
  storage: Pick<Storage, 'journal' | 'scorecards'>,
  content: Pick<Content, 'rubrics'>,
  logger: Logger,
): ScoreDesk {
  const underWay = new Set<Promise<void>>();

  async function score(
    recording: Recording,
    par: Par | null,
    reviewed: readonly FindingJudgement[],
  ): Promise<Scorecard> {
    const rubric = rubricFor(content, recording.header);
    const scorecard = scoreRecording(recording, rubric, par, { scoreBots: false, reviewed });
    await storage.scorecards.save(recording.header.roomId, scorecard);
    return scorecard;
  }

  async function scoreRoom(roomId: RoomId): Promise<void> {
    const archived = await readArchivedRoom(storage.journal, roomId);
    if (archived === null) return;
    const { total } = await score(archived.recording, null, []);
    logger.info({ roomId, total }, 'show scored');
  }

  return {
    score,
    scoreLater(roomId) {
      const work = scoreRoom(roomId)
        .catch((fault: unknown) => logger.error({ err: fault, roomId }, 'show could not be scored'))
        .finally(() => underWay.delete(work));
      underWay.add(work);
    },
    async settle() {
      await Promise.all(underWay);
    },
  };
}
