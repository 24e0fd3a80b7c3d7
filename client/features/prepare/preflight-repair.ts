import { assign, giveRest, lengthen, type PlanDraft, planProduct } from './plan-draft.ts';
import type { PreflightProblem } from './preflight.ts';

/** The plan without the problem; null when the plan is not what has to change. */
export function repairedPlan(
  problem: PreflightProblem,
  { segments, plannedMs }: { readonly segments: PlanDraft; readonly plannedMs: number },
): PlanDraft | null {
  switch (problem.kind) {
    case 'firstUnplanned':
      return assign(segments, 0, problem.productId);
    case 'heroUnplanned':
      return planProduct(segments, problem.productId);
    case 'heroShort':
      return lengthen(segments, problem.productId, problem.missingMs);
    case 'unplanned':
      return problem.productIds.reduce(planProduct, segments);
    case 'sumOff':
      return giveRest(segments, plannedMs);
    case 'seatsEmpty':
    case 'heroAbsent':
    case 'belowFloor':
    case 'thinMargin':
      return null;
  }
}

/** Selector of the control that a problem is solved with: a seat, or the price of the product. */
export function controlOf(problem: PreflightProblem): string {
  return 'productId' in problem ? `[data-product="${problem.productId}"] input` : '[data-part="team"] button';
}
