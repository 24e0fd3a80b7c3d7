import { randomBytes } from 'node:crypto';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { admin, anonymous, username } from 'better-auth/plugins';
import { createAccessControl } from 'better-auth/plugins/access';
import { adminAc, defaultStatements } from 'better-auth/plugins/admin/access';
import type { Pool } from 'pg';
import { normaliseUsername, usernameSchema } from '#shared/model/person.ts';
import type { Logger } from '../logger.ts';
import { makePersonId } from './make-ids.ts';
import type { PasswordHash } from './password-hash.ts';

/** How long a session lasts after the last day on which it was used, seconds: 30 days. */
const SESSION_SECONDS = 30 * 86_400;
/** A session in use is made longer at most this often, seconds. */
const RENEW_AFTER_SECONDS = 86_400;

export interface AuthParts {
  readonly pool: Pool;
  /** Signs cookies. */
  readonly secret: string;
  readonly passwords: PasswordHash;
  readonly logger: Logger;
}

const ac = createAccessControl(defaultStatements);
/** better-auth's own administration is not reachable from outside; our routes have policies of their own. */
const powerless = ac.newRole({ user: [], session: [] });

/** Settings of better-auth: everything that could ask another machine, or that its HTTP surface would offer, is off. */
export function authOptions({ pool, secret, passwords, logger }: AuthParts) {
  return {
    appName: 'Caipai',
    secret,
    // Never asked: nothing of it is mounted. It keeps better-auth from guessing an address.
    baseURL: 'http://caipai.invalid',
    basePath: '/not-mounted',
    database: pool,
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { level: 'error', log: (_level, message) => logger.error({ of: 'better-auth' }, message) },
    user: {
      modelName: 'users',
      additionalFields: { mustChangePassword: { type: 'boolean', required: false, input: false, defaultValue: false } },
    },
    session: { modelName: 'sessions', expiresIn: SESSION_SECONDS, updateAge: RENEW_AFTER_SECONDS },
    account: { modelName: 'credentials' },
    verification: { modelName: 'verifications' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 8,
      maxPasswordLength: 128,
      password: { hash: passwords.hash, verify: passwords.verify },
    },
    advanced: {
      cookiePrefix: 'caipai',
      // `Secure` is added where the connection is known.
      useSecureCookies: false,
      ipAddress: { disableIpTracking: true },
      database: {
        generateId: ({ model }) => (model === 'user' ? makePersonId() : randomBytes(16).toString('hex')),
      },
    },
    databaseHooks: {
      user: { create: { before: async (user) => ({ data: { ...user, name: '', role: 'guest' } }) } },
    },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: 2,
        usernameNormalization: normaliseUsername,
        usernameValidator: (text) => usernameSchema.safeParse(text).success,
      }),
      admin({
        ac,
        defaultRole: 'guest',
        adminRoles: ['admin'],
        roles: { admin: adminAc, teacher: powerless, mentor: powerless, student: powerless, guest: powerless },
      }),
      anonymous({
        disableDeleteAnonymousUser: true,
        generateRandomEmail: () => `${randomBytes(16).toString('hex')}@guest.invalid`,
      }),
    ],
  } as const satisfies BetterAuthOptions;
}

/** Makes better-auth. Its routes are never mounted: `accounts.ts` calls what it needs. */
export function createAuth(parts: AuthParts) {
  return betterAuth(authOptions(parts));
}

export type Auth = ReturnType<typeof createAuth>;
