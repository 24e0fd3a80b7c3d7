import type { Pool } from 'pg';
import type { ContentId } from '#shared/model/ids.ts';
import { type Project, projectSchema } from '#shared/model/project.ts';
import { canonicalJson } from '#shared/protocol/canonical-json.ts';
import { readStoredProject } from './read-stored.ts';

/** Projects that were imported here, beside those of the content packs. */
export interface ProjectStore {
  /** Stores a whole project in one statement. False, and nothing stored, when its id is taken. */
  add(project: Project): Promise<boolean>;
  find(id: ContentId): Promise<Project | null>;
  /** All imported projects, newest first. */
  list(): Promise<readonly Project[]>;
}

/** Keeps imported projects in PostgreSQL. Throws on a project that does not fit its schema: the importer checks first. */
export function createProjectStore(pool: Pool): ProjectStore {
  return {
    async add(project) {
      const { rowCount } = await pool.query(
        'insert into projects (id, project) values ($1, $2) on conflict (id) do nothing',
        [project.id, canonicalJson(projectSchema.parse(project))],
      );
      return rowCount === 1;
    },
    async find(id) {
      const { rows } = await pool.query<{ project: string }>('select project from projects where id = $1', [id]);
      return rows.length === 0 ? null : readStoredProject(rows[0].project);
    },
    async list() {
      const { rows } = await pool.query<{ project: string }>(
        'select project from projects order by created_at desc, id',
      );
      return rows.map((row) => readStoredProject(row.project));
    },
  };
}
