import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Express, Request, Response } from 'express';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import { type AccountBook, type Found, type Person, type Session, StoreAway } from '../accounts/account-book.ts';
import { sealCookies } from '../accounts/seal-cookies.ts';
import type { Logger } from '../logger.ts';
import type { AuditStore } from '../storage/audit-store.ts';
import { addressClassOf } from './address-class.ts';
import { HttpFailure } from './http-failure.ts';
import type { Asker, Guard, Policy, Reply, Route } from './route.ts';

export interface MountParts {
  readonly accounts: AccountBook;
  readonly guard: Guard;
  readonly audit: Pick<AuditStore, 'add'>;
  readonly logger: Logger;
  /** `PUBLIC_URL` is https: cookies are for secure connections alone. */
  readonly isPublishedSecurely: boolean;
}

/** Puts the route table on the app: session, policy, handler, answer. */
export function mountRoutes(app: Express, routes: readonly Route[], parts: MountParts): void {
  for (const route of routes) {
    app[route.method](route.path, async (request, response) => {
      const asker = await askerOf(parts, route.policy, request, response);
      if (route.policy === 'visitor' && asker.isSessionOver) throw new HttpFailure(401, HttpErrorCode.SessionOver);
      const person = route.policy === 'visitor' ? await asker.openSession() : asker.person;
      const raw = { params: request.params, body: request.body, query: request.query };
      const reply = await route.run(raw, { ...asker, person, participantId: person?.id ?? '' }, parts.guard);
      await answer(request, response, reply);
    });
  }
}

/** A reader that goes away in the middle of a stream has had enough: that is no failure. */
async function answer(request: Request, response: Response, { status, headers, content }: Reply): Promise<void> {
  response.status(status).set(headers);
  if (!(content instanceof Readable)) return void response.send(content);
  if (request.method === 'HEAD') {
    content.destroy();
    return void response.end();
  }
  await pipeline(content, response).catch((fault: unknown) => {
    if (!response.destroyed) throw fault;
  });
}

async function askerOf(parts: MountParts, policy: Policy, request: Request, response: Response): Promise<Asker> {
  const { accounts, audit, logger, isPublishedSecurely } = parts;
  const found = await findSession(accounts, policy, request);
  const session = typeof found === 'string' ? null : found;
  const address = request.ip ?? '';
  const setCookies = (cookies: readonly string[]) => {
    for (const cookie of sealCookies(cookies, request.secure || isPublishedSecurely)) {
      response.append('Set-Cookie', cookie);
    }
  };
  const answerAs = ({ cookies }: Session) => {
    response.removeHeader('Set-Cookie');
    setCookies(cookies);
  };
  if (session !== null) setCookies(session.cookies);
  return {
    person: session?.person ?? null,
    participantId: session?.person.id ?? '',
    isSessionOver: found === 'over',
    sessionKey: session?.key ?? null,
    address,
    headers: request.headers,
    note: async (entry) => {
      const written = {
        ...(session?.person.link && { linkId: session.person.link.linkId }),
        actorId: session?.person.id ?? '',
        ...entry,
        address: addressClassOf(address),
      };
      // The act is done by now: an answer that says otherwise would make people do it again. The log keeps the entry.
      await audit
        .add(written)
        .catch((fault: unknown) => logger.error({ err: fault, entry: written }, 'audit lost an entry'));
    },
    askedOrigin: `${request.protocol}://${request.get('host') ?? 'localhost'}`,
    openSession: async (): Promise<Person> => {
      if (session !== null) return session.person;
      const opened = await accounts.openGuest(address);
      answerAs(opened);
      return opened.person;
    },
    answerAs,
    setCookies,
  };
}

/** What needs nobody's session works while the accounts cannot be read. */
async function findSession(accounts: AccountBook, policy: Policy, { headers }: Request): Promise<Found> {
  if (policy === 'open') return 'none';
  return accounts.find(headers).catch((fault: unknown) => {
    if (policy === 'anybody' && fault instanceof StoreAway) return 'none';
    throw fault;
  });
}
