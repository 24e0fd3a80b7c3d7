/**
 * Calls back whenever the page may have been away: shown again, restored from the page cache, or back on the network.
 * Returns the way to stop.
 */
export function onWake(callback: () => void): () => void {
  const onVisible = (): void => {
    if (document.visibilityState === 'visible') callback();
  };
  document.addEventListener('visibilitychange', onVisible);
  window.addEventListener('online', callback);
  window.addEventListener('pageshow', callback);
  return () => {
    document.removeEventListener('visibilitychange', onVisible);
    window.removeEventListener('online', callback);
    window.removeEventListener('pageshow', callback);
  };
}
