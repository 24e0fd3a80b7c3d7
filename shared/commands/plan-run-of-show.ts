import { z } from 'zod';
import { accept, type Decision, reject } from '../authority/decision.ts';
import { RejectionCode } from '../authority/rejection.ts';
import { contentIdSchema, productIdSchema } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { MOST_SEGMENT_PRODUCTS } from '../model/run-of-show.ts';
import { runOfShowSchemaOf } from '../model/run-of-show-schema.ts';
import { safeTextSchema } from '../model/safe-text.ts';
import { findQueueItem, notInQueue } from './find-queue-item.ts';
import { teamOf } from './full-state.ts';
import { refuseWhenEnded } from './phase-guard.ts';

/** Longest name and longest id of a segment, in UTF-16 units: the plan is part of every snapshot (ROOM-6). */
export const SEGMENT_NAME_MAX = 60;
export const SEGMENT_ID_MAX = 32;

const nameSchema = safeTextSchema(SEGMENT_NAME_MAX);

/** Plans the show, or what is to come of it: its segments in order, as a whole. A name is one text for both languages, or one for each. */
export const planRunOfShowSchema = z.strictObject({
  type: z.literal('planRunOfShow'),
  segments: runOfShowSchemaOf(
    z.strictObject({
      id: contentIdSchema.max(SEGMENT_ID_MAX),
      name: z.union([nameSchema, z.strictObject({ zh: nameSchema, en: nameSchema })]),
      share: z.number().gt(0).max(1),
      productIds: z.array(productIdSchema).max(MOST_SEGMENT_PRODUCTS),
    }),
  ),
});
export type PlanRunOfShow = z.infer<typeof planRunOfShowSchema>;

/**
 * Sets the plan; on air what was called stays in it, in its order and before what is to come.
 * Rejects: room/ended, product/not_in_queue, segment/was_on_air. Rules: CMD-25, CMD-28.
 */
export function decidePlanRunOfShow(state: RoomState, { segments }: PlanRunOfShow): Decision {
  const over = refuseWhenEnded(state);
  if (over !== null) return over;
  if (!keepsThePast(state, segments)) return reject(RejectionCode.SegmentWasOnAir);
  const absent = segments
    .flatMap(({ productIds }) => productIds)
    .find((productId) => findQueueItem(state, productId) === undefined);
  if (absent !== undefined) return notInQueue(absent);
  const planned = segments.map(({ name, ...segment }) => ({
    ...segment,
    name: typeof name === 'string' ? { zh: name, en: name } : name,
  }));
  return accept({ type: 'runOfShowPlanned', segments: planned });
}

/** Do the segments that were on air, each once and in the order of the plan, begin the new one. */
function keepsThePast(state: RoomState, segments: PlanRunOfShow['segments']): boolean {
  const { runOfShow, segmentLog } = teamOf(state);
  const called = runOfShow.filter(({ id }) => segmentLog.some(({ segmentId }) => segmentId === id));
  return called.every(({ id }, at) => segments[at]?.id === id);
}
