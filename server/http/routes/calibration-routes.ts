import { must } from '#shared/lib/assert.ts';
import { assignmentParamsSchema } from '#shared/protocol/assignment-contract.ts';
import {
  type CalibrationDesk,
  calibrationParamsSchema,
  calibrationSchema,
  calibrationTrySchema,
} from '#shared/protocol/calibration-contract.ts';
import type { Content } from '../../content/load-content.ts';
import {
  type Calibrating,
  type CalibrationParts,
  calibrationTasks,
  openCalibration,
  readCalibration,
  tryCalibration,
} from '../../review/calibrate.ts';
import { readSetup, saveSetup } from '../../review/calibration-setup.ts';
import type { Storage } from '../../storage/storage.ts';
import { readEnded } from '../read-ended.ts';
import { recordingFileOf, scenarioOf } from '../recording-file.ts';
import { type Asker, json, nothing, type Route, route } from '../route.ts';

const SETUP = '/api/classes/:classId/assignments/:assignmentId/calibration';
const ONE = '/api/calibrations/:assignmentId/:roomId';

export interface CalibrationRouteParts extends CalibrationParts {
  readonly storage: Storage;
  readonly content: Content;
}

/** Calibrating graders by recordings with reference marks: teachers set them, graders try themselves on them. */
export function calibrationRoutes(parts: CalibrationRouteParts): readonly Route[] {
  return [...setupRoutes(parts), ...graderRoutes(parts)];
}

function setupRoutes(parts: CalibrationRouteParts): readonly Route[] {
  return [
    route({
      method: 'get',
      path: SETUP,
      policy: 'class-teacher',
      params: assignmentParamsSchema,
      body: nothing,
      handle: async ({ params }) => json(await readSetup(parts, params.classId, params.assignmentId)),
    }),
    route({
      method: 'put',
      path: SETUP,
      policy: 'class-teacher',
      params: assignmentParamsSchema,
      body: calibrationSchema,
      handle: async ({ params, participantId, body, note }) => {
        const setup = await saveSetup(parts, params, participantId, body);
        const { classId, assignmentId } = params;
        const facts = { recordings: body.recordings.length, required: body.isRequired ? 1 : 0 };
        await note({ act: 'calibration.set', object: 'assignment', objectId: assignmentId, classId, facts });
        return json(setup);
      },
    }),
  ];
}

function graderRoutes(parts: CalibrationRouteParts): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/calibrations',
      policy: 'mentor',
      isForLinks: true,
      params: nothing,
      body: nothing,
      handle: async (call) => json(await calibrationTasks(parts, whoIs(call))),
    }),
    route({
      method: 'get',
      path: ONE,
      policy: 'mentor',
      isForLinks: true,
      params: calibrationParamsSchema,
      body: nothing,
      handle: async (call) => {
        const place = await openCalibration(parts, whoIs(call), call.params);
        const desk = await readCalibration(parts, call.participantId, place);
        const ended = await readEnded(parts.storage, call.params.roomId);
        const { classId } = place.offer;
        await call.note({ act: 'recording.viewed', object: 'rehearsal', objectId: call.params.roomId, classId });
        const answer: CalibrationDesk = {
          ...desk,
          recording: recordingFileOf(ended, scenarioOf(parts.content, ended)),
        };
        return json(answer);
      },
    }),
    route({
      method: 'post',
      path: ONE,
      policy: 'mentor',
      isForLinks: true,
      params: calibrationParamsSchema,
      body: calibrationTrySchema,
      handle: async (call) => {
        const place = await openCalibration(parts, whoIs(call), call.params);
        const tries = await tryCalibration(parts, call.participantId, place, call.body.marks);
        const { assignmentId, roomId } = call.params;
        const { classId } = place.offer;
        const facts = { assignmentId };
        await call.note({ act: 'calibration.tried', object: 'rehearsal', objectId: roomId, classId, facts });
        return json(tries, 201);
      },
    }),
  ];
}

/** Who calibrates, of a request that a policy let pass. */
export function whoIs({ person }: Pick<Asker, 'person'>): Calibrating {
  const { id, link } = must(person, 'the policy lets nobody pass without a session');
  return { raterId: id, linkId: link?.linkId ?? null };
}
