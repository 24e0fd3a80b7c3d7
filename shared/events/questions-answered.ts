import type { Topic } from '../model/fact-sheet.ts';
import type { LineId, ProductId, Viewer } from '../model/ids.ts';
import type { RoomState, TeamState } from '../model/room.ts';
import type { AnswerVerdict } from '../model/speech-act.ts';
import type { ShowMs } from '../model/units.ts';
import { changeTeam } from './change-partition.ts';
import { withSettled } from './settled-lines.ts';

/** An answer was judged against the answer key; a right one settles the lines named; an evasion and a wrong one settle none and name those they were about. Channel: team. */
export interface QuestionsAnswered {
  readonly type: 'questionsAnswered';
  readonly by: 'host' | 'reply';
  readonly topic: Topic;
  readonly productId: ProductId | null;
  readonly verdict: AnswerVerdict;
  readonly lineIds: readonly LineId[];
  readonly viewers: readonly Viewer[];
}

/** A right answer closes its questions and counts how long they waited; anything else leaves them open. */
export function applyQuestionsAnswered(state: RoomState, event: QuestionsAnswered, atMs: ShowMs): RoomState {
  if (event.verdict !== 'right') return state;
  return changeTeam(state, (team) => settle(team, event, atMs));
}

function settle(team: TeamState, { lineIds, by }: QuestionsAnswered, atMs: ShowMs): Partial<TeamState> {
  const closed = team.openQuestions.filter((question) => lineIds.includes(question.lineId));
  const settled = closed.map(({ lineId, askedAtMs }) => ({ lineId, by, afterMs: atMs - askedAtMs }));
  const answerSeconds = [...team.answerSeconds];
  const lastBin = answerSeconds.length - 1;
  for (const { afterMs } of settled) {
    const bin = Math.min(Math.floor(afterMs / 1_000), lastBin);
    answerSeconds[bin] = (answerSeconds[bin] ?? 0) + 1;
  }
  return {
    openQuestions: team.openQuestions.filter((question) => !closed.includes(question)),
    answeredCount: team.answeredCount + closed.length,
    settled: withSettled(team.settled, settled),
    answerSeconds,
  };
}
