const WAKE_EVENT = 'caipai:wake';

/** Says that what failed may work now: the reader signed in again. */
export function announceWake(): void {
  window.dispatchEvent(new Event(WAKE_EVENT));
}

/**
 * Calls back whenever the page may have been away: shown again, restored from the page cache, back on the network, or
 * signed in again. Returns the way to stop.
 */
export function onWake(callback: () => void): () => void {
  const onVisible = (): void => {
    if (document.visibilityState === 'visible') callback();
  };
  document.addEventListener('visibilitychange', onVisible);
  window.addEventListener('online', callback);
  window.addEventListener('pageshow', callback);
  window.addEventListener(WAKE_EVENT, callback);
  return () => {
    document.removeEventListener('visibilitychange', onVisible);
    window.removeEventListener('online', callback);
    window.removeEventListener('pageshow', callback);
    window.removeEventListener(WAKE_EVENT, callback);
  };
}
