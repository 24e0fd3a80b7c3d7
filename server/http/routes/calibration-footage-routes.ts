import { VIEW_PASS_MS } from '#shared/media/footage-limits.ts';
import { calibrationParamsSchema, calibrationPartParamsSchema } from '#shared/protocol/calibration-contract.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import type { FootageDesk } from '../../media/footage-desk.ts';
import type { PassBook } from '../../media/footage-pass.ts';
import { listFootage } from '../../media/list-footage.ts';
import { openCalibration } from '../../review/calibrate.ts';
import { HttpFailure } from '../http-failure.ts';
import { json, nothing, type Route, route } from '../route.ts';
import { type CalibrationRouteParts, whoIs } from './calibration-routes.ts';
import { fileQuerySchema, fileReply, type LookLog } from './footage-file-routes.ts';
import { sessionOf } from './footage-routes.ts';

export interface CalibrationFootageParts extends CalibrationRouteParts {
  readonly desk: FootageDesk;
  readonly passes: PassBook;
  readonly logLook: LookLog;
}

/**
 * Footage of calibration recordings, for those who calibrate on them and for as long as they do: a mentor by link comes to no
 * other of these recordings. Looks are written down as all looks are. Rules: REV-23, FTG-6, FTG-7.
 */
export function calibrationFootageRoutes(parts: CalibrationFootageParts): readonly Route[] {
  const { desk, passes } = parts;
  return [
    route({
      method: 'get',
      path: '/api/calibrations/:assignmentId/:roomId/footage',
      policy: 'mentor',
      isForLinks: true,
      params: calibrationParamsSchema,
      body: nothing,
      handle: async ({ params, ...asker }) => {
        await openCalibration(parts, whoIs(asker), params);
        const { personId, sessionKey } = sessionOf(asker);
        const { roomId } = params;
        const pass = passes.issue({ kind: 'view', roomId, partId: null }, sessionKey, VIEW_PASS_MS);
        return json(await listFootage(parts, { roomId, personId, isTeacher: false, pass }));
      },
    }),
    route({
      method: 'get',
      path: '/media/calibrations/:assignmentId/:roomId/:partId',
      policy: 'mentor',
      isForLinks: true,
      params: calibrationPartParamsSchema,
      query: fileQuerySchema,
      body: nothing,
      handle: async ({ params: { partId, ...place }, query, headers, ...asker }) => {
        await openCalibration(parts, whoIs(asker), place);
        const { personId, sessionKey } = sessionOf(asker);
        const scope = { kind: 'view', roomId: place.roomId, partId: null } as const;
        const passId = passes.check(query?.pass ?? '', scope, sessionKey);
        if (passId === null) throw new HttpFailure(403, HttpErrorCode.PassInvalid);
        if (query?.kind !== 'replay') throw new HttpFailure(403, HttpErrorCode.ForeignPart);
        const part = await desk.mustFind(place.roomId, partId);
        await parts.logLook({ partId, viewerId: personId, kind: 'replay' }, passId);
        return fileReply(parts, part, headers.range, false);
      },
    }),
  ];
}
