/** Page to go on to, from an address of this application; anything else, as an address of another site, is the home page. */
export function nextPage(wanted: string | null): string {
  return wanted?.startsWith('/') && !/^\/[/\\]/.test(wanted) ? wanted : '/';
}

/** Address of a page that comes back to where the reader is. */
export function withNext(page: string, next: string): string {
  return next === '/' ? page : `${page}?${new URLSearchParams({ next })}`;
}
