import { headStartSchema, showEditSchema } from '#shared/model/show-edit.ts';
import { roomParamsSchema } from '#shared/protocol/http-contract.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import type { WhatIfActs } from '#shared/protocol/what-if-contract.ts';
import { scoreRecording } from '#shared/scoring/score-recording.ts';
import type { Par } from '#shared/scoring/scorecard.ts';
import { cutBefore, cutOf, EditFault, editScripts } from '#shared/whatif/branch-script.ts';
import { metricLosses } from '#shared/whatif/metric-losses.ts';
import { editableActs } from '#shared/whatif/moment-acts.ts';
import type { ExpectedDesk } from '../../analysis/expected.ts';
import { isOurs } from '../../analysis/is-ours.ts';
import type { ParDesk } from '../../analysis/par.ts';
import type { ProposalDesk } from '../../analysis/proposals.ts';
import { rememberLatest } from '../../analysis/remember-latest.ts';
import type { WhatIfDesk } from '../../analysis/what-if.ts';
import type { Content } from '../../content/load-content.ts';
import { rubricFor } from '../../content/rubric-for.ts';
import type { ArchivedRoom } from '../../rooms/archived-room.ts';
import type { Storage } from '../../storage/storage.ts';
import { HttpFailure } from '../http-failure.ts';
import { readEnded, refuseBlind } from '../read-ended.ts';
import { json, nothing, type Route, route } from '../route.ts';

export interface WhatIfRouteParts {
  readonly content: Content;
  readonly storage: Storage;
  readonly pars: ParDesk;
  readonly whatIfs: WhatIfDesk;
  readonly expected: ExpectedDesk;
  readonly proposals: ProposalDesk;
}

/** Recordings that are kept as they were read, some ten megabytes each: who thinks about one edit asks for the next. */
const KEPT_ENDED = 4;

/** Other futures of a show that has ended, for those who may see its debrief. */
export function whatIfRoutes(parts: WhatIfRouteParts): readonly Route[] {
  const endedOf = rememberLatest(KEPT_ENDED, (roomId) => readEnded(parts.storage, roomId));
  return [
    route({
      method: 'post',
      path: '/api/rehearsals/:roomId/what-if',
      policy: 'room-result',
      params: roomParamsSchema,
      body: showEditSchema,
      handle: async ({ params, body: edit, participantId }) => {
        await refuseBlind(parts.storage, params.roomId, participantId);
        const known = parts.whatIfs.status(params.roomId, edit);
        if (known !== null) return json(known);
        const ended = await endedOf(params.roomId);
        const { recording } = ended;
        const isPlayedAnew = !isOurs(recording, parts.content);
        possible(() => editScripts(recording.entries, edit, isPlayedAnew));
        const par = await parOf(parts, ended);
        const status = parts.whatIfs.ask({ recording, edit, par, isPlayedAnew });
        if (status === null) throw new HttpFailure(429, HttpErrorCode.WhatIfsBusy);
        return json(status);
      },
    }),
    route({
      method: 'post',
      path: '/api/rehearsals/:roomId/what-if/ahead',
      policy: 'room-result',
      params: roomParamsSchema,
      body: headStartSchema,
      handle: async ({ params, body: ahead, participantId }) => {
        await refuseBlind(parts.storage, params.roomId, participantId);
        const edit = 'kind' in ahead ? ahead : null;
        // Nothing would begin: the room need not be read.
        if (edit !== null && parts.whatIfs.status(params.roomId, edit) !== null) return json({}, 202);
        const ended = await endedOf(params.roomId);
        const { recording } = ended;
        const { entries } = recording;
        const isPlayedAnew = !isOurs(recording, parts.content);
        const cut = possible(() =>
          'kind' in ahead ? cutOf(entries, ahead, isPlayedAnew) : cutBefore(entries, ahead, isPlayedAnew),
        );
        void parts.whatIfs.prepare({ recording, cut, edit, par: await parOf(parts, ended) });
        return json({}, 202);
      },
    }),
    route({
      method: 'get',
      path: '/api/rehearsals/:roomId/what-if',
      policy: 'room-result',
      params: roomParamsSchema,
      body: nothing,
      handle: async ({ params, participantId }) => {
        await refuseBlind(parts.storage, params.roomId, participantId);
        const { recording, state } = await endedOf(params.roomId);
        const desk: WhatIfActs = { showMs: state.public.showMs, acts: editableActs(recording.entries) };
        return json(desk);
      },
    }),
    route({
      method: 'get',
      path: '/api/rehearsals/:roomId/proposals',
      policy: 'room-result',
      params: roomParamsSchema,
      body: nothing,
      handle: async ({ params, participantId }) => {
        await refuseBlind(parts.storage, params.roomId, participantId);
        const ended = await endedOf(params.roomId);
        const question = async () => ({
          recording: ended.recording,
          par: await parOf(parts, ended),
          isOurs: isOurs(ended.recording, parts.content),
        });
        return json(await parts.proposals.ask(params.roomId, question));
      },
    }),
    route({
      method: 'get',
      path: '/api/rehearsals/:roomId/expected',
      policy: 'room-result',
      params: roomParamsSchema,
      body: nothing,
      handle: async ({ params, participantId }) => {
        await refuseBlind(parts.storage, params.roomId, participantId);
        const known = parts.expected.status(params.roomId);
        if (known !== null && !parts.expected.lacksPar(params.roomId)) return json(known);
        const ended = await endedOf(params.roomId);
        const { recording } = ended;
        const par = await parOf(parts, ended);
        if (known !== null && par === null) return json(known);
        const rubric = rubricFor(parts.content, recording.header);
        const scorecard = scoreRecording(recording, rubric, par, { scoreBots: true });
        const played = { total: scorecard.total, losses: metricLosses(scorecard) };
        return json(parts.expected.ask({ recording, ...played, par, isOurs: isOurs(recording, parts.content) }));
      },
    }),
  ];
}

/** The par with which the show is scored, when it is there. */
async function parOf({ pars, content }: WhatIfRouteParts, { recording, state }: ArchivedRoom): Promise<Par | null> {
  const { header } = recording;
  const scenario = content.scenarios.find(({ id }) => id === header.scenarioId);
  const showMs = state.public.showMs;
  if (scenario === undefined || showMs === 0) return null;
  return (await pars.request({ ...header, plannedMs: Math.min(header.plannedMs, showMs) }, scenario)).par;
}

/** What is found on a recording; refuses what cannot be edited there. */
function possible<Found>(find: () => Found): Found {
  try {
    return find();
  } catch (fault) {
    if (fault instanceof EditFault) throw new HttpFailure(409, HttpErrorCode.NotEditable);
    throw fault;
  }
}
