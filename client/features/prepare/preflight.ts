import type { ProductId } from '#shared/model/ids.ts';
import type { Project } from '#shared/model/project.ts';
import type { QueueItem } from '#shared/model/room.ts';
import type { Role, Seat } from '#shared/model/seat.ts';
import { SEAT_ORDER } from '../../store/seat-claims.ts';
import { type PlanDraft, timeOf } from './plan-draft.ts';

/** One thing to look at before the show: fine, or what is wrong and with which product. */
export type PreflightLine =
  | { readonly check: PreflightCheck; readonly isOk: true }
  | {
      readonly check: PreflightCheck;
      readonly isOk: false;
      /** A show with it can start; otherwise it will not be the show that was meant. */
      readonly isGrave: boolean;
      readonly problem: PreflightProblem;
    };

export type PreflightCheck = 'seats' | 'first' | 'hero' | 'planned' | 'floor' | 'margin' | 'sum';

/** What is wrong, with what its sentence and its repair need. */
export type PreflightProblem =
  | { readonly kind: 'seatsEmpty'; readonly roles: readonly Role[] }
  | { readonly kind: 'firstUnplanned'; readonly productId: ProductId }
  | { readonly kind: 'heroAbsent'; readonly productId: ProductId }
  | { readonly kind: 'heroUnplanned'; readonly productId: ProductId }
  | { readonly kind: 'heroShort'; readonly productId: ProductId; readonly missingMs: number }
  | { readonly kind: 'unplanned'; readonly productIds: readonly ProductId[] }
  | { readonly kind: 'belowFloor'; readonly productId: ProductId }
  | { readonly kind: 'thinMargin'; readonly productId: ProductId; readonly count: number }
  | { readonly kind: 'sumOff'; readonly leftMs: number };

/** What the checks read. */
export interface PreflightFacts {
  readonly seats: Readonly<Record<Role, Seat>>;
  readonly queue: readonly QueueItem[];
  readonly project: Project;
  readonly plan: PlanDraft;
  readonly plannedMs: number;
  readonly leftMs: number;
}

/** Seats that somebody has to hold; an assistant can be missed, and the director's calls fall to all. */
const NEEDED: readonly Role[] = ['host', 'operator', 'moderator'];

/** Every check of a prepared show, in the order of the list. */
export function preflight(facts: PreflightFacts): readonly PreflightLine[] {
  const { project, leftMs } = facts;
  return [
    line('seats', emptySeats(facts), false),
    line('first', firstUnplanned(facts), true),
    line('hero', heroProblem(facts), true),
    line('planned', unplanned(facts), false),
    line('floor', belowFloor(facts), true),
    ...(project.targets === null ? [] : [line('margin', thinMargin(facts, project.targets.marginShare), false)]),
    line('sum', leftMs === 0 ? null : { kind: 'sumOff', leftMs }, true),
  ];
}

/** Gross margin of a price, in [−∞, 1). */
export function marginOf(priceCents: number, costCents: number): number {
  return (priceCents - costCents) / priceCents;
}

function line(check: PreflightCheck, problem: PreflightProblem | null, isGrave: boolean): PreflightLine {
  return problem === null ? { check, isOk: true } : { check, isOk: false, isGrave, problem };
}

function emptySeats({ seats }: PreflightFacts): PreflightProblem | null {
  const roles = SEAT_ORDER.filter((role) => NEEDED.includes(role) && seats[role].holder.kind === 'empty');
  return roles.length === 0 ? null : { kind: 'seatsEmpty', roles };
}

function firstUnplanned({ queue, plan }: PreflightFacts): PreflightProblem | null {
  const productId = queue[0]?.productId;
  const isPlanned = plan.some(({ productIds }) => productIds.length > 0);
  return isPlanned || productId === undefined ? null : { kind: 'firstUnplanned', productId };
}

/** The hero carries the show: it has at least the time that each product would have if all had the same. */
function heroProblem({ queue, project, plan, plannedMs }: PreflightFacts): PreflightProblem | null {
  const productId = project.products.find(({ purpose }) => purpose === 'hero')?.id;
  if (productId === undefined) return null;
  if (!queue.some((item) => item.productId === productId)) return { kind: 'heroAbsent', productId };
  const ownMs = timeOf(plan, productId);
  if (ownMs === 0) return { kind: 'heroUnplanned', productId };
  const planned = new Set(plan.flatMap(({ productIds }) => productIds));
  const missingMs = Math.ceil(plannedMs / planned.size - ownMs);
  return missingMs > 0 ? { kind: 'heroShort', productId, missingMs } : null;
}

function unplanned({ queue, plan }: PreflightFacts): PreflightProblem | null {
  const planned = new Set(plan.flatMap(({ productIds }) => productIds));
  const productIds = queue.map(({ productId }) => productId).filter((id) => !planned.has(id));
  return productIds.length === 0 ? null : { kind: 'unplanned', productIds };
}

function belowFloor({ queue, project }: PreflightFacts): PreflightProblem | null {
  const floorOf = (id: ProductId) => project.products.find((product) => product.id === id)?.floorPriceCents ?? 0;
  const low = queue.find(({ productId, priceCents }) => priceCents < floorOf(productId));
  return low === undefined ? null : { kind: 'belowFloor', productId: low.productId };
}

function thinMargin({ queue, project }: PreflightFacts, targetShare: number): PreflightProblem | null {
  const costOf = (id: ProductId) => project.products.find((product) => product.id === id)?.costCents ?? 0;
  const thin = queue.filter(({ productId, priceCents }) => marginOf(priceCents, costOf(productId)) < targetShare);
  const [first] = thin;
  return first === undefined ? null : { kind: 'thinMargin', productId: first.productId, count: thin.length };
}
