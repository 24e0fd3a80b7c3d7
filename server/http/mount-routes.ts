import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Express, Request, Response } from 'express';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import type { AccountBook, Session } from '../accounts/account-book.ts';
import { HttpFailure } from './http-failure.ts';
import type { Asker, Reply, Route } from './route.ts';

/** Recordings are long and repeat themselves; what fits a few packets is sent as it is. */
const GZIP_FROM_CHARACTERS = 16_384;
const pack = promisify(gzip);

/** Puts the route table on the app: session, policy, handler, answer. */
export function mountRoutes(app: Express, routes: readonly Route[], accounts: AccountBook): void {
  for (const route of routes) {
    app[route.method](route.path, async (request, response) => {
      const session = accounts.find(request.headers);
      if (session === null && route.policy === 'guest') throw new HttpFailure(401, HttpErrorCode.NoSession);
      const raw = { params: request.params, body: request.body };
      const reply = await route.run(raw, askerOf(session, request, response, accounts));
      await send(request, response, reply);
    });
  }
}

function askerOf(session: Session | null, request: Request, response: Response, accounts: AccountBook): Asker {
  return {
    participantId: session?.participantId ?? '',
    openSession: () => {
      const opened = session ?? accounts.findOrMake(request.headers, request.secure);
      if (opened.newCookie !== null) response.append('Set-Cookie', opened.newCookie);
      return opened.participantId;
    },
  };
}

async function send(request: Request, response: Response, { status, headers, content }: Reply): Promise<void> {
  response.status(status).set(headers);
  const isLong = typeof content === 'string' && content.length >= GZIP_FROM_CHARACTERS;
  if (!isLong || request.acceptsEncodings('gzip') === false) return void response.send(content);
  response.set({ 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' }).send(await pack(content));
}
