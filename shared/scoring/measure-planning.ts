import type { ContentId, ProductId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import type { Recording } from '../model/recording.ts';
import { timeSegments } from '../model/run-of-show.ts';
import type { ShowMs } from '../model/units.ts';
import { evidenceAt, type Measured, measured, type ShowReading, unmeasured } from './measured.ts';
import type { ShowFacts } from './show-facts.ts';

const NOTHING_PLANNED = unmeasured('流程单里没有安排商品', 'the run-of-show names no product');

/** Share of the planned products that were on sale when the show started. Rules: SCO-10. */
export function measureListedBeforeStart({ recording, show }: ShowReading): Measured {
  const planned = [...new Set(plannedProducts(recording, show).map(({ productId }) => productId))];
  if (planned.length === 0) return NOTHING_PLANNED;
  const listed = planned.filter((id) => show.listedAtStart.includes(id)).length;
  const note = evidenceAt(
    show.startSeq,
    0,
    `开播时已上架 ${listed}/${planned.length}`,
    `${listed} of ${planned.length} on sale at the start`,
  );
  return measured(listed / planned.length, [note]);
}

/**
 * How much of the planned order was shown: the longest run of planned products, in their order, among the cards shown,
 * ÷ the products whose turn had come, by the planned time or by the start of their segment. Rules: SCO-10.
 */
export function measurePlanFollowed({ recording, show }: ShowReading): Measured {
  const called = new Set(show.segments.map(({ segmentId }) => segmentId));
  const due = plannedProducts(recording, show)
    .filter(({ segmentId, fromMs }) => fromMs < show.liveMs || called.has(segmentId))
    .map(({ productId }) => productId);
  if (due.length === 0) return NOTHING_PLANNED;
  const shown = show.pins.map(({ productId }) => productId);
  const missed = [...new Set(due)].filter((id) => !shown.includes(id));
  const note =
    missed.length === 0
      ? evidenceAt(show.pins[0]?.seq ?? show.startSeq, show.pins[0]?.fromMs ?? 0, '按顺序弹出的第一件', 'first card')
      : evidenceAt(
          show.startSeq,
          0,
          `没有弹出：${namesOf(recording, missed, 'zh').join('、')}`,
          `never shown: ${namesOf(recording, missed, 'en').join(', ')}`,
        );
  return measured(commonLength(due, shown) / due.length, [note]);
}

/** Seconds until the first card; the whole show when none was shown. Rules: SCO-10. */
export function measureFirstPin({ show }: ShowReading): Measured {
  const first = show.pins[0];
  if (first === undefined) {
    return measured(show.liveMs / 1_000, [evidenceAt(show.startSeq, 0, '整场没有弹过商品卡', 'no card all show')]);
  }
  return measured(first.fromMs / 1_000, [evidenceAt(first.seq, first.fromMs, '第一张商品卡', 'the first card')]);
}

/** A product in its place of the plan. */
export interface PlannedProduct {
  readonly segmentId: ContentId;
  readonly productId: ProductId;
  readonly fromMs: ShowMs;
  readonly lengthMs: number;
}

/** Products of the team's plan in order, with the time at which each one's turn comes; a segment's products share it equally. */
export function plannedProducts({ header }: Recording, { runOfShow }: ShowFacts): PlannedProduct[] {
  return timeSegments(runOfShow, header.plannedMs).flatMap(({ segment, startMs, endMs }) => {
    const lengthMs = (endMs - startMs) / Math.max(1, segment.productIds.length);
    return segment.productIds.map((productId, index) => {
      return { segmentId: segment.id, productId, fromMs: startMs + index * lengthMs, lengthMs };
    });
  });
}

function namesOf({ header }: Recording, ids: readonly ProductId[], lang: Language): string[] {
  return header.project.products.filter(({ id }) => ids.includes(id)).map(({ shortName }) => shortName[lang]);
}

/** Length of the longest common subsequence; both lists have at most some hundred items. */
function commonLength(a: readonly string[], b: readonly string[]): number {
  let row = b.map(() => 0);
  for (const item of a) {
    const next: number[] = [];
    for (const [index, other] of b.entries()) {
      const diagonal = index === 0 ? 0 : (row[index - 1] ?? 0);
      next.push(item === other ? diagonal + 1 : Math.max(row[index] ?? 0, next[index - 1] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
