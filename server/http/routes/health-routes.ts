import type { Storage } from '../../storage/storage.ts';
import { json, nothing, type Route, route } from '../route.ts';

/** `/healthz`: the process answers. `/readyz`: a row can be written and committed. */
export function healthRoutes(storage: Pick<Storage, 'probe'>): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/healthz',
      policy: 'open',
      params: nothing,
      body: nothing,
      handle: async () => json({ status: 'ok' }),
    }),
    route({
      method: 'get',
      path: '/readyz',
      policy: 'open',
      params: nothing,
      body: nothing,
      handle: async () => {
        const isReady = await storage.probe().then(
          () => true,
          () => false,
        );
        return isReady ? json({ status: 'ready' }) : json({ code: 'storage/unavailable', params: {} }, 503);
      },
    }),
  ];
}
