import { assert, must } from '../lib/assert.ts';
import type { ContentId, ProductId } from '../model/ids.ts';
import { type Segment, timeSegments } from '../model/run-of-show.ts';
import type { Cents, ShowMs } from '../model/units.ts';

/** A silence of more than eight seconds. */
export interface DeadAirSpan {
  readonly fromMs: ShowMs;
  readonly ms: ShowMs;
}

/** What one simulated run of a plan came to. */
export interface ForecastRun {
  readonly gmvCents: Cents;
  readonly liveMs: ShowMs;
  readonly deadAir: readonly DeadAirSpan[];
  /** When the last piece of a product went, for those that sold out. */
  readonly soldOut: readonly { readonly productId: ProductId; readonly atMs: ShowMs }[];
}

/** How much of a show is dead air: the steps of the dead-air curve of the default rubric. */
export type DeadAirRisk = 'low' | 'some' | 'high';

/** What a plan would bring, played by the standard team before crowds that the show will not have. */
export interface Forecast {
  readonly runs: number;
  readonly gmvCents: { readonly p10: Cents; readonly p50: Cents; readonly p90: Cents };
  readonly deadAir: {
    /** Share of the show in silences of more than eight seconds, median of the runs, in [0, 1]. */
    readonly share: number;
    readonly risk: DeadAirRisk;
    /** The segment with the most dead air for its length; null without any. */
    readonly segmentId: ContentId | null;
  };
  /** Products that sell out in some run, the most likely first. */
  readonly stockOuts: readonly {
    readonly productId: ProductId;
    /** Share of the runs in which it sells out, in (0, 1]. */
    readonly share: number;
    /** Minute of the show in which it is gone, counted from 1: median of these runs. */
    readonly minute: number;
  }[];
}

/** Upper ends of the shares that are a low and some risk. Source: dead-air curve of the default rubric. */
const LOW_SHARE = 0.03;
const SOME_SHARE = 0.1;
const MINUTE_MS = 60_000;

/** A forecast from runs of one plan; quantiles by linear interpolation. Throws without a run. */
export function makeForecast(runs: readonly ForecastRun[], runOfShow: readonly Segment[]): Forecast {
  assert(runs.length > 0, 'a forecast needs a run');
  const gmv = runs.map((run) => run.gmvCents);
  const share = quantile(
    runs.map(({ deadAir, liveMs }) => totalMs(deadAir) / liveMs),
    0.5,
  );
  return {
    runs: runs.length,
    gmvCents: {
      p10: Math.round(quantile(gmv, 0.1)),
      p50: Math.round(quantile(gmv, 0.5)),
      p90: Math.round(quantile(gmv, 0.9)),
    },
    deadAir: {
      share,
      risk: share <= LOW_SHARE ? 'low' : share <= SOME_SHARE ? 'some' : 'high',
      segmentId: quietestSegment(runs, runOfShow),
    },
    stockOuts: stockOutsOf(runs),
  };
}

/** Value below which `share` of the samples lie, interpolated between neighbours. Throws without samples. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = must(sorted[Math.floor(place)], 'quantile of nothing');
  const high = must(sorted[Math.ceil(place)], 'quantile of nothing');
  return low + (high - low) * (place - Math.floor(place));
}

function totalMs(spans: readonly DeadAirSpan[]): number {
  return spans.reduce((sum, { ms }) => sum + ms, 0);
}

/** Silence counts for the segment in which it begins. */
function quietestSegment(runs: readonly ForecastRun[], runOfShow: readonly Segment[]): ContentId | null {
  const plannedMs = Math.max(...runs.map((run) => run.liveMs));
  const silences = runs.flatMap((run) => run.deadAir);
  const shares = timeSegments(runOfShow, plannedMs).map(({ segment, startMs, endMs }) => ({
    id: segment.id,
    share: totalMs(silences.filter(({ fromMs }) => fromMs >= startMs && fromMs < endMs)) / (endMs - startMs),
  }));
  const worst = shares.reduce((most, one) => (one.share > most.share ? one : most), { id: '', share: 0 });
  return worst.share > 0 ? worst.id : null;
}

function stockOutsOf(runs: readonly ForecastRun[]): Forecast['stockOuts'] {
  const times = new Map<ProductId, number[]>();
  for (const { productId, atMs } of runs.flatMap((run) => run.soldOut))
    times.set(productId, [...(times.get(productId) ?? []), atMs]);
  return [...times]
    .map(([productId, atMs]) => ({
      productId,
      share: atMs.length / runs.length,
      minute: Math.floor(quantile(atMs, 0.5) / MINUTE_MS) + 1,
    }))
    .sort((a, b) => b.share - a.share || a.minute - b.minute || (a.productId < b.productId ? -1 : 1));
}
