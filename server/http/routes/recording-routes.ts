import { must } from '#shared/lib/assert.ts';
import type { RoomId } from '#shared/model/ids.ts';
import type { RoomHeader } from '#shared/model/recording.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { type RecordingFile, roomParamsSchema } from '#shared/protocol/http-contract.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import { roomBriefOf } from '#shared/protocol/room-brief-of.ts';
import { makeDebrief } from '../../analysis/make-debrief.ts';
import type { ParDesk } from '../../analysis/par.ts';
import type { ScoreDesk } from '../../analysis/score-desk.ts';
import type { Content } from '../../content/load-content.ts';
import type { Logger } from '../../logger.ts';
import { type ArchivedRoom, readArchivedRoom } from '../../rooms/archived-room.ts';
import type { Storage } from '../../storage/storage.ts';
import { HttpFailure } from '../http-failure.ts';
import { json, nothing, type Route, route } from '../route.ts';
import { pictureUrl } from './media-routes.ts';

export interface RecordingRouteParts {
  readonly content: Content;
  readonly storage: Storage;
  readonly scores: ScoreDesk;
  readonly pars: ParDesk;
  readonly logger: Logger;
}

/** What is left of a show that has ended: its debrief and its recording. */
export function recordingRoutes(parts: RecordingRouteParts): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/rehearsals/:roomId/debrief',
      policy: 'room-link',
      params: roomParamsSchema,
      body: nothing,
      handle: async ({ params }) => json(await debriefOf(parts, params.roomId)),
    }),
    route({
      method: 'get',
      path: '/api/rehearsals/:roomId/recording',
      policy: 'room-link',
      params: roomParamsSchema,
      body: nothing,
      handle: async ({ params, participantId }) => {
        const ended = await readEnded(parts, params.roomId);
        parts.logger.info({ roomId: params.roomId, participantId }, 'recording read');
        return json(recordingFileOf(ended, scenarioOf(parts, ended)));
      },
    }),
  ];
}

/** The scorecard is shown at once; par is counted in the background and the scorecard made again when it is there. */
async function debriefOf(parts: RecordingRouteParts, roomId: RoomId) {
  const ended = await readEnded(parts, roomId);
  const { recording } = ended;
  const scenario = scenarioOf(parts, ended);
  const progress = await parts.pars.request(recording.header, scenario);
  const stored = await parts.storage.scorecards.find(roomId);
  const isCurrent = stored !== null && (stored.xPar !== null || progress.par === null);
  const scorecard = isCurrent ? stored : await parts.scores.score(recording, progress.par);
  return makeDebrief(ended, scenario, scorecard, progress, (file) => pictureUrl(recording.header.project.id, file));
}

async function readEnded(parts: RecordingRouteParts, roomId: RoomId): Promise<ArchivedRoom> {
  const archived = await readArchivedRoom(parts.storage.journal, roomId);
  if (archived === null) throw new HttpFailure(404, HttpErrorCode.UnknownRehearsal);
  if (archived.state.public.phase !== 'ended') throw new HttpFailure(409, HttpErrorCode.NotEnded);
  return archived;
}

/** The scenario of the show; content packs may have dropped it since, then the first stands in for its texts. */
function scenarioOf({ content }: RecordingRouteParts, { recording }: ArchivedRoom): Scenario {
  const { scenarioId } = recording.header;
  const found = content.scenarios.find((candidate) => candidate.id === scenarioId) ?? content.scenarios[0];
  return must(found, 'content without a scenario');
}

/** Seeds stay here: with them the crowd could be played again before others have met it. */
function recordingFileOf({ recording }: ArchivedRoom, scenario: Scenario): RecordingFile {
  const header: RoomHeader = { ...recording.header, crowdSeed: 0, teamSeed: 0 };
  const brief = roomBriefOf(header, scenario, 'team', (file) => pictureUrl(header.project.id, file));
  return { brief, header, entries: recording.entries };
}
