import { must } from '#shared/lib/assert.ts';
import { type CatalogueFile, catalogueFileSchema } from '#shared/protocol/http-contract.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import type { ProjectStore } from '../../storage/project-store.ts';
import { previewCatalogue } from '../../teaching/catalogue-preview.ts';
import { buildCatalogueProject } from '../../teaching/catalogue-project.ts';
import { HttpFailure } from '../http-failure.ts';
import type { ImportLimit } from '../import-limit.ts';
import { json, nothing, type Route, route } from '../route.ts';

/** Reading a product file: what it would give, and taking it over whole or not at all. */
export function catalogueRoutes(projects: ProjectStore, limit: ImportLimit): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/api/catalogue/preview',
      policy: 'visitor',
      params: nothing,
      body: catalogueFileSchema,
      handle: async ({ body }) => json(previewCatalogue(body)),
    }),
    route({
      method: 'post',
      path: '/api/catalogue/import',
      policy: 'visitor',
      params: nothing,
      body: catalogueFileSchema,
      handle: async ({ body, person }) => {
        limit.take(must(person, 'a visitor has a session'));
        return importFile(projects, body);
      },
    }),
  ];
}

/** The same file under the same names is the same project: a second import changes nothing. */
async function importFile(projects: ProjectStore, file: CatalogueFile) {
  const built = buildCatalogueProject(file);
  if (!built.ok) {
    const count = built.preview.problems.filter((problem) => problem.severity === 'error').length;
    throw new HttpFailure(422, HttpErrorCode.NotImportable, { count });
  }
  const isNew = await projects.add(built.project);
  return json({ projectId: built.project.id }, isNew ? 201 : 200);
}
