import { useMe } from './useMe.ts';

/** Origin for links that others open: as the server says, until then and without it the one of this page. */
export function useShareOrigin(): string {
  const me = useMe();
  const own = window.location.origin;
  if (me.phase !== 'ready') return own;
  // Two names of this machine: nobody else can use either, and the one of the page is known to work here.
  return isLoopback(own) && isLoopback(me.value.shareOrigin) ? own : me.value.shareOrigin;
}

function isLoopback(origin: string): boolean {
  return /^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(origin);
}
