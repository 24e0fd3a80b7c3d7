import type { PlanRunOfShow } from '#shared/commands/plan-run-of-show.ts';
import { SEGMENT_NAME_MAX } from '#shared/commands/plan-run-of-show.ts';
import type { ProductId } from '#shared/model/ids.ts';
import type { Bilingual } from '#shared/model/language.ts';
import { MOST_SEGMENT_PRODUCTS, MOST_SEGMENTS, type Segment, timeSegments } from '#shared/model/run-of-show.ts';

/** Segments are planned in steps of five seconds, and none is shorter than one step. */
export const STEP_MS = 5_000;
/** A new segment takes at most so much of the longest one. */
const NEW_SEGMENT_MS = 60_000;

/** A segment on the drawing board: its length in milliseconds instead of a share of the show. */
export interface DraftSegment {
  readonly id: string;
  readonly name: Bilingual;
  readonly lengthMs: number;
  readonly productIds: readonly ProductId[];
}

/** A run-of-show on the drawing board; its lengths need not fill the show yet. */
export type PlanDraft = readonly DraftSegment[];

/** The plan of a room with its lengths in time. */
export function draftOf(segments: readonly Segment[], plannedMs: number): PlanDraft {
  return timeSegments(segments, plannedMs).map(({ segment: { id, name, productIds }, startMs, endMs }) => ({
    id,
    name: { zh: name.zh.slice(0, SEGMENT_NAME_MAX), en: name.en.slice(0, SEGMENT_NAME_MAX) },
    lengthMs: endMs - startMs,
    productIds,
  }));
}

/** The command that makes a draft the plan. Products that left the queue meanwhile are left out. */
export function planCommand(draft: PlanDraft, plannedMs: number, queue: readonly ProductId[]): PlanRunOfShow {
  const segments = draft.map(({ id, name, lengthMs, productIds }) => ({
    id,
    name: name.zh === name.en ? name.zh : name,
    share: lengthMs / plannedMs,
    productIds: productIds.filter((productId) => queue.includes(productId)),
  }));
  return { type: 'planRunOfShow', segments };
}

/** Time of the show that no segment has, negative when they have more than there is. */
export function leftMs(draft: PlanDraft, plannedMs: number): number {
  return plannedMs - draft.reduce((sum, { lengthMs }) => sum + lengthMs, 0);
}

/** Show time at which a segment begins. */
export function startOf(draft: PlanDraft, index: number): number {
  return draft.slice(0, index).reduce((sum, { lengthMs }) => sum + lengthMs, 0);
}

/** Moves the border after a segment: what one gains the next loses. Borders stand on steps, and no segment vanishes. */
export function moveBorder(draft: PlanDraft, index: number, byMs: number): PlanDraft {
  const [own, next] = [draft[index], draft[index + 1]];
  if (own === undefined || next === undefined) return draft;
  const startMs = startOf(draft, index);
  const bothMs = own.lengthMs + next.lengthMs;
  const border = toStep(startMs + own.lengthMs + byMs) - startMs;
  const lengthMs = Math.min(Math.max(border, STEP_MS), bothMs - STEP_MS);
  return change(change(draft, index, { lengthMs }), index + 1, { lengthMs: bothMs - lengthMs });
}

/** Sets a segment's length, to the nearest step. */
export function setLength(draft: PlanDraft, index: number, lengthMs: number): PlanDraft {
  return change(draft, index, { lengthMs: Math.max(STEP_MS, toStep(lengthMs)) });
}

/** Gives a segment one name for both languages. */
export function rename(draft: PlanDraft, index: number, name: string): PlanDraft {
  return change(draft, index, { name: { zh: name, en: name } });
}

/** Adds a segment after another; it takes its time from the longest one, so that the sum stays. */
export function addSegment(draft: PlanDraft, after: number, name: string): PlanDraft {
  const longest = indexOfLongest(draft, () => true);
  const givesMs = Math.min(NEW_SEGMENT_MS, toStep((draft[longest]?.lengthMs ?? 0) / 2));
  if (draft.length >= MOST_SEGMENTS || givesMs < STEP_MS) return draft;
  const shorter = change(draft, longest, { lengthMs: (draft[longest]?.lengthMs ?? 0) - givesMs });
  const added: DraftSegment = { id: freeId(draft), name: { zh: name, en: name }, lengthMs: givesMs, productIds: [] };
  return [...shorter.slice(0, after + 1), added, ...shorter.slice(after + 1)];
}

/** Removes a segment; the one before it, or after the first, gets its time. One stays. */
export function removeSegment(draft: PlanDraft, index: number): PlanDraft {
  const gone = draft[index];
  if (gone === undefined || draft.length === 1) return draft;
  const heir = index === 0 ? 1 : index - 1;
  const lengthMs = (draft[heir]?.lengthMs ?? 0) + gone.lengthMs;
  return change(draft, heir, { lengthMs }).filter((_, at) => at !== index);
}

/** Moves a segment to the place of another. */
export function moveSegment(draft: PlanDraft, from: number, to: number): PlanDraft {
  const own = draft[from];
  if (own === undefined || to < 0 || to >= draft.length) return draft;
  const others = draft.filter((_, at) => at !== from);
  return [...others.slice(0, to), own, ...others.slice(to)];
}

/** Whether another product fits into a segment. */
export function hasRoom({ productIds }: DraftSegment): boolean {
  return productIds.length < MOST_SEGMENT_PRODUCTS;
}

/** Adds a product to a segment that has room for it. */
export function assign(draft: PlanDraft, index: number, productId: ProductId): PlanDraft {
  const own = draft[index];
  if (own === undefined || !hasRoom(own) || own.productIds.includes(productId)) return draft;
  return change(draft, index, { productIds: [...own.productIds, productId] });
}

/** Takes a product out of a segment. */
export function unassign(draft: PlanDraft, index: number, productId: ProductId): PlanDraft {
  const productIds = draft[index]?.productIds.filter((id) => id !== productId) ?? [];
  return change(draft, index, { productIds });
}

/** Plans a product in the longest segment that has room. */
export function planProduct(draft: PlanDraft, productId: ProductId): PlanDraft {
  return assign(draft, indexOfLongest(draft, hasRoom), productId);
}

/** Lets the last segment that can take it bear what is over or missing. */
export function giveRest(draft: PlanDraft, plannedMs: number): PlanDraft {
  const rest = leftMs(draft, plannedMs);
  const bearer = draft.reduce((found, { lengthMs }, index) => (lengthMs + rest >= STEP_MS ? index : found), -1);
  const own = draft[bearer];
  return own === undefined ? fitAll(draft, plannedMs) : change(draft, bearer, { lengthMs: own.lengthMs + rest });
}

/** Stretches every segment in proportion so that together they fill the show. */
function fitAll(draft: PlanDraft, plannedMs: number): PlanDraft {
  const sum = plannedMs - leftMs(draft, plannedMs);
  const shares = draft.map((segment) => ({
    ...segment,
    share: segment.lengthMs / sum,
    productIds: [...segment.productIds],
  }));
  return draftOf(shares, plannedMs);
}

/** Time that the plan gives to a product: its part of the segments that it stands in. */
export function timeOf(draft: PlanDraft, productId: ProductId): number {
  return draft
    .filter(({ productIds }) => productIds.includes(productId))
    .reduce((sum, { lengthMs, productIds }) => sum + lengthMs / productIds.length, 0);
}

/** Gives a product's segment more time, from the longest segment without it. */
export function lengthen(draft: PlanDraft, productId: ProductId, byMs: number): PlanDraft {
  const own = draft.findIndex(({ productIds }) => productIds.includes(productId));
  const giver = indexOfLongest(draft, ({ productIds }) => !productIds.includes(productId));
  const [segment, from] = [draft[own], draft[giver]];
  if (segment === undefined || from === undefined) return draft;
  const wanted = Math.ceil((byMs * segment.productIds.length) / STEP_MS) * STEP_MS;
  const givesMs = Math.max(0, Math.min(wanted, from.lengthMs - STEP_MS));
  const shorter = change(draft, giver, { lengthMs: from.lengthMs - givesMs });
  return change(shorter, own, { lengthMs: segment.lengthMs + givesMs });
}

/** A length as people type it, `3:30` or whole minutes, in milliseconds; null when it is none. */
export function readLength(text: string): number | null {
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(text);
  if (clock !== null) return (Number(clock[1]) * 60 + Number(clock[2])) * 1_000 || null;
  return /^\d{1,3}$/.test(text) ? Number(text) * 60_000 || null : null;
}

function toStep(ms: number): number {
  return Math.round(ms / STEP_MS) * STEP_MS;
}

function change(draft: PlanDraft, index: number, fields: Partial<DraftSegment>): PlanDraft {
  return draft.map((segment, at) => (at === index ? { ...segment, ...fields } : segment));
}

function indexOfLongest(draft: PlanDraft, fits: (segment: DraftSegment) => boolean): number {
  let longest = -1;
  draft.forEach((segment, index) => {
    if (fits(segment) && segment.lengthMs > (draft[longest]?.lengthMs ?? -1)) longest = index;
  });
  return longest;
}

function freeId(draft: PlanDraft): string {
  const taken = new Set(draft.map(({ id }) => id));
  let number = draft.length + 1;
  while (taken.has(`part-${number}`)) number += 1;
  return `part-${number}`;
}
