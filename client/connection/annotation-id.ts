import type { AnnotationId } from '#shared/model/annotation.ts';

/** A fresh id for an annotation. Works on plain http, where `crypto.randomUUID` does not exist. */
export function newAnnotationId(): AnnotationId {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return `n-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
