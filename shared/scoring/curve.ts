import { must } from '../lib/assert.ts';
import type { Curve } from '../model/rubric.ts';

/** Share of the points at a value: linear between the points of the curve, constant outside. In [0, 1]. Rules: SCO-1. */
export function shareOnCurve(curve: Curve, value: number): number {
  const first = must(curve[0], 'a curve has points');
  const above = curve.findIndex(([x]) => x > value);
  if (above === 0) return first[1];
  if (above < 0) return must(curve.at(-1), 'a curve has points')[1];
  const [x0, y0] = must(curve[above - 1], 'a point below');
  const [x1, y1] = must(curve[above], 'a point above');
  return y0 + ((y1 - y0) * (value - x0)) / (x1 - x0);
}

/** The value at which a curve gives most: its target. */
export function targetOf(curve: Curve): number {
  const most = Math.max(...curve.map(([, share]) => share));
  const isRising =
    must(curve.at(-1), 'a curve has points')[1] === most && must(curve[0], 'a curve has points')[1] < most;
  const full = curve.filter(([, share]) => share === most).map(([value]) => value);
  return isRising ? Math.min(...full) : Math.max(...full);
}
