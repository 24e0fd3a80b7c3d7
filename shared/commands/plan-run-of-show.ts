import { z } from 'zod';
import { accept, type Decision } from '../authority/decision.ts';
import { contentIdSchema, productIdSchema } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { MOST_SEGMENT_PRODUCTS } from '../model/run-of-show.ts';
import { runOfShowSchemaOf } from '../model/run-of-show-schema.ts';
import { safeTextSchema } from '../model/safe-text.ts';
import { findQueueItem, notInQueue } from './find-queue-item.ts';
import { refuseUnlessLobby } from './phase-guard.ts';

/** Longest name and longest id of a segment, in UTF-16 units: the plan is part of every snapshot (ROOM-6). */
export const SEGMENT_NAME_MAX = 60;
export const SEGMENT_ID_MAX = 32;

const nameSchema = safeTextSchema(SEGMENT_NAME_MAX);

/** Plans the show: its segments in order, as a whole. A name is one text for both languages, or one for each. */
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

/** Sets the plan. Rejects: room/ended, room/not_in_lobby, product/not_in_queue. Rules: CMD-25. */
export function decidePlanRunOfShow(state: RoomState, { segments }: PlanRunOfShow): Decision {
  const late = refuseUnlessLobby(state);
  if (late !== null) return late;
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
