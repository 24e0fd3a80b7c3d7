import { drawBits } from '#shared/random/draw.ts';

/** What a viewer's picture is made of: the same for the same viewer on every screen, and never stored. */
export interface ViewerFace {
  /** One of the four chart colours, 1 to 4. */
  readonly colour: number;
  /** Filled cells of a 5 × 5 grid that is the same from left and right, at `row * 5 + column`. */
  readonly cells: readonly number[];
}

/** Any number: pictures are not the crowd's, so that every show has the same picture for the same viewer. */
const FACE_KEY = 0x5eed;
const SIZE = 5;
const HALF = 3;

/** The picture of a viewer, drawn from its index alone. */
export function viewerFace(viewer: number): ViewerFace {
  const bits = drawBits(FACE_KEY, viewer, 0) >>> 0;
  const isFilled = (row: number, column: number) => {
    const mirrored = column < HALF ? column : SIZE - 1 - column;
    // The middle of the face is always there, so that no picture is empty.
    return (row === 2 && mirrored > 0) || ((bits >>> (row * HALF + mirrored)) & 1) === 1;
  };
  const cells = Array.from({ length: SIZE * SIZE }, (_, cell) => cell).filter((cell) =>
    isFilled(Math.floor(cell / SIZE), cell % SIZE),
  );
  return { colour: 1 + (bits >>> 30), cells };
}
