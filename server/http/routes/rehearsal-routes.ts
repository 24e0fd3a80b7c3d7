import type { Project } from '#shared/model/project.ts';
import {
  type OpenedRehearsal,
  type OpenRehearsal,
  openRehearsalSchema,
  type RehearsalRow,
} from '#shared/protocol/http-contract.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import type { Content } from '../../content/load-content.ts';
import { openRehearsal } from '../../rooms/open-rehearsal.ts';
import type { RoomRegistry } from '../../rooms/room-registry.ts';
import type { StoredRehearsal } from '../../storage/rehearsal-store.ts';
import type { Storage } from '../../storage/storage.ts';
import { HttpFailure } from '../http-failure.ts';
import type { OpenerCount } from '../opener-count.ts';
import { json, nothing, type Route, route } from '../route.ts';

export interface RehearsalRouteParts {
  readonly content: Content;
  readonly storage: Storage;
  readonly rooms: RoomRegistry;
  readonly openers: OpenerCount;
}

/** Opening a rehearsal, and the list of one's own. */
export function rehearsalRoutes(parts: RehearsalRouteParts): readonly Route[] {
  const { storage, rooms } = parts;
  return [
    route({
      method: 'post',
      path: '/api/rehearsals',
      // Nobody is asked to sign in: whoever opens a rehearsal is a guest from then on.
      policy: 'anybody',
      params: nothing,
      body: openRehearsalSchema,
      handle: async ({ body, openSession }) =>
        json({ roomId: await open(parts, body, openSession()), joinCode: null } satisfies OpenedRehearsal, 201),
    }),
    route({
      method: 'get',
      path: '/api/rehearsals',
      policy: 'anybody',
      params: nothing,
      body: nothing,
      handle: async ({ participantId }) => {
        const mine = participantId === '' ? [] : await storage.rehearsals.listFor(participantId);
        return json(mine.map((stored) => rowOf(stored, rooms)));
      },
    }),
  ];
}

async function open(parts: RehearsalRouteParts, body: OpenRehearsal, openedBy: string): Promise<string> {
  const { content, storage, rooms, openers } = parts;
  const project = await findProject(content, storage, body.projectId);
  const scenario = content.scenarios.find((candidate) => candidate.id === body.scenarioId);
  if (scenario === undefined)
    throw new HttpFailure(404, HttpErrorCode.UnknownScenario, { scenarioId: body.scenarioId });
  const place = openers.reserve(openedBy, body.mode === 'solo');
  try {
    const order = { ...body, project, scenario, contentHash: content.contentHash, openedBy };
    const live = await openRehearsal(rooms, storage, order);
    place.settle(live.header.roomId);
    return live.header.roomId;
  } catch (fault) {
    place.giveBack();
    throw fault;
  }
}

async function findProject(content: Content, storage: Storage, projectId: string): Promise<Project> {
  const project =
    content.projects.find((candidate) => candidate.id === projectId) ?? (await storage.projects.find(projectId));
  if (project === null) throw new HttpFailure(404, HttpErrorCode.UnknownProject, { projectId });
  return project;
}

/** A row of the list; of a running show the room itself knows best. */
function rowOf(
  { header, roles, openedAt, phase, showMs, scorecard }: StoredRehearsal,
  rooms: RoomRegistry,
): RehearsalRow {
  const state = rooms.find(header.roomId)?.room.state().public ?? { phase, showMs };
  return {
    roomId: header.roomId,
    projectName: header.project.name,
    enterpriseName: header.project.enterprise.name,
    phase: state.phase,
    openedAt: openedAt.toISOString(),
    showMs: state.showMs,
    plannedMs: header.plannedMs,
    isSolo: header.isSolo,
    teamName: null,
    className: null,
    roles,
    total: scorecard?.total ?? null,
    xPar: scorecard?.xPar ?? null,
  };
}
