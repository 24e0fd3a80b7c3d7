import compression from 'compression';
import express, { type Express } from 'express';
import { rateLimit } from 'express-rate-limit';
import { MAX_CHUNK_BYTES } from '#shared/media/footage-limits.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import type { Logger } from '../logger.ts';
import { answerFailure, sendProblem } from './answer-failure.ts';
import type { TrustedProxies } from './client-address.ts';
import { HttpFailure } from './http-failure.ts';
import { type MountParts, mountRoutes } from './mount-routes.ts';
import type { Route } from './route.ts';
import { securityHeaders } from './security-headers.ts';
import { mountStaticClient } from './static-client.ts';

const POST_WINDOW_MS = 60_000;
/** A whole lab sits behind one address: sixty people, a few requests each. */
const POSTS_PER_WINDOW = 300;

/** Recordings, walls and scripts repeat themselves; what fits a few packets is sent as it is. */
const COMPRESS_FROM_BYTES = 4_096;

/** Where bodies are bytes: one a second from everybody who records, which has its own limits. */
const CHUNK_PATH = /^\/api\/rehearsals\/[^/]+\/footage\/[^/]+\/(?:chunks\/[^/]+|still)$/;

export interface HttpAppParts extends MountParts {
  readonly routes: readonly Route[];
  readonly logger: Logger;
  readonly clientDir: string;
  readonly isAllowedOrigin: (origin: string) => boolean;
  /** Proxies of the operator's own, which alone may say that the outer connection is https. */
  readonly proxies: TrustedProxies;
}

/** The HTTP side: headers, origin check, JSON, routes, the client's files, and one place for failures. */
export function createHttpApp(parts: HttpAppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', (address: string) => parts.proxies.trusts(address));
  app.use(securityHeaders);
  app.use(compression({ threshold: COMPRESS_FROM_BYTES }));
  app.use(refuseForeignOrigins(parts));
  app.use('/api', limitPosts());
  app.use(CHUNK_PATH, express.raw({ type: 'application/octet-stream', limit: MAX_CHUNK_BYTES }));
  app.use('/api', express.json({ limit: '1mb' }));
  mountRoutes(app, parts.routes, parts);
  app.use(['/api', '/media'], (request) => {
    throw new HttpFailure(404, HttpErrorCode.UnknownRoute, { path: request.originalUrl.slice(0, 200) });
  });
  mountStaticClient(app, parts.clientDir);
  app.use(answerFailure(parts.logger));
  return app;
}

function refuseForeignOrigins({ isAllowedOrigin, logger }: HttpAppParts): express.RequestHandler {
  return (request, _response, next) => {
    const origin = request.headers.origin;
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    if (isReading || origin === undefined || isAllowedOrigin(origin)) return next();
    logger.info({ origin: origin.slice(0, 200), path: request.path }, 'foreign origin refused');
    throw new HttpFailure(403, HttpErrorCode.ForeignOrigin, { origin: origin.slice(0, 200) });
  };
}

function limitPosts(): express.RequestHandler {
  return rateLimit({
    windowMs: POST_WINDOW_MS,
    limit: POSTS_PER_WINDOW,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skip: ({ method, originalUrl }) =>
      method === 'GET' || method === 'HEAD' || CHUNK_PATH.test(originalUrl.split('?')[0] ?? ''),
    handler: (_request, response) => {
      sendProblem(response, new HttpFailure(429, HttpErrorCode.RateLimited, { seconds: POST_WINDOW_MS / 1_000 }));
    },
  });
}
