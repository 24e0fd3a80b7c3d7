import type { Express, Request, Response } from 'express';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import type { AccountBook, Session } from '../accounts/account-book.ts';
import { HttpFailure } from './http-failure.ts';
import type { Asker, Route } from './route.ts';

/** Puts the route table on the app: session, policy, handler, answer. */
export function mountRoutes(app: Express, routes: readonly Route[], accounts: AccountBook): void {
  for (const route of routes) {
    app[route.method](route.path, async (request, response) => {
      const session = accounts.find(request.headers);
      if (session === null && route.policy === 'guest') throw new HttpFailure(401, HttpErrorCode.NoSession);
      const raw = { params: request.params, body: request.body, query: request.query };
      const reply = await route.run(raw, askerOf(session, request, response, accounts));
      response.status(reply.status).set(reply.headers).send(reply.content);
    });
  }
}

function askerOf(session: Session | null, request: Request, response: Response, accounts: AccountBook): Asker {
  return {
    participantId: session?.participantId ?? '',
    askedOrigin: `${request.protocol}://${request.get('host') ?? 'localhost'}`,
    openSession: () => {
      const opened = session ?? accounts.findOrMake(request.headers, request.secure);
      if (opened.newCookie !== null) response.append('Set-Cookie', opened.newCookie);
      return opened.participantId;
    },
  };
}
