import type { Project } from '#shared/model/project.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import { HttpFailure } from '../http/http-failure.ts';
import type { ProjectStore } from '../storage/project-store.ts';
import type { Content } from './load-content.ts';

/** A project of the packs or an imported one. Throws HttpFailure `library/unknown_project`. */
export async function findProject(
  content: Pick<Content, 'projects'>,
  projects: Pick<ProjectStore, 'find'>,
  projectId: string,
): Promise<Project> {
  const project = content.projects.find((candidate) => candidate.id === projectId) ?? (await projects.find(projectId));
  if (project === null) throw new HttpFailure(404, HttpErrorCode.UnknownProject, { projectId });
  return project;
}

/** A scenario of the packs. Throws HttpFailure `library/unknown_scenario`. */
export function findScenario({ scenarios }: Pick<Content, 'scenarios'>, scenarioId: string): Scenario {
  const scenario = scenarios.find((candidate) => candidate.id === scenarioId);
  if (scenario === undefined) throw new HttpFailure(404, HttpErrorCode.UnknownScenario, { scenarioId });
  return scenario;
}
