import type { AnnotationId } from '#shared/model/annotation.ts';
import type { BankSentenceId } from '#shared/model/bank-sentence.ts';

/** A fresh id for an annotation. Works on plain http, where `crypto.randomUUID` does not exist. */
export function newAnnotationId(): AnnotationId {
  return `n-${freshHex()}`;
}

/** A fresh id for a sentence of the comment bank. */
export function newSentenceId(): BankSentenceId {
  return `b-${freshHex()}`;
}

function freshHex(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
