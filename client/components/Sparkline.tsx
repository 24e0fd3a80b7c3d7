export interface SparklineProps {
  readonly values: readonly number[];
  /** Another course at the same moments, drawn dashed on the same scale; null where it had ended. */
  readonly ghost?: readonly (number | null)[] | undefined;
  /** A colour token such as `var(--c-v1)`. */
  readonly colour: string;
  readonly width?: number;
  readonly height?: number;
}

/** A trend without axes, padded to its own range, with a point at its end. Decorative: the figure beside it is the text. */
export function Sparkline({ values, ghost = [], colour, width = 48, height = 24 }: SparklineProps) {
  const past = ghost.flatMap((value) => (value === null ? [] : [value]));
  const points = toPoints(values, width, height, [...values, ...past]);
  const last = points.at(-1);
  if (!last) return <svg width={width} height={height} aria-hidden="true" />;
  // It can only end early: what is left is its beginning.
  const places = toPoints(
    ghost.map((value) => value ?? 0),
    width,
    height,
    [...values, ...past],
  ).slice(0, past.length);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" fill="none">
      {places.length > 1 && (
        <polyline points={written(places)} stroke="var(--c-muted)" strokeWidth="1.5" strokeDasharray="3 2.5" />
      )}
      <polyline points={written(points)} stroke={colour} strokeWidth="1.5" strokeLinejoin="round" />
      <circle cx={last[0]} cy={last[1]} r="2.2" fill={colour} />
    </svg>
  );
}

const INSET = 3;

/** Points of a line in a box, first value at the left edge; a flat series runs through the middle. `scale` spans the height. */
export function toPoints(
  values: readonly number[],
  width: number,
  height: number,
  scale: readonly number[] = values,
): readonly (readonly [number, number])[] {
  const low = Math.min(...scale);
  const span = Math.max(...scale) - low;
  const step = values.length > 1 ? (width - 2 * INSET) / (values.length - 1) : 0;
  return values.map((value, at) => {
    const share = span === 0 ? 0.5 : (value - low) / span;
    return [round(INSET + at * step), round(height - INSET - share * (height - 2 * INSET))] as const;
  });
}

function written(points: readonly (readonly [number, number])[]): string {
  return points.map((point) => point.join(',')).join(' ');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
