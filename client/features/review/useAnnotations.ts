import { useCallback, useState } from 'react';
import type { Annotation, AnnotationContent, AnnotationId } from '#shared/model/annotation.ts';
import type { HttpProblem } from '#shared/protocol/http-contract.ts';
import type { AnnotationList } from '#shared/protocol/review-contract.ts';
import type { HttpResult } from '../../connection/http-client.ts';
import { reviewApi } from '../../connection/review-api.ts';
import { newAnnotationId } from '../../connection/review-id.ts';

/** Annotations of a recording, and writing them. `problem` belongs to the last act; what was typed stays with who typed it. */
export interface Annotations {
  readonly list: readonly Annotation[];
  readonly isBusy: boolean;
  readonly problem: HttpProblem | null;
  /** Writes a new one; resolves to true when it is saved. The same id is used until it is. */
  readonly add: (content: AnnotationContent) => Promise<boolean>;
  /** In the place of `base`. Where another tab has changed it since, `stale` is what is there now. */
  readonly change: (id: AnnotationId, content: AnnotationContent, base: AnnotationContent) => Promise<boolean>;
  readonly stale: Annotation | null;
  readonly remove: (id: AnnotationId) => Promise<boolean>;
  readonly clearProblem: () => void;
}

/** Keeps the annotations that the server confirmed: `told` as the desk has them, then what the last act answered. */
export function useAnnotations(roomId: string, told: readonly Annotation[]): Annotations {
  const [list, setList] = useState(told);
  const [known, setKnown] = useState(told);
  // The desk is read again while the page is open: what others, or another tab, have written since.
  if (known !== told) {
    setKnown(told);
    setList(told);
  }
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<HttpProblem | null>(null);
  // A request whose answer was lost is sent again under its own id, so that it is written once.
  const [nextId, setNextId] = useState(newAnnotationId);

  const run = useCallback(async (request: Promise<HttpResult<AnnotationList>>): Promise<boolean> => {
    setBusy(true);
    const result = await request;
    setBusy(false);
    setProblem(result.ok ? null : result.problem);
    const newer = result.ok ? null : staleOf(result.problem);
    if (newer !== null) setList((now) => now.map((one) => (one.id === newer.id ? newer : one)));
    if (result.ok) setList(result.value.annotations);
    return result.ok;
  }, []);

  return {
    list,
    isBusy,
    problem,
    stale: staleOf(problem),
    async add(content) {
      const isSaved = await run(reviewApi.addAnnotation(roomId, { id: nextId, content }));
      if (isSaved) setNextId(newAnnotationId());
      return isSaved;
    },
    change: (id, content, base) => run(reviewApi.changeAnnotation(roomId, id, { content, base })),
    remove: (id) => run(reviewApi.removeAnnotation(roomId, id)),
    clearProblem: () => setProblem(null),
  };
}

/** What is there now, where a change was refused because of another tab. */
function staleOf(problem: HttpProblem | null): Annotation | null {
  if (problem?.code !== 'annotation/stale') return null;
  return (problem.present as Annotation | undefined) ?? null;
}
