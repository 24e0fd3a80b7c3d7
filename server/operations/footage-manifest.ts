import type { ClientBase } from 'pg';
import type { FootageManifest } from './backup-content.ts';

/**
 * Files that the rows say are there: of a joined part its one file, of another one its chunks. Paths are relative to the
 * data folder, with forward slashes. A schema from before there was footage has none.
 */
export async function listFootageFiles(client: ClientBase): Promise<FootageManifest> {
  const known = await client.query<{ there: boolean }>("select to_regclass('footage_parts') is not null as there");
  if (known.rows[0]?.there !== true) return [];
  const { rows } = await client.query<{ path: string; byte_count: string; sha256: string }>(FILES);
  return rows.map(({ path, byte_count, sha256 }) => ({ path, byteCount: Number(byte_count), sha256 }));
}

const FILES = `
  select 'footage/' || part_id || '/footage' as path, file_bytes as byte_count, file_digest as sha256
  from footage_parts where deleted_at is null and file_digest is not null
  union all
  select 'footage/' || k.part_id || '/' || lpad(k.index::text, 5, '0') || '.chunk', k.byte_count, k.digest
  from footage_chunks k join footage_parts p using (part_id)
  where p.deleted_at is null and p.file_digest is null
  order by path`;
