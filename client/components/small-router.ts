import { type AnchorHTMLAttributes, createElement, type MouseEvent, useEffect, useSyncExternalStore } from 'react';

/**
 * What the small pages need of react-router, a fiftieth of its size: the build of these pages puts this module in its
 * place. An address of the small page itself changes it in place, every other address is loaded.
 */

/** Path of the only page here that moves between addresses: joining, with or without a code. */
const OWN_PATH = /^\/join(?:\/([^/]*))?\/?$/;

interface Going {
  readonly replace?: boolean;
}

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  readonly to: string;
}

const listeners = new Set<() => void>();
const tellAll = (): void => {
  for (const tell of listeners) tell();
};

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  window.addEventListener('popstate', tell);
  return () => {
    listeners.delete(tell);
    window.removeEventListener('popstate', tell);
  };
}

const usePath = (): string => useSyncExternalStore(subscribe, () => window.location.pathname);

function go(to: string, { replace = false }: Going = {}): void {
  const target = new URL(to, window.location.href);
  if (!OWN_PATH.test(target.pathname)) {
    if (replace) window.location.replace(target);
    else window.location.assign(target);
    return;
  }
  if (replace) window.history.replaceState(null, '', target);
  else window.history.pushState(null, '', target);
  tellAll();
}

/** Goes to an address of this server. */
export function useNavigate(): (to: string, going?: Going) => void {
  return go;
}

/** The address of the page. */
export function useLocation(): { readonly pathname: string; readonly search: string } {
  return { pathname: usePath(), search: window.location.search };
}

/** The code in the address, if there is one. */
export function useParams(): { readonly code?: string } {
  const code = OWN_PATH.exec(usePath())?.[1];
  return code === undefined || code === '' ? {} : { code: decodeURIComponent(code) };
}

/** A link; within the small page without loading it again. */
export function Link({ to, onClick, ...rest }: LinkProps) {
  return createElement('a', {
    ...rest,
    href: to,
    onClick: (event: MouseEvent<HTMLAnchorElement>) => {
      onClick?.(event);
      const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
      if (!isPlain || event.defaultPrevented || !OWN_PATH.test(to)) return;
      event.preventDefault();
      go(to);
    },
  });
}

/** A link of the navigation: the one to this page says so. */
export function NavLink({ end: _end, ...rest }: LinkProps & { readonly end?: boolean }) {
  const path = usePath();
  const isHere = path === rest.to || path.startsWith(`${rest.to}/`);
  return createElement(Link, { ...rest, ...(isHere ? { 'aria-current': 'page' as const } : {}) });
}

/** Goes on as soon as it is on the page. */
export function Navigate({ to, replace = false }: Going & { readonly to: string }) {
  useEffect(() => go(to, { replace }), [to, replace]);
  return null;
}
