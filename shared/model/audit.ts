import { z } from 'zod';

/** What is written down of what people do, as `object.what`. */
export const AUDIT_ACTS = [
  'link.made',
  'link.revoked',
  'link.opened',
  'link.refused',
  'mentor.added',
  'mentor.changed',
  'pair.changed',
  'recording.viewed',
  'recording.loadedAhead',
  'recording.packed',
  'footage.viewed',
  'annotation.added',
  'annotation.changed',
  'annotation.removed',
  'calibration.set',
  'calibration.tried',
  'grade.submitted',
  'grade.broughtBack',
  'grade.adjudicated',
  'grade.released',
  'roster.imported',
  'assignment.made',
  'assignment.changed',
  'assignment.published',
  'assignment.closed',
  'assignment.removed',
  'attempt.begun',
  'attempt.handedIn',
  'duty.given',
  'duty.taken',
  'account.made',
  'password.renewed',
  'enterprise.saved',
  'report.exported',
  'incident.planned',
  'incident.cancelled',
] as const;
export const auditActSchema = z.enum(AUDIT_ACTS);
export type AuditAct = z.infer<typeof auditActSchema>;

/** What an entry is about. */
export const AUDIT_OBJECTS = ['link', 'person', 'team', 'rehearsal', 'class', 'assignment', 'enterprise'] as const;
export const auditObjectSchema = z.enum(AUDIT_OBJECTS);
export type AuditObject = z.infer<typeof auditObjectSchema>;

/** Where somebody was: at the server itself, in a network of the house, or outside. Full addresses are not kept. */
export const ADDRESS_CLASSES = ['own', 'local', 'outside'] as const;
export type AddressClass = (typeof ADDRESS_CLASSES)[number];

/** Small facts of an entry: counts, numbers, ids. Never text that people wrote, never a secret. */
export type AuditFacts = Readonly<Record<string, string | number>>;

/** What a route writes down; who and from where is known of whoever asked. */
export interface AuditNote {
  readonly act: AuditAct;
  readonly object: AuditObject;
  readonly objectId: string;
  readonly classId: string | null;
  readonly facts?: AuditFacts;
  /** Somebody else than who asked: whom a link let in. */
  readonly actorId?: string;
  readonly linkId?: string;
}
