/** Runs work now, or soon with what came meanwhile: a later request takes the place of one that waits. */
export type Pace = (work: () => void) => void;

/** No pace at all: work runs when it is asked for. */
export const atOnce: Pace = (work) => work();

/** Time after which a frame that the browser does not draw counts as drawn, in milliseconds: hidden tabs get none. */
const FRAME_PATIENCE_MS = 250;

/**
 * Lets work that moves the screen run at once while the browser keeps up. After it, the browser gets as much time for
 * everything else as the drawing took, so that keys and pointers are answered however slow the machine is.
 */
export function createDrawPace(): Pace {
  let isDrawing = false;
  let waiting: (() => void) | null = null;

  const run = (work: () => void): void => {
    isDrawing = true;
    waiting = null;
    const startedAt = performance.now();
    work();
    afterFrame(() => setTimeout(goOn, performance.now() - startedAt));
  };

  const goOn = (): void => {
    isDrawing = false;
    if (waiting !== null) run(waiting);
  };

  return (work) => {
    if (isDrawing) waiting = work;
    else run(work);
  };
}

/** Calls back once the next frame is drawn. */
function afterFrame(then: () => void): void {
  let isOver = false;
  const once = (): void => {
    if (isOver) return;
    isOver = true;
    clearTimeout(patience);
    then();
  };
  const patience = setTimeout(once, FRAME_PATIENCE_MS);
  requestAnimationFrame(() => setTimeout(once));
}
