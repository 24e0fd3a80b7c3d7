import type { CancelledPlan, PlanIncident } from '#shared/protocol/plan-contract.ts';
import type { Wall, WallAct, WallActAnswer, WallIncidents } from '#shared/protocol/wall-contract.ts';
import { deleteJson, getJson, type HttpResult, postJson } from './http-client.ts';

const place = (classId: string) => `/api/classes/${classId}/wall`;

/** The routes of the wall of a class. None of them rejects. */
export const wallApi = {
  read: (classId: string): Promise<HttpResult<Wall>> => getJson(place(classId)),
  incidents: (classId: string): Promise<HttpResult<WallIncidents>> => getJson(`${place(classId)}/incidents`),
  act: (classId: string, act: WallAct): Promise<HttpResult<WallActAnswer>> => postJson(`${place(classId)}/acts`, act),
  plan: (classId: string, plan: PlanIncident): Promise<HttpResult<WallActAnswer>> =>
    postJson(`${place(classId)}/plans`, plan),
  cancel: (classId: string, actId: string): Promise<HttpResult<CancelledPlan>> =>
    deleteJson(`${place(classId)}/plans/${actId}`),
};
