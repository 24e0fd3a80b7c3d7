import type { Annotation } from '#shared/model/annotation.ts';
import type { ReplayClock } from '../replay/useReplayClock.ts';
import { useHotkeys } from '../studio/useHotkeys.ts';
import type { RangeDraft } from './useRangeDraft.ts';

/** Keys of the playhead, and of annotations where they are written. */
export function useReplayKeys(clock: ReplayClock, range: RangeDraft | null, annotations: readonly Annotation[]): void {
  const { atMs, seek } = clock;
  useHotkeys({
    Space: clock.toggle,
    ArrowLeft: () => seek(atMs - 5_000),
    ArrowRight: () => seek(atMs + 5_000),
    ',': () => seek(atMs - 1_000),
    '.': () => seek(atMs + 1_000),
    'Shift+ArrowLeft': () => seek(annotations.filter((one) => one.atMs < atMs - 500).at(-1)?.atMs ?? 0),
    'Shift+ArrowRight': () => seek(annotations.find((one) => one.atMs > atMs + 500)?.atMs ?? atMs),
    '<': () => clock.shiftSpeed(-1),
    '>': () => clock.shiftSpeed(1),
    ...(range !== null && {
      I: () => range.mark('in'),
      O: () => range.mark('out'),
      L: () => clock.setLoop(clock.loop === null ? range.range : null),
      C: () => range.compose(),
      Escape: () => (range.draft === null ? range.clear() : false),
    }),
  });
}
