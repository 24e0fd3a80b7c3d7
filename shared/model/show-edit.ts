import { z } from 'zod';
import { roomCommandSchema } from '../commands/command.ts';
import { roleSchema } from './seat.ts';

const seqSchema = z.int().min(1);
/** Two hours, the longest show. */
const atMsSchema = z.int().min(0).max(7_200_000);

/** What can be changed in a recording, one act at a time: left out, done at another time, done otherwise, or added. */
export const showEditSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('remove'), seq: seqSchema }),
  z.strictObject({ kind: z.literal('move'), seq: seqSchema, atMs: atMsSchema }),
  z.strictObject({ kind: z.literal('replace'), seq: seqSchema, command: roomCommandSchema }),
  z.strictObject({ kind: z.literal('add'), atMs: atMsSchema, role: roleSchema, command: roomCommandSchema }),
]);
export type ShowEdit = z.infer<typeof showEditSchema>;

/** Where edits may come: at an act, or at a time of the show. */
export const editPlaceSchema = z.union([z.strictObject({ seq: seqSchema }), z.strictObject({ atMs: atMsSchema })]);
export type EditPlace = z.infer<typeof editPlaceSchema>;

/** What futures can be played ahead of: the place of an edit that is still thought about, or the edit as it stands. */
export const headStartSchema = z.union([editPlaceSchema, showEditSchema]);
export type HeadStart = z.infer<typeof headStartSchema>;
