/** Why there is no picture or sound, or why it is not recorded. Each has a text and a way out. */
export type CameraProblem =
  | 'insecure'
  | 'refused'
  | 'notFound'
  | 'inUse'
  | 'cannotRecord'
  | 'nothingKept'
  | 'deviceLost'
  | 'spoolFull'
  | 'failed';

/** What a failed request for devices means. Source: W3C Media Capture and Streams, 10.3. */
export function problemOf(fault: unknown): CameraProblem {
  const name = fault instanceof DOMException ? fault.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'notFound';
  if (name === 'NotReadableError' || name === 'AbortError') return 'inUse';
  return 'failed';
}
