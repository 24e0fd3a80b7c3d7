import { z } from 'zod';

/** As what somebody stands beside a class: school reviewer and owner, or industry reviewer. */
export const dutySchema = z.enum(['teacher', 'mentor']);
export type Duty = z.infer<typeof dutySchema>;
