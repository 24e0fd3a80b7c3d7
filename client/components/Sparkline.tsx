export interface SparklineProps {
  readonly values: readonly number[];
  /** A colour token such as `var(--c-v1)`. */
  readonly colour: string;
  readonly width?: number;
  readonly height?: number;
}

/** A trend without axes, padded to its own range, with a point at its end. Decorative: the figure beside it is the text. */
export function Sparkline({ values, colour, width = 48, height = 24 }: SparklineProps) {
  const points = toPoints(values, width, height);
  const last = points.at(-1);
  if (!last) return <svg width={width} height={height} aria-hidden="true" />;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" fill="none">
      <polyline
        points={points.map((point) => point.join(',')).join(' ')}
        stroke={colour}
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      <circle cx={last[0]} cy={last[1]} r="2.2" fill={colour} />
    </svg>
  );
}

const INSET = 3;

/** Points of a line in a box, first value at the left edge; a flat series runs through the middle. */
export function toPoints(
  values: readonly number[],
  width: number,
  height: number,
): readonly (readonly [number, number])[] {
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  const step = values.length > 1 ? (width - 2 * INSET) / (values.length - 1) : 0;
  return values.map((value, at) => {
    const share = span === 0 ? 0.5 : (value - low) / span;
    return [round(INSET + at * step), round(height - INSET - share * (height - 2 * INSET))] as const;
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
