import { useState } from 'react';
import type { Annotation, AnnotationId } from '#shared/model/annotation.ts';
import { PackProblemCode } from '#shared/protocol/pack-problem-text.ts';
import type { NewAnnotation, ReviewDesk } from '#shared/protocol/review-contract.ts';
import { MAX_PACK_ANNOTATIONS } from '#shared/protocol/review-pack.ts';
import { newAnnotationId } from '../../connection/review-id.ts';
import type { Annotations } from '../review/useAnnotations.ts';

/** Annotations in a pack: those that the rater had before, to read, and those that are written in it. */
export interface PackAnnotations extends Annotations {
  readonly isFresh: (id: AnnotationId) => boolean;
}

/** Keeps annotations by `keep`, which is given all that were written in the pack. */
export function usePackAnnotations(
  desk: ReviewDesk,
  first: readonly NewAnnotation[],
  keep: (fresh: readonly NewAnnotation[]) => void,
): PackAnnotations {
  const [fresh, setFresh] = useState(first);
  const [isFull, setFull] = useState(false);
  const put = (next: readonly NewAnnotation[]): boolean => {
    setFull(next.length > MAX_PACK_ANNOTATIONS);
    if (next.length > MAX_PACK_ANNOTATIONS) return false;
    setFresh(next);
    keep(next);
    return true;
  };
  const shown = ({ id, content }: NewAnnotation): Annotation => ({
    ...content,
    id,
    authorId: desk.participantId,
    authorName: '',
    duty: desk.duty,
    createdAt: '',
    editedAt: null,
  });
  return {
    list: [...desk.annotations, ...fresh.map(shown)].sort((a, b) => a.atMs - b.atMs),
    isBusy: false,
    problem: isFull ? { code: PackProblemCode.PackFull, params: { limit: MAX_PACK_ANNOTATIONS } } : null,
    isFresh: (id) => fresh.some((one) => one.id === id),
    add: async (content) => put([...fresh, { id: newAnnotationId(), content }]),
    stale: null,
    change: async (id, content) => put(fresh.map((one) => (one.id === id ? { id, content } : one))),
    remove: async (id) => put(fresh.filter((one) => one.id !== id)),
    clearProblem: () => setFull(false),
  };
}
