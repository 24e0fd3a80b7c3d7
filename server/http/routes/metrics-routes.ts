import { timingSafeEqual } from 'node:crypto';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import { HttpFailure } from '../http-failure.ts';
import { type Asker, nothing, type Route, route } from '../route.ts';

export interface MetricsRouteParts {
  /** Everything in the text format of Prometheus. */
  readonly render: () => Promise<string>;
  /** What a collector on another machine must send; null: only this machine may ask. */
  readonly token: string | null;
}

/**
 * `/metrics`: how the server does, for a collector on this machine or with the token. A request that a proxy passed on
 * comes from elsewhere, whatever address it has. Others learn no more than of a path that does not exist.
 */
export function metricsRoutes({ render, token }: MetricsRouteParts): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/metrics',
      policy: 'open',
      params: nothing,
      body: nothing,
      handle: async (asker) => {
        if (!isLocal(asker) && !hasToken(asker, token)) {
          throw new HttpFailure(404, HttpErrorCode.UnknownRoute, { path: '/metrics' });
        }
        const headers = { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8', 'Cache-Control': 'no-store' };
        return { status: 200, headers, content: await render() };
      },
    }),
  ];
}

function isLocal({ address, headers }: Asker): boolean {
  const isPassedOn = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
  return !isPassedOn && /^(?:::ffff:)?127\.|^::1$/.test(address);
}

function hasToken({ headers }: Asker, token: string | null): boolean {
  const given = Buffer.from(headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token ?? ''}`);
  return token !== null && given.length === wanted.length && timingSafeEqual(given, wanted);
}
