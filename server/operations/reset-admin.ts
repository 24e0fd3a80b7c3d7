import { Pool } from 'pg';
import { normaliseUsername } from '#shared/model/person.ts';
import { makePassword } from '../accounts/make-ids.ts';
import { createPasswordHash } from '../accounts/password-hash.ts';
import { renewSetupToken } from '../accounts/setup-token.ts';
import { createPersonStore } from '../storage/person-store.ts';
import { createSettingStore } from '../storage/setting-store.ts';
import { OperationFault } from './operation-fault.ts';

/** A way back in: a token that makes the first administrator, or a one-time password of one that is there. */
export type AdminKey =
  | { readonly kind: 'setup'; readonly token: string }
  | { readonly kind: 'password'; readonly username: string; readonly password: string };

/**
 * Gives whoever holds the machine a way back in, and ends every session of the administrator whose password it replaces.
 * `username` is needed only where there are several. Throws OperationFault `admin/which`, `admin/unknown`.
 */
export async function resetAdmin(databaseUrl: string, username: string | null): Promise<AdminKey> {
  const pool = new Pool({ connectionString: databaseUrl, max: 2, application_name: 'caipai operation' });
  try {
    const people = createPersonStore(pool);
    const admins = (await people.list()).filter(({ role }) => role === 'admin');
    const asked = username === null ? null : normaliseUsername(username);
    const chosen = admins.filter((admin) => asked === null || admin.username === asked);
    if (asked !== null && chosen.length === 0) throw new OperationFault('admin/unknown', { username: asked });
    if (chosen.length > 1) {
      throw new OperationFault('admin/which', { usernames: chosen.map((admin) => admin.username).join(', ') });
    }
    const [admin] = chosen;
    if (admin === undefined) {
      const token = await renewSetupToken({ people, settings: createSettingStore(pool) });
      return { kind: 'setup', token: token ?? '' };
    }
    const password = makePassword();
    await people.setPassword(admin.id, await createPasswordHash().hashRandom(password), true);
    return { kind: 'password', username: admin.username, password };
  } finally {
    await pool.end();
  }
}
