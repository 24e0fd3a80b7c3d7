import { guidanceByRule } from '#shared/model/compliance.ts';
import { newJudgementSchema } from '#shared/model/finding-judgement.ts';
import type { RoomId, Viewer } from '#shared/model/ids.ts';
import type { ViewerTrace } from '#shared/model/viewer-trace.ts';
import {
  type Debrief,
  recordingQuerySchema,
  roomParamsSchema,
  viewerParamsSchema,
} from '#shared/protocol/http-contract.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import type { RoomPass } from '../../accounts/room-access.ts';
import type { ExplainTask, Explanation } from '../../analysis/explain-worker.ts';
import { knowsPar } from '../../analysis/knows-par.ts';
import { type DebriefFacts, findDebriefFacts, makeDebrief } from '../../analysis/make-debrief.ts';
import type { ParDesk, ParProgress } from '../../analysis/par.ts';
import { rememberLatest } from '../../analysis/remember-latest.ts';
import type { ScoreDesk } from '../../analysis/score-desk.ts';
import { shareRecording } from '../../analysis/shared-recording.ts';
import type { WorkerPool } from '../../analysis/worker-pool.ts';
import type { Content } from '../../content/load-content.ts';
import type { Logger } from '../../logger.ts';
import { judgeFinding, judgeOf, readJudgements } from '../../review/judge-findings.ts';
import type { ReviewParts } from '../../review/review-parts.ts';
import { teamGrades } from '../../review/team-grades.ts';
import type { Storage } from '../../storage/storage.ts';
import { HttpFailure } from '../http-failure.ts';
import { readEnded, refuseBlind } from '../read-ended.ts';
import { recordingFileOf, scenarioOf } from '../recording-file.ts';
import { type Asker, json, nothing, type Route, route } from '../route.ts';
import { pictureUrl } from './media-routes.ts';

/** A class looks at its debriefs at the same time, and each page asks every two seconds until par is there. */
const KEPT_FACTS = 100;
/** Viewers whose traces are kept, about 20 KB each. */
const KEPT_TRACES = 200;
const NO_PAR: ParProgress = { par: null, done: 0, of: 0 };

export interface RecordingRouteParts {
  readonly content: Content;
  readonly storage: Storage;
  readonly scores: ScoreDesk;
  readonly pars: ParDesk;
  readonly workers: Pick<WorkerPool, 'run'>;
  readonly logger: Logger;
  readonly review: ReviewParts;
}

/** What is left of a show that has ended: its debrief and its recording. */
export function recordingRoutes(parts: RecordingRouteParts): readonly Route[] {
  const factsOf = rememberLatest(KEPT_FACTS, (roomId) => readFacts(parts, roomId));
  const traceOf = rememberLatest(KEPT_TRACES, (key) => {
    const [roomId = '', viewer] = key.split(' ');
    return explain(parts, roomId, Number(viewer));
  });
  return [
    route({
      method: 'get',
      path: '/api/rehearsals/:roomId/debrief',
      policy: 'room-result',
      params: roomParamsSchema,
      body: nothing,
      handle: async ({ params, participantId }) => {
        await refuseBlind(parts.storage, params.roomId, participantId);
        return json(await debriefOf(parts, await factsOf(params.roomId), participantId));
      },
    }),
    route({
      method: 'post',
      path: '/api/rehearsals/:roomId/findings',
      policy: 'room-result',
      params: roomParamsSchema,
      body: newJudgementSchema,
      handle: async ({ params, participantId, body }) => {
        await refuseBlind(parts.storage, params.roomId, participantId);
        await judgeFinding(parts.review, await readEnded(parts.storage, params.roomId), participantId, body);
        return json(await debriefOf(parts, await factsOf(params.roomId), participantId, { isJudged: true }));
      },
    }),
    route({
      method: 'get',
      path: '/api/rehearsals/:roomId/viewers/:viewer',
      policy: 'room-result',
      params: viewerParamsSchema,
      body: nothing,
      handle: async ({ params, participantId }) => {
        await refuseBlind(parts.storage, params.roomId, participantId);
        return json(await traceOf(`${params.roomId} ${params.viewer}`));
      },
    }),
    route({
      method: 'get',
      path: '/api/rehearsals/:roomId/grades',
      policy: 'room-result',
      params: roomParamsSchema,
      body: nothing,
      handle: async ({ params, participantId }) => {
        await refuseBlind(parts.storage, params.roomId, participantId);
        return json(await teamGrades(parts.review, params.roomId));
      },
    }),
    route({
      method: 'get',
      path: '/api/rehearsals/:roomId/recording',
      policy: 'room-result',
      isForLinks: true,
      params: roomParamsSchema,
      query: recordingQuerySchema,
      body: nothing,
      handle: async ({ params: { roomId }, query, participantId, room, note }) => {
        const ended = await readEnded(parts.storage, roomId);
        parts.logger.info({ roomId, participantId }, 'recording read');
        await noteOf(note, roomId, room, query?.ahead === undefined ? 'recording.viewed' : 'recording.loadedAhead');
        return json(recordingFileOf(ended, scenarioOf(parts.content, ended)));
      },
    }),
    route({
      method: 'post',
      path: '/api/rehearsals/:roomId/recording/views',
      policy: 'room-result',
      isForLinks: true,
      params: roomParamsSchema,
      body: nothing,
      handle: async ({ params: { roomId }, room, note }) => {
        await noteOf(note, roomId, room, 'recording.viewed');
        return json({}, 201);
      },
    }),
  ];
}

/** Of rooms without a team nobody keeps a book. Rules: LOG-1, LOG-4. */
async function noteOf(
  note: Asker['note'],
  roomId: RoomId,
  room: RoomPass | null,
  act: 'recording.viewed' | 'recording.loadedAhead',
): Promise<void> {
  const classId = room?.classId ?? null;
  if (classId !== null) await note({ act, object: 'rehearsal', objectId: roomId, classId });
}

async function readFacts(parts: RecordingRouteParts, roomId: RoomId): Promise<DebriefFacts> {
  const ended = await readEnded(parts.storage, roomId);
  const projectId = ended.recording.header.project.id;
  return findDebriefFacts(ended, scenarioOf(parts.content, ended), (file) => pictureUrl(projectId, file));
}

/**
 * The scorecard is shown at once; par is counted in the background and the scorecard made again when it is there, and when
 * somebody has judged a finding.
 */
async function debriefOf(
  parts: RecordingRouteParts,
  facts: DebriefFacts,
  readerId: string,
  { isJudged } = { isJudged: false },
): Promise<Debrief> {
  const { roomId } = facts.header;
  // A room that was closed in its lobby has no show to set against anything, and a drill is set against its show.
  // A show that ended early is set against shows of its own length.
  const played = { ...facts.header, plannedMs: Math.min(facts.header.plannedMs, facts.showMs) };
  const isOwnShow = facts.showMs > 0 && facts.header.drill === undefined;
  const progress = !isOwnShow ? NO_PAR : await parts.pars.request(played, facts.scenario);
  const stored = await parts.storage.scorecards.find(roomId);
  const judgements = {
    reviewed: await readJudgements(parts.review, roomId),
    guidance: guidanceByRule(parts.content.compliance),
    canJudge: (await judgeOf(parts.review, roomId, facts.seats, readerId)) !== null,
  };
  if (stored !== null && knowsPar(stored, progress) && !isJudged)
    return makeDebrief(facts, judgements, stored, progress);
  const { recording } = await readEnded(parts.storage, roomId);
  const scorecard = await parts.scores.score(recording, progress.par, judgements.reviewed);
  return makeDebrief(facts, judgements, scorecard, progress);
}

/** Plays the show again in the worker: that takes a second of a long one. */
async function explain(parts: RecordingRouteParts, roomId: RoomId, viewer: Viewer): Promise<ViewerTrace> {
  const { recording } = await readEnded(parts.storage, roomId);
  const task: ExplainTask = { recording: shareRecording(recording), viewer };
  const answer = await parts.workers.run<Explanation>('explain-worker', task, 'awaited');
  if (answer.kind === 'nobody') throw new HttpFailure(404, HttpErrorCode.UnknownViewer);
  if (answer.kind === 'otherEngine') throw new HttpFailure(409, HttpErrorCode.OtherEngine);
  return answer.trace;
}
