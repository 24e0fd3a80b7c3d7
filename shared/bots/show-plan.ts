import type { ContentId, ProductId } from '../model/ids.ts';
import { runOfShowOf } from '../model/room-plan.ts';
import { type Segment, timeSegments } from '../model/run-of-show.ts';
import type { ShowMs } from '../model/units.ts';
import type { BotView } from './bot-contract.ts';

/** A stretch of the plan that belongs to one product, half-open `[fromMs, toMs)`. */
export interface Beat {
  readonly segmentId: ContentId;
  readonly productId: ProductId;
  readonly fromMs: ShowMs;
  readonly toMs: ShowMs;
}

/** The beats of the plan that the room follows. */
export function roomBeats({ state, project }: BotView): readonly Beat[] {
  const { plannedMs, queue } = state.public;
  const segments = runOfShowOf(state, project);
  const lead = queue[0].productId;
  const known = planned.get(segments);
  if (known !== undefined && known.plannedMs === plannedMs && known.lead === lead) return known.beats;
  const beats = showPlan(segments, plannedMs, lead);
  planned.set(segments, { plannedMs, lead, beats });
  return beats;
}

/** The plan stays as it is for most of a show, and every bot asks for it in every tick. */
const planned = new WeakMap<
  readonly Segment[],
  { readonly plannedMs: ShowMs; readonly lead: ProductId; readonly beats: readonly Beat[] }
>();

/**
 * Beats of a run-of-show stretched to `plannedMs`, in order and without gaps: the products of a segment share its time
 * equally, a segment without products lets the product before it (or the first of the plan, or `lead`) go on.
 */
export function showPlan(segments: readonly Segment[], plannedMs: ShowMs, lead: ProductId): readonly Beat[] {
  const first = segments.flatMap((segment) => segment.productIds)[0] ?? lead;
  const beats: Beat[] = [];
  for (const { segment, startMs, endMs } of timeSegments(segments, plannedMs)) {
    const ids = segment.productIds.length > 0 ? segment.productIds : [beats.at(-1)?.productId ?? first];
    const border = (index: number) => Math.round(startMs + ((endMs - startMs) * index) / ids.length);
    ids.forEach((productId, index) => {
      beats.push({ segmentId: segment.id, productId, fromMs: border(index), toMs: border(index + 1) });
    });
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
