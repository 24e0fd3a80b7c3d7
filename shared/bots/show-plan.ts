import type { ProductId } from '../model/ids.ts';
import type { Project } from '../model/project.ts';
import type { ShowMs } from '../model/units.ts';

/** A stretch of the plan that belongs to one product, half-open `[fromMs, toMs)`. */
export interface Beat {
  readonly productId: ProductId;
  readonly fromMs: ShowMs;
  readonly toMs: ShowMs;
}

/**
 * Beats of a run-of-show stretched to `plannedMs`, in order and without gaps: the products of a segment share its time
 * equally, a segment without products lets the product before it (or the first of the plan) go on.
 */
export function showPlan(project: Project, plannedMs: ShowMs): readonly Beat[] {
  const first = project.runOfShow.flatMap((segment) => segment.productIds)[0] ?? project.products[0].id;
  const beats: Beat[] = [];
  let fromShare = 0;
  for (const segment of project.runOfShow) {
    const ids = segment.productIds.length > 0 ? segment.productIds : [beats.at(-1)?.productId ?? first];
    ids.forEach((productId, index) => {
      const start = fromShare + (segment.share * index) / ids.length;
      const end = fromShare + (segment.share * (index + 1)) / ids.length;
      beats.push({ productId, fromMs: Math.round(start * plannedMs), toMs: Math.round(end * plannedMs) });
    });
    fromShare += segment.share;
  }
  return beats;
}

/**
 * The beat that a team is in at `atMs` when every beat takes `overrun` times its planned length (1: as planned): later
 * beats are then never reached. The last beat never ends.
 */
export function beatAt(beats: readonly Beat[], atMs: ShowMs, overrun: number): Beat {
  const plannedMs = atMs / overrun;
  return beats.find((beat) => plannedMs < beat.toMs) ?? beats[beats.length - 1];
}
