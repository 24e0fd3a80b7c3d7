export type ToastTone = 'info' | 'ok' | 'error';

/** One message of the lane. Equal messages fold into one with a count; errors stay until they are dismissed. */
export interface Toast {
  readonly id: number;
  readonly tone: ToastTone;
  readonly text: string;
  readonly count: number;
}

/** Most toasts that show at a time; the oldest gives way. */
const MOST = 3;

/** Adds a message; an equal one counts up and becomes the newest. */
export function addToast(toasts: readonly Toast[], id: number, tone: ToastTone, text: string): readonly Toast[] {
  const same = toasts.find((toast) => toast.text === text && toast.tone === tone);
  const rest = toasts.filter((toast) => toast !== same);
  return [...rest, { id, tone, text, count: (same?.count ?? 0) + 1 }].slice(-MOST);
}

/** Takes a message away; unknown ids change nothing. */
export function dropToast(toasts: readonly Toast[], id: number): readonly Toast[] {
  return toasts.filter((toast) => toast.id !== id);
}
