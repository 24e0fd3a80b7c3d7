/** Migrated and empty; made by `global-database.ts`, copied by `test-database.ts`. */
export const TEMPLATE_DATABASE = 'caipai_template';
