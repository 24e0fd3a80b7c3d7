import type { Project } from '#shared/model/project.ts';
import type { Library } from '#shared/protocol/http-contract.ts';
import type { Content } from '../../content/load-content.ts';
import type { ProjectStore } from '../../storage/project-store.ts';
import { json, nothing, type Route, route } from '../route.ts';

/** Projects and scenarios that a rehearsal can be opened with. */
export function libraryRoutes(content: Content, projects: ProjectStore): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/library',
      policy: 'open',
      params: nothing,
      body: nothing,
      handle: async () => {
        const imported = await projects.list();
        const library: Library = {
          projects: [
            ...content.projects.map((project) => shelfItem(project, false)),
            ...imported.map((project) => shelfItem(project, true)),
          ],
          scenarios: content.scenarios.map(({ id, name, about, minutes }) => ({ id, name, about, minutes })),
        };
        return json(library);
      },
    }),
  ];
}

function shelfItem(project: Project, isImported: boolean): Library['projects'][number] {
  const { id, name, brief, enterprise, products } = project;
  return { id, name, enterpriseName: enterprise.name, brief, productCount: products.length, isImported };
}
