import { z } from 'zod';
import { contentIdSchema, type IncidentId, type ProductId } from './ids.ts';
import { ACT_SECONDS, expectedActSchema, worseActsSchema } from './incident-act.ts';
import { incidentEffectSchema } from './incident-effect.ts';
import { incidentTriggerSchema } from './incident-trigger.ts';
import { type Bilingual, bilingualSchema } from './language.ts';
import { intentSchema } from './phrase-pack.ts';
import { type Role, roleSchema } from './seat.ts';
import type { ShowMs } from './units.ts';

/**
 * Text of a catalogue entry, bounded because the state of a room carries it: `max` UTF-16 units in English, half of them
 * in Chinese, which says as much with them.
 */
function shortTextSchema(max: number) {
  const message = `is longer than ${max} in English or ${max / 2} in Chinese`;
  return bilingualSchema.refine(({ zh, en }) => zh.length <= max / 2 && en.length <= max, message);
}

/** A viewer who takes part in an incident: 1 to 6, in the order of their first lines. */
export const MAX_INCIDENT_VIEWERS = 6;

/**
 * One entry of the incident catalogue: what happens in the chat, what the team may read when it happens, and what stays
 * with the staff until it is closed. Source of the kinds: the incident catalogue of the domain study, 4.2.
 */
export const incidentSchema = z
  .strictObject({
    id: contentIdSchema,
    name: shortTextSchema(60),
    /** What the team reads when it opens. */
    brief: shortTextSchema(200),
    /** What is really the matter. */
    truth: shortTextSchema(240),
    /** What a good team does. */
    expected: shortTextSchema(300),
    /** The seat that has to see to it. */
    ownerRole: roleSchema,
    /** Time in which its owner should act. It is missed at twice this time, or that of its longest essential act. */
    seconds: z.int().min(ACT_SECONDS.min).max(ACT_SECONDS.max),
    /** How grave it is: the weight of its grade. Of the severe, 3, at most one is open at a time. */
    gravity: z.int().min(1).max(3),
    trigger: incidentTriggerSchema,
    /** What a good team does, as acts that the log can show. */
    acts: z.array(expectedActSchema).min(1).max(5).readonly(),
    /** What makes it worse. */
    worse: worseActsSchema.default([]),
    effects: z.array(incidentEffectSchema).max(3).readonly().default([]),
    /** What the log cannot show and a mentor judges; null when the acts say it all. */
    judged: shortTextSchema(200).nullable().default(null),
    /** What the debrief asks the team. */
    question: shortTextSchema(160),
    /** The viewers' names, which nobody of the crowd has. */
    viewers: z.array(bilingualSchema).max(MAX_INCIDENT_VIEWERS).readonly(),
    lines: z
      .array(
        z.strictObject({
          /** Index into `viewers`. */
          by: z
            .int()
            .min(0)
            .max(MAX_INCIDENT_VIEWERS - 1),
          /** Time after the opening at which it is written. */
          afterSeconds: z.int().min(0).max(120),
          intent: intentSchema,
          text: shortTextSchema(120),
        }),
      )
      .max(8)
      .readonly(),
  })
  .refine(({ lines }) => (lines[0]?.afterSeconds ?? 0) === 0, {
    path: ['lines', 0, 'afterSeconds'],
    message: 'is not 0',
  })
  .refine(({ acts }) => acts.some(({ isEssential }) => isEssential), {
    path: ['acts'],
    message: 'has no essential act, so nothing would handle it',
  })
  .superRefine(({ acts, worse, viewers }, problems) => {
    const patterns = [
      ...acts.flatMap(({ any }, act) => any.map((pattern, at) => ({ pattern, path: ['acts', act, 'any', at] }))),
      ...worse.map((pattern, at) => ({ pattern, path: ['worse', at] })),
    ];
    for (const { pattern, path } of patterns) {
      if ('by' in pattern && (pattern.by ?? 0) >= viewers.length)
        problems.addIssue({ code: 'custom', path: [...path, 'by'], message: 'is no viewer' });
    }
  })
  .superRefine(({ lines, viewers }, problems) => {
    for (const [index, { by, afterSeconds }] of lines.entries()) {
      const place = ['lines', index];
      if (by >= viewers.length) problems.addIssue({ code: 'custom', path: [...place, 'by'], message: 'is no viewer' });
      if (afterSeconds < (lines[index - 1]?.afterSeconds ?? 0)) {
        problems.addIssue({ code: 'custom', path: [...place, 'afterSeconds'], message: 'is before the line above' });
      }
    }
  });
export type Incident = z.infer<typeof incidentSchema>;

/**
 * What an incident is graded by. It is written into the log when the incident opens, so that a grade never depends on a
 * catalogue that has changed since.
 */
export interface IncidentTerms
  extends Pick<Incident, 'gravity' | 'acts' | 'worse' | 'effects' | 'judged' | 'question'> {
  /** The product that it concerns; null when nothing is on sale. */
  readonly productId: ProductId | null;
}

/** `open` until it is closed by its owner or the director, by the acts that handle it, or by the clock at twice its time. */
export type IncidentOutcome = 'open' | 'handled' | 'missed';

/** An incident of a room as the team sees it. `truth` and `expected` are null until it is closed. */
export interface RoomIncident {
  readonly id: IncidentId;
  readonly incidentId: string;
  readonly name: Bilingual;
  readonly brief: Bilingual;
  readonly ownerRole: Role;
  readonly openedAtMs: ShowMs;
  /** By then it should be handled. */
  readonly dueAtMs: ShowMs;
  readonly outcome: IncidentOutcome;
  readonly closedAtMs: ShowMs | null;
  readonly truth: Bilingual | null;
  readonly expected: Bilingual | null;
}

/** What the staff alone knows of an incident that is open. */
export interface IncidentKey {
  readonly id: IncidentId;
  readonly truth: Bilingual;
  readonly expected: Bilingual;
}
